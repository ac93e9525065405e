package org.coppice.files.answers.table;

import com.google.common.primitives.Doubles;
import org.jspecify.annotations.Nullable;

/** The values of a column of progress, which are percentages, or shares if none is greater than 1. */
final class Progress {
    private static final double WHOLE = 100;

    private boolean percent;

    void add(String value) {
        Double number = number(value);
        percent |= number != null && (number > 1 || value.endsWith("%"));
    }

    /** Returns true if the values are shares. */
    boolean isShare() {
        return !percent;
    }

    /** Returns true if a value says that the respondent did not reach the end, if it is a percentage. */
    static boolean isBelowWhole(String value) {
        Double number = number(value);
        return number != null && number < WHOLE;
    }

    /** Returns true if a value says that the respondent reached the end, if it is a share. */
    static boolean isWholeShare(String value) {
        Double number = number(value);
        return number != null && number == 1;
    }

    private static @Nullable Double number(String value) {
        String digits =
                value.endsWith("%") ? value.substring(0, value.length() - 1).strip() : value;
        return Doubles.tryParse(digits.replace(',', '.'));
    }
}
