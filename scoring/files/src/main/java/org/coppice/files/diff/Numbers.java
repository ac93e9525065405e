package org.coppice.files.diff;

import java.math.BigDecimal;

/** Numbers as a file has them. */
final class Numbers {
    private Numbers() {}

    /** Without a fraction where it has none. */
    static String text(double value) {
        return Double.isInfinite(value)
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
