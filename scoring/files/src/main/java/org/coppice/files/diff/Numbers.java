package org.coppice.files.diff;

import java.math.BigDecimal;

/** Formats numbers as files write them. */
final class Numbers {
    private Numbers() {}

    /** Returns a number as text, without decimals if it is whole. */
    static String text(double value) {
        return Double.isInfinite(value)
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
