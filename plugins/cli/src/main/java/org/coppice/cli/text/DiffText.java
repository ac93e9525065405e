package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.files.diff.Change;
import org.coppice.files.diff.Difference;
import org.coppice.files.diff.Effect;
import org.coppice.files.diff.MappedQuestion;
import org.coppice.files.diff.VersionDiff;
import org.coppice.files.diff.VersionIncrement;

/** The text of the differences between two versions: the most serious first. */
public final class DiffText {
    private DiffText() {}

    public static String of(VersionDiff diff) {
        StringBuilder text = new StringBuilder();
        line(text, diff.kind() + " " + diff.id() + ", " + diff.before() + " → " + diff.after());
        for (Effect effect : Effect.values()) {
            List<Difference> of = diff.of(effect);
            if (!of.isEmpty()) {
                line(text, "");
                line(
                        text,
                        effect.label().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                                + effect.label().substring(1));
                of.forEach(one -> difference(text, one));
            }
        }
        line(text, "");
        line(text, version(diff));
        return text.toString();
    }

    private static String version(VersionDiff diff) {
        if (diff.increment() == VersionIncrement.NONE) {
            return "The versions do not differ.";
        }
        String due = "These changes require version " + diff.due() + " or later; ";
        return due + (diff.enough() ? diff.after() + " is sufficient." : "raise " + diff.after() + " to it.");
    }

    private static void difference(StringBuilder text, Difference one) {
        String subject = "  " + one.part() + " " + one.id() + ": ";
        if (one.change() == Change.WORDS || one.change() == Change.EXPLANATION) {
            line(
                    text,
                    subject
                            + (one.share().isPresent()
                                    ? words(one.share().getAsDouble())
                                    : one.change().label()));
            line(text, "    before: " + one.before());
            line(text, "    after:  " + one.after());
        } else {
            line(text, subject + what(one));
        }
    }

    private static String words(double share) {
        return share == 0
                ? "capitals or punctuation changed"
                : "reworded, " + FigureText.percent(share) + " of its words changed";
    }

    private static String what(Difference one) {
        String change = (one.before().isEmpty() ? "nothing" : one.before()) + " → "
                + (one.after().isEmpty() ? "nothing" : one.after());
        String label = one.change().label();
        if (one.change() == Change.ID) {
            return label + ", so a different " + one.part() + ": " + change;
        }
        if (one.change() == Change.ADDED) {
            return label + ": " + one.after();
        }
        if (one.change() == Change.REMOVED) {
            return label + ": " + one.before();
        }
        if (one.change() == Change.ORDER) {
            return label + " from " + one.after() + " on (before: " + one.before() + ")";
        }
        return one.change() == Change.QUESTIONS ? questions(one) : label + ": " + change;
    }

    private static String questions(Difference one) {
        return (one.before().isEmpty() ? "" : "without " + one.before())
                + (one.before().isEmpty() || one.after().isEmpty() ? "" : "; ")
                + (one.after().isEmpty() ? "" : "with " + one.after());
    }

    private static void line(StringBuilder text, String line) {
        text.append(Words.seen(line)).append('\n');
    }

    /** Returns a map of the questions of an earlier version as CSV: before, after, answers, reason. */
    public static String map(ImmutableList<MappedQuestion> questions) {
        return questions.stream()
                .map(one -> String.join(
                                ",",
                                one.before(),
                                one.after().orElse(""),
                                one.carried() ? "carried" : "left out",
                                one.leftOut().map(Change::label).orElse(""))
                        + "\n")
                .collect(Collectors.joining("", "before,after,answers,reason\n", ""));
    }
}
