package org.coppice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.change.GroupChange;
import org.coppice.statistics.change.ReliableChange;
import org.coppice.statistics.change.WaveChange;

/** What a change means, in plain words. */
final class ChangeWords {
    private ChangeWords() {}

    /** The change of all, such as "rose by 0.09 [0.01 to 0.17], more than chance; 12 people, then 13". */
    static String whole(WaveChange change) {
        if (change.whole().change().isEmpty()) {
            return "not shown: " + change.whole().withheld().orElseThrow().detail();
        }
        GroupChange group = change.whole().change().get();
        String metric = change.column().metric().id().equals("pomp")
                ? ""
                : " (" + change.column().metric().label() + ")";
        return group(group) + metric + "; "
                + (group.method() == GroupChange.Method.PAIRED
                        ? "the same " + people(group.before())
                        : people(group.before()) + ", then " + group.after());
    }

    /** Who stayed, joined and left, where that is shown and not all stayed. */
    static Optional<String> parts(WaveChange change) {
        boolean paired = change.whole()
                .change()
                .filter(group -> group.method() == GroupChange.Method.PAIRED)
                .isPresent();
        if (change.people().isEmpty() || paired) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        change.stayed()
                .change()
                .ifPresent(group -> parts.add("who stayed (" + people(group.before()) + ") " + group(group)));
        part("joined", change.joined()).ifPresent(parts::add);
        part("left", change.left()).ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Optional<String> part(String verb, WaveChange.Part part) {
        return part.mean() instanceof Score.Measured mean
                ? Optional.of("who " + verb + " (" + people(part.n().orElse(0)) + ") scored "
                        + FigureText.number(mean.value()))
                : Optional.empty();
    }

    private static String group(GroupChange group) {
        if (group.change().value() instanceof Score.Withheld withheld) {
            return "cannot be told: " + withheld.detail();
        }
        double change = group.change().value().figure().orElseThrow();
        boolean fell = change < 0;
        String size = Math.abs(change) < 0.005
                ? "stayed the same"
                : (fell ? "fell by " : "rose by ") + FigureText.number(Math.abs(change));
        if (group.change().interval() instanceof Interval.Between between) {
            double lower = fell ? -between.upper() : between.lower();
            double upper = fell ? -between.lower() : between.upper();
            return size + " [" + number(lower) + " to " + number(upper) + "], "
                    + (lower > 0 || upper < 0 ? "more than chance" : "no more than chance may bring");
        }
        return size + " [" + ((Interval.Withheld) group.change().interval()).detail() + "]";
    }

    /** Without a minus before 0. */
    private static String number(double value) {
        return FigureText.number(value + 0.0);
    }

    private static String people(int n) {
        return Words.count(n, "person");
    }

    /** What a person's change is held to. */
    static String rule(ReliableChange rule) {
        if (rule.sd().isEmpty()) {
            return " (the earlier wave has no standard deviation to hold them to)";
        }
        if (rule.reliability().isEmpty()) {
            return " (no reliability of the earlier wave is known; give one with --reliability)";
        }
        double r = rule.reliability().getAsDouble();
        return " (SD " + FigureText.number(rule.sd().getAsDouble()) + ", reliability " + number(r)
                + (r < 0 ? ", too low to hold anyone to; give one with --reliability)" : ")");
    }

    /** A person's change and whether it is reliable. */
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
