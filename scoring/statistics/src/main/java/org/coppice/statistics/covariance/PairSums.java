package org.coppice.statistics.covariance;

import java.math.BigInteger;

/**
 * The sums of pairs of integers.
 *
 * @param n the number of pairs
 * @param x the sum of the first
 * @param y the sum of the second
 * @param xx the sum of the squares of the first
 * @param xy the sum of the products
 * @param yy the sum of the squares of the second
 */
public record PairSums(long n, long x, long y, long xx, long xy, long yy) implements Pair {
    static final PairSums NONE = new PairSums(0, 0, 0, 0, 0, 0);

    public PairSums combine(PairSums other) {
        return new PairSums(n + other.n, x + other.x, y + other.y, xx + other.xx, xy + other.xy, yy + other.yy);
    }

    /** Returns the means and the squares about them, with the second number divided by {@code parts}. */
    public PairMoments joint(int parts) {
        return n == 0
                ? PairMoments.NONE
                : new PairMoments(
                        n,
                        (double) x / n,
                        (double) y / n / parts,
                        about(n, x, x, xx) / n,
                        about(n, x, y, xy) / n / parts,
                        about(n, y, y, yy) / n / parts / parts);
    }

    @Override
    public double meanX() {
        return (double) x / n;
    }

    @Override
    public double covariance() {
        return about(n, x, y, xy) / ((double) n * (n - 1));
    }

    @Override
    public double varianceX() {
        return about(n, x, x, xx) / ((double) n * (n - 1));
    }

    @Override
    public double varianceY() {
        return about(n, y, y, yy) / ((double) n * (n - 1));
    }

    /** Returns n Σxy − Σx Σy, rounded once. */
    public static double about(long n, long x, long y, long xy) {
        if (fits(n, xy) && fits(x, y)) {
            return n * xy - x * y;
        }
        return BigInteger.valueOf(n)
                .multiply(BigInteger.valueOf(xy))
                .subtract(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)))
                .doubleValue();
    }

    /** True if the product is within 2⁶¹, so that the difference of two such products fits into a long. */
    private static boolean fits(long a, long b) {
        return Math.abs((double) a * b) < 0x1p61;
    }
}
