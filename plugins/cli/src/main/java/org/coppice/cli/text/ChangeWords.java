package org.coppice.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.ReliableChange;
import org.coppice.statistics.change.WaveChange;

/** Returns changes as text. */
final class ChangeWords {
    private ChangeWords() {}

    /** Returns the change of all people, such as "rose by 0.09 [0.01 to 0.17], more than chance; 12 people, then 13". */
    static String whole(WaveChange change) {
        if (change.whole().change().isEmpty()) {
            return "not shown: " + change.whole().withheld().orElseThrow().detail();
        }
        GroupChange group = change.whole().change().get();
        String metric = change.column().metric().id().equals("pomp")
                ? ""
                : " (" + change.column().metric().label() + ")";
        return group(group) + metric + "; " + people(group, change.perspective());
    }

    /** Returns how many people the change of all is based on, and whether they are the same. */
    private static String people(GroupChange group, Perspective who) {
        if (group.method() == GroupChange.Method.PAIRED) {
            return "the same " + people(group.before(), who);
        }
        String both = group.method() == GroupChange.Method.OVERLAPPING
                ? group.pairs().isPresent() ? ", " + group.pairs().getAsInt() + " in both" : ", some or all in both"
                : "";
        return group.before().isEmpty() && group.after().isEmpty()
                ? "numbers of people not shown, since a few have no score" + both
                : people(group.before(), who) + ", then "
                        + (group.after().isPresent() ? group.after().getAsInt() : people(OptionalInt.empty(), who))
                        + both;
    }

    /** Returns which questions were left out of a change, if any. */
    static Optional<String> leftOut(WaveChange change) {
        return change.leftOut().map(questions -> {
            List<String> only = new ArrayList<>();
            only(questions.before(), change.before()).ifPresent(only::add);
            only(questions.after(), change.after()).ifPresent(only::add);
            return "on the " + Words.count(questions.shared(), "question") + " of both waves; left out: "
                    + String.join("; ", only);
        });
    }

    private static Optional<String> only(List<String> questions, TeamKey wave) {
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(", ", questions) + " (" + wave.wave() + " only)");
    }

    /** Returns the figures of people who stayed, joined and left, if they are shown and not all stayed. */
    static Optional<String> parts(WaveChange change) {
        boolean paired = change.whole()
                .change()
                .filter(group -> group.method() == GroupChange.Method.PAIRED)
                .isPresent();
        if (change.note().isPresent() || paired) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        change.stayed()
                .change()
                .ifPresent(group ->
                        parts.add("stayed (" + people(group.before(), change.perspective()) + "): " + group(group)));
        part("joined", "without a score in the earlier wave", change.joined(), change.perspective())
                .ifPresent(parts::add);
        part("left", "without a score in the later wave", change.left(), change.perspective())
                .ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Optional<String> part(String verb, String unscored, WaveChange.Part part, Perspective who) {
        return part.mean() instanceof Score.Measured mean
                ? Optional.of(who(verb, unscored, part, who) + ": mean " + FigureText.number(mean.value()))
                : Optional.empty();
    }

    private static String who(String verb, String unscored, WaveChange.Part part, Perspective who) {
        if (part.unscored().isEmpty()) {
            return verb + " or " + unscored + " (" + people(part.n(), who) + ")";
        }
        int without = part.unscored().getAsInt();
        int others = part.n().orElse(without) - without;
        String first = others > 0 ? verb + " (" + people(OptionalInt.of(others), who) + ")" : "";
        String second = without > 0 ? unscored + " (" + people(OptionalInt.of(without), who) + ")" : "";
        return first + (others > 0 && without > 0 ? " or " : "") + second;
    }

    private static String group(GroupChange group) {
        if (group.change().value() instanceof Score.Withheld withheld) {
            return "no figure: " + withheld.detail();
        }
        double change = group.change().value().figure().orElseThrow();
        boolean fell = change < 0;
        String size = Math.abs(change) < 0.005
                ? "stayed the same"
                : (fell ? "fell by " : "rose by ") + FigureText.number(Math.abs(change));
        if (group.change().interval() instanceof Interval.Between between) {
            double lower = fell ? -between.upper() : between.lower();
            double upper = fell ? -between.lower() : between.upper();
            boolean chance = lower <= 0 && upper >= 0;
            return size + " [" + number(lower) + " to " + number(upper) + (group.coarse() ? " or narrower" : "") + "], "
                    + (chance ? (group.coarse() ? "not certain" : "may be chance") : "more than chance");
        }
        return size + " [" + ((Interval.Withheld) group.change().interval()).detail() + "]";
    }

    /** Returns a number without a minus sign for 0. */
    private static String number(double value) {
        return FigureText.number(value + 0.0);
    }

    private static String people(OptionalInt n, Perspective who) {
        return n.isPresent() ? Words.people(n.getAsInt(), who) : "people, whose number is not shown";
    }

    /** Returns the figures by which changes of persons are judged. */
    static String rule(ReliableChange rule) {
        if (rule.sd().isEmpty()) {
            return " (not judged: the earlier wave has no standard deviation)";
        }
        if (rule.reliability().isEmpty()) {
            return " (not judged: the reliability of the earlier wave is unknown; give one with --reliability)";
        }
        double r = rule.reliability().getAsDouble();
        return " (SD " + FigureText.number(rule.sd().getAsDouble()) + ", reliability " + number(r)
                + (r < 0 ? ", too low to judge a change; give another with --reliability)" : ")");
    }

    /** Returns the change of a person, and whether it is reliable. */
    static String person(ReliableChange.Result result) {
        if (result.change() instanceof Score.Withheld withheld) {
            return "– (" + withheld.detail() + ")";
        }
        double change = result.change().figure().orElseThrow();
        return (change > 0 ? "+" : "") + number(change) + ", "
                + result.verdict().label()
                + (result.rci() instanceof Score.Measured rci ? " (RCI " + number(rci.value()) + ")" : "");
    }
}
