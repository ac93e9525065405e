package org.coppice.formats.bytes;

import java.math.BigDecimal;

/** The shortest text of a number, as a person writes it: {@code 4}, not {@code 4.0} or {@code 4E0}. */
public final class NumberText {
    private static final double EXACT = 1e15;
    private static final double SMALLEST = 1e-20;

    private NumberText() {}

    /** Returns the shortest text that is read as this number; without an exponent unless the number is huge or tiny. */
    public static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) {
            return Long.toString((long) number);
        }
        if (!Double.isFinite(number) || Math.abs(number) > 1 / SMALLEST || Math.abs(number) < SMALLEST) {
            return Double.toString(number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
