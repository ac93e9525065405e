package org.coppice.formats.plan;

import java.util.regex.Pattern;
import org.coppice.model.bank.ResponseScale;

/** Says which texts are answers on a scale, as an answer file contains them. */
final class Scales {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

    private Scales() {}

    /** Returns whether a text is a number of ordinary length. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Returns whether a text is an answer on a scale. */
    static boolean isAnswer(ResponseScale scale, String text) {
        if (scale instanceof ResponseScale.Choice choice) {
            return choice.options().containsKey(text);
        }
        if (!isNumber(text)) {
            return false;
        }
        double number = Double.parseDouble(text);
        if (scale instanceof ResponseScale.Likert likert) {
            return likert.has(number);
        }
        if (scale instanceof ResponseScale.Points points) {
            return number == Math.rint(number) && number >= 0 && number <= points.total();
        }
        return !(scale instanceof ResponseScale.Numeric numeric)
                || (number >= numeric.minimum() && number <= numeric.maximum());
    }

    /** Returns the answers of a scale, for messages. */
    static String answers(ResponseScale scale) {
        if (scale instanceof ResponseScale.Choice choice) {
            return "one of " + String.join(", ", choice.options().keySet());
        }
        if (scale instanceof ResponseScale.Likert likert) {
            return "a whole number from " + likert.lowest() + " to " + likert.highest();
        }
        return scale instanceof ResponseScale.Points points
                ? "a whole number from 0 to " + points.total()
                : "a number of the scale";
    }
}
