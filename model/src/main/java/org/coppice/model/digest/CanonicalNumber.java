package org.coppice.model.digest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Formats a number as ECMAScript does ({@code Number::toString}), as required by RFC 8785: the fewest digits that parse to the same
 * {@code double}, of these the nearest, with an exponent below 1e-6 and from 1e21. {@link Double#toString} cannot be used, because
 * before JDK 19 it prints more digits than needed.
 */
final class CanonicalNumber {
    private static final int MOST_DIGITS = 17;
    private static final double EXACT = 1L << 53;

    private CanonicalNumber() {}

    /** Returns the text of the number; negative zero is written as zero. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) <= EXACT) {
            return Long.toString((long) value);
        }
        String sign = value < 0 ? "-" : "";
        return sign + text(shortest(Math.abs(value)).stripTrailingZeros());
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowNearer =
                    exact.subtract(below).compareTo(above.subtract(exact)) <= 0; // a tie needs more digits than these
            BigDecimal nearer = belowNearer ? below : above;
            BigDecimal farther = belowNearer ? above : below;
            if (nearer.doubleValue() == value) {
                return nearer;
            }
            if (farther.doubleValue() == value) { // possible if the next double below is nearer than the next above
                return farther;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String text(BigDecimal shortest) {
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // digits before the decimal point
        if (point >= digits.length() && point <= 21) {
            return digits + "0".repeat(point - digits.length());
        }
        if (point > 0 && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        int exponent = point - 1;
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
