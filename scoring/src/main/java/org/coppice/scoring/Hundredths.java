package org.coppice.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds to hundredths of a range; a number is a tie where it is the double that is nearest to one, and goes to the even hundredth. */
final class Hundredths {
    private static final int ALL = 100;

    private final double from;
    private final BigDecimal range;
    private final double width; // the range, as a double
    private final double[] places = new double[ALL + 1];
    private final double[] ties = new double[ALL]; // between a place and the next

    /** Hundredths of {@code range}, counted from {@code from}; both as the decimals that they are written as. */
    Hundredths(double from, BigDecimal range) {
        this.from = from;
        this.range = range;
        this.width = range.doubleValue();
        for (int k = 0; k <= ALL; k++) {
            places[k] = at(BigDecimal.valueOf(k));
        }
        for (int k = 0; k < ALL; k++) {
            ties[k] = at(BigDecimal.valueOf(k).add(new BigDecimal("0.5")));
        }
    }

    private double at(BigDecimal hundredths) {
        return hundredths
                .multiply(range)
                .movePointLeft(2)
                .add(BigDecimal.valueOf(from))
                .doubleValue();
    }

    double round(double value) {
        double below = Math.floor((value - from) / width * ALL);
        if (below < 0 || below >= ALL) {
            return outside(value);
        }
        int k = (int) below;
        boolean up = value > ties[k] || (value == ties[k] && k % 2 == 1);
        return places[up ? k + 1 : k];
    }

    /** The end of the range, or what lies beyond it. */
    private double outside(double value) {
        BigDecimal count = BigDecimal.valueOf(value)
                .subtract(BigDecimal.valueOf(from))
                .divide(range.movePointLeft(2), 0, RoundingMode.HALF_EVEN);
        return at(count);
    }
}
