package org.coppice.model.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apiguardian.api.API;

/**
 * The rounding of published figures to hundredths of a range. A number is a tie if it is no farther from the midpoint of two hundredths
 * than 5e-12 of the range, which is more than the rounding errors of a mean and less than the distance of any other mean of answers. A
 * tie is rounded to the even hundredth: .575 becomes .58, whether the sum that it came from is a little above or below the midpoint.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Hundredths {
    private static final int ALL = 100;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final double TIE = 5e-12; // of the range
    private static final double LARGE = 1e6; // beyond, doubles are too far apart for ties
    private static final int TIE_DIGITS = 9; // of a hundredth, so that half of the last one is a tie as well

    private final double from;
    private final BigDecimal range;
    private final double width; // the range, as a double
    private final double tie;
    private final double[] places = new double[ALL + 1];
    private final double[] ties = new double[ALL]; // between a hundredth and the next

    /** Creates a rounding to hundredths of {@code range}, counted from {@code from}; both are taken as their decimal representations. */
    public Hundredths(double from, BigDecimal range) {
        this.from = from;
        this.range = range;
        this.width = range.doubleValue();
        this.tie = TIE * width;
        BigDecimal half = range.movePointLeft(2).multiply(HALF);
        BigDecimal at = BigDecimal.valueOf(from);
        for (int k = 0; k <= ALL; k++) {
            places[k] = at.doubleValue();
            at = at.add(half);
            if (k < ALL) {
                ties[k] = at.doubleValue();
                at = at.add(half);
            }
        }
    }

    /** Returns the hundredth of 1 that is nearest to {@code value}. */
    public static double ofOne(double value) {
        if (!(Math.abs(value) < LARGE)) {
            return nearest(value, 0, BigDecimal.ONE);
        }
        long below = (long) Math.floor(value * ALL);
        double above = value - (2 * below + 1) / (2.0 * ALL); // a quotient of whole numbers is the double nearest to it
        boolean up = Math.abs(above) <= TIE ? below % 2 != 0 : above > 0;
        return (up ? below + 1 : below) / (double) ALL;
    }

    /** Returns the hundredth that is nearest to {@code value}, which may be outside the range. */
    public double round(double value) {
        double below = Math.floor((value - from) / width * ALL);
        if (below < 0 || below >= ALL) {
            return value == places[ALL] ? value : nearest(value, from, range);
        }
        int k = (int) below;
        double above = value - ties[k];
        boolean up = Math.abs(above) <= tie ? k % 2 == 1 : above > 0;
        return places[up ? k + 1 : k];
    }

    private static double nearest(double value, double from, BigDecimal range) {
        BigDecimal start = BigDecimal.valueOf(from);
        BigDecimal hundredth = range.movePointLeft(2);
        return BigDecimal.valueOf(value)
                .subtract(start)
                .divide(hundredth, TIE_DIGITS, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.HALF_EVEN)
                .multiply(hundredth)
                .add(start)
                .doubleValue();
    }
}
