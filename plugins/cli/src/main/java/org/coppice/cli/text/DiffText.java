package org.coppice.cli.text;

import java.util.List;
import org.coppice.files.diff.Change;
import org.coppice.files.diff.Difference;
import org.coppice.files.diff.Effect;
import org.coppice.files.diff.VersionDiff;
import org.coppice.files.diff.VersionIncrement;

/** What differs between two versions as people read it: the gravest first. */
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
            return "Nothing differs.";
        }
        String due = "That calls for version " + diff.due() + " or later";
        return due + (diff.enough() ? ", which " + diff.after() + " is." : ": raise " + diff.after() + " to it.");
    }

    private static void difference(StringBuilder text, Difference one) {
        String subject = "  " + one.part() + " " + one.id() + ": ";
        if (one.change() == Change.WORDS || one.change() == Change.EXPLANATION) {
            line(
                    text,
                    subject
                            + (one.share().isPresent()
                                    ? words(one.share().getAsDouble())
                                    : "explained in other words"));
            line(text, "    before: " + one.before());
            line(text, "    after:  " + one.after());
        } else {
            line(text, subject + what(one));
        }
    }

    private static String words(double share) {
        return share == 0
                ? "other capitals or punctuation"
                : "reworded, " + FigureText.percent(share) + " of its words changed";
    }

    private static String what(Difference one) {
        String change = (one.before().isEmpty() ? "nothing" : one.before()) + " → "
                + (one.after().isEmpty() ? "nothing" : one.after());
        return switch (one.change()) {
            case ID -> "another id, so another " + one.part() + ": " + change;
            case BANK -> "made for another bank: " + change;
            case HEADER -> "title, source, licence or blueprint: " + change;
            case LANGUAGE -> "in another language: " + change;
            case ADDED -> "new: " + one.after();
            case REMOVED -> "gone: " + one.before();
            case WORDS, EXPLANATION -> change;
            case ANSWERS -> "other answers: " + change;
            case LABELS -> "other words for the answers: " + change;
            case REVERSED -> "counted the other way round: " + change;
            case CONSTRUCT -> "counts for other constructs: " + change;
            case ABOUT -> "asks about another: " + change;
            case HORIZON -> "asks of another time: " + change;
            case WEIGHT -> "another weight: " + change;
            case ASKED -> "asked of others: " + change;
            case ORDER ->
                "the questions come in another order, from " + one.after() + " on (before: " + one.before() + ")";
            case QUESTIONS ->
                (one.before().isEmpty() ? "" : "without " + one.before())
                        + (one.before().isEmpty() || one.after().isEmpty() ? "" : "; ")
                        + (one.after().isEmpty() ? "" : "with " + one.after());
            case SECTION -> "in another section: " + change;
            case SOURCE -> "from another source: " + change;
            case PARAMETER -> "another value: " + change;
        };
    }

    private static void line(StringBuilder text, String line) {
        text.append(Words.seen(line)).append('\n');
    }
}
