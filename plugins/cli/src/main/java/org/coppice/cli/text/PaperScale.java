package org.coppice.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.model.bank.ResponseScale;

/** The instructions and the answer field of a question on paper. */
final class PaperScale {
    /** The maximum number of points that are printed in a row to be circled. */
    private static final int ROW = 11;

    /** From this number of points on, the spacing is narrower. */
    private static final int CLOSE = 8;

    private static final String ABSENT = "[ ] does not apply   [ ] don't know";

    private PaperScale() {}

    /**
     * Returns the instruction, and the meaning of the answers.
     *
     * @param among the number of questions of the form that use the scale
     */
    static String how(ResponseScale scale, long among) {
        if (scale instanceof ResponseScale.Likert likert) {
            String range = likert.lowest() + " to " + likert.highest()
                    + (likert.step() == 1 ? "" : " in steps of " + likert.step());
            return (isRow(likert) ? "Circle one answer each time.\n" : "Write a number from " + range + " each time.\n")
                    + legend(likert);
        }
        if (scale instanceof ResponseScale.Points points) {
            return Paragraph.of(
                    "",
                    "Divide " + points.total() + " points among these " + among + ", so that they add up to exactly "
                            + points.total() + ". Give more points to what fits better.");
        }
        if (scale instanceof ResponseScale.Numeric number) {
            return number.bounded()
                    ? "Write a number from " + plain(number.minimum()) + " to " + plain(number.maximum()) + ".\n"
                    : "Write a number.\n";
        }
        return "Tick one box.\n";
    }

    /** Returns the lines of the answer field; the last has no end of line. */
    static String answer(ResponseScale scale, String indent) {
        if (scale instanceof ResponseScale.Likert likert && isRow(likert)) {
            StringBuilder line = new StringBuilder(indent);
            for (int answer = likert.lowest(); answer <= likert.highest(); answer += likert.step()) {
                line.append(answer).append(likert.points() < CLOSE ? "   " : "  ");
            }
            return line + "  does not apply   don't know";
        }
        if (scale instanceof ResponseScale.Choice choice) {
            StringBuilder lines = new StringBuilder();
            choice.options()
                    .forEach((id, words) -> lines.append(Paragraph.of(indent + "[ ] ", words.isBlank() ? id : words)));
            return lines + indent + ABSENT;
        }
        return scale instanceof ResponseScale.Points ? indent + "______ points" : indent + "________   " + ABSENT;
    }

    private static boolean isRow(ResponseScale.Likert scale) {
        return scale.points() <= ROW;
    }

    /** Returns the labels of the answers on one line if they fit, otherwise one per line. */
    private static String legend(ResponseScale.Likert scale) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < scale.labels().size(); i++) {
            String label = scale.labels().get(i).strip();
            if (!label.isEmpty()) {
                words.add((scale.lowest() + i * scale.step()) + " = " + Words.seen(label));
            }
        }
        String line = "  " + String.join("   ", words);
        if (words.isEmpty() || Paragraph.length(line) <= Paragraph.WIDTH) {
            return words.isEmpty() ? "" : line + "\n";
        }
        return words.stream().map(word -> Paragraph.of("  ", word)).collect(Collectors.joining());
    }

    /** Returns a number as text, without a fraction if it is an integer. */
    static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
