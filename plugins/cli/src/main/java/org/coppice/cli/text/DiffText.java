package org.coppice.cli.text;

import java.util.List;
import org.coppice.files.diff.Change;
import org.coppice.files.diff.Difference;
import org.coppice.files.diff.Effect;
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
            line(text, subject + (one.share().isPresent() ? words(one.share().getAsDouble()) : "explanation reworded"));
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
        return switch (one.change()) {
            case ID -> "another id, so a different " + one.part() + ": " + change;
            case BANK -> "for another bank: " + change;
            case HEADER -> "title, source, licence or blueprint changed: " + change;
            case LANGUAGE -> "language changed: " + change;
            case ADDED -> "new: " + one.after();
            case REMOVED -> "removed: " + one.before();
            case WORDS, EXPLANATION -> change;
            case ANSWERS -> "response scale changed: " + change;
            case LABELS -> "labels of the response scale changed: " + change;
            case REVERSED -> "direction of scoring reversed: " + change;
            case CONSTRUCT -> "constructs changed: " + change;
            case ABOUT -> "referent changed: " + change;
            case HORIZON -> "time horizon changed: " + change;
            case WEIGHT -> "weight changed: " + change;
            case ASKED -> "perspectives changed: " + change;
            case ORDER -> "order of the questions changed from " + one.after() + " on (before: " + one.before() + ")";
            case QUESTIONS ->
                (one.before().isEmpty() ? "" : "without " + one.before())
                        + (one.before().isEmpty() || one.after().isEmpty() ? "" : "; ")
                        + (one.after().isEmpty() ? "" : "with " + one.after());
            case SECTION -> "section changed: " + change;
            case SOURCE -> "source changed: " + change;
            case PARAMETER -> "value changed: " + change;
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(Words.seen(line)).append('\n');
    }
}
