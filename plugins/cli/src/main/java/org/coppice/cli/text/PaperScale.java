package org.coppice.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.files.bank.FrameSentence;
import org.coppice.files.bank.FrameTexts;
import org.coppice.model.bank.ResponseScale;

/** The instructions and the answer field of a question on paper. */
final class PaperScale {
    /** The maximum number of points that are printed in a row to be circled. */
    private static final int ROW = 11;

    /** From this number of points on, the spacing is narrower. */
    private static final int CLOSE = 8;

    private final FrameTexts frame;

    PaperScale(FrameTexts frame) {
        this.frame = frame;
    }

    /**
     * Returns the instruction, and the meaning of the answers.
     *
     * @param among the number of questions of the form that use the scale
     */
    String how(ResponseScale scale, long among) {
        if (scale instanceof ResponseScale.Likert likert) {
            return Paragraph.of(
                            "",
                            isRow(likert)
                                    ? frame.say(FrameSentence.CIRCLE)
                                    : frame.say(FrameSentence.WRITE_EACH, bounds(likert, frame)))
                    + legend(likert);
        }
        if (scale instanceof ResponseScale.Points points) {
            return Paragraph.of("", frame.say(FrameSentence.DIVIDE, Map.of("total", points.total(), "count", among)));
        }
        if (scale instanceof ResponseScale.Numeric number) {
            return Paragraph.of("", number(number));
        }
        return Paragraph.of("", frame.say(FrameSentence.TICK));
    }

    /** Returns the instruction for a number. */
    String number(ResponseScale.Numeric number) {
        return number.bounded()
                ? frame.say(FrameSentence.WRITE_BETWEEN, bounds(plain(number.minimum()), plain(number.maximum())))
                : frame.say(FrameSentence.WRITE_NUMBER);
    }

    /** Returns the ends of a rating scale, the upper one with its step if it is not 1. */
    static Map<String, Object> bounds(ResponseScale.Likert scale, FrameTexts frame) {
        return bounds(
                scale.lowest(),
                scale.step() == 1
                        ? scale.highest()
                        : scale.highest() + " " + frame.say(FrameSentence.STEPS, Map.of("step", scale.step())));
    }

    static Map<String, Object> bounds(Object lowest, Object highest) {
        return Map.of("lowest", lowest, "highest", highest);
    }

    private String absent() {
        return "[ ] " + frame.say(FrameSentence.NOT_APPLICABLE) + "   [ ] " + frame.say(FrameSentence.DONT_KNOW);
    }

    /** Returns the lines of the answer field; the last has no end of line. */
    String answer(ResponseScale scale, String indent) {
        if (scale instanceof ResponseScale.Likert likert && isRow(likert)) {
            StringBuilder line = new StringBuilder(indent);
            for (int answer = likert.lowest(); answer <= likert.highest(); answer += likert.step()) {
                line.append(answer).append(likert.points() < CLOSE ? "   " : "  ");
            }
            return line + "  " + frame.say(FrameSentence.NOT_APPLICABLE) + "   " + frame.say(FrameSentence.DONT_KNOW);
        }
        if (scale instanceof ResponseScale.Choice choice) {
            StringBuilder lines = new StringBuilder();
            choice.options()
                    .forEach((id, words) -> lines.append(Paragraph.of(indent + "[ ] ", words.isBlank() ? id : words)));
            return lines + indent + absent();
        }
        return scale instanceof ResponseScale.Points
                ? indent + "______ " + frame.say(FrameSentence.POINTS)
                : indent + "________   " + absent();
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
