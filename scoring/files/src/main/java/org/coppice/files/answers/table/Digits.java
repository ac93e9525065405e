package org.coppice.files.answers.table;

/** Reads numbers that are written as 7 or 7.5, with at most 15 digits. */
final class Digits {
    private static final int MOST = 15; // so many make a whole number that a double holds exactly
    private static final double[] TENS = new double[MOST + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private Digits() {}

    /** The number, the nearest double to what is written; not a number where it is written otherwise. */
    static double read(Slice field) {
        byte[] bytes = field.bytes();
        long digits = 0;
        int count = 0;
        int point = -1;
        for (int i = field.from(); i < field.to(); i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                count++;
            } else if (bytes[i] == '.' && point < 0 && count > 0) {
                point = count;
            } else {
                return Double.NaN;
            }
            if (count > MOST) {
                return Double.NaN;
            }
        }
        return count == 0 || point == count ? Double.NaN : digits / TENS[point < 0 ? 0 : count - point];
    }
}
