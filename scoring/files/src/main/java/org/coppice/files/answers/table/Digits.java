package org.coppice.files.answers.table;

/** Parses numbers that are written as 7 or 7.5, with at most 15 digits. */
final class Digits {
    private static final int MOST = 15; // a double holds every whole number of so many digits exactly
    private static final double[] TENS = new double[MOST + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private Digits() {}

    /** Returns the double nearest to the written number, or NaN if it is written in another form. */
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
