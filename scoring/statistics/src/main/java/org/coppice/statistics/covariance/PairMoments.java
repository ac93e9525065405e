package org.coppice.statistics.covariance;

/**
 * The number, the means, and the sums of squares and products about the means, of pairs of numbers. Moments can be combined (Chan, Golub
 * and LeVeque 1979, eq. 2.1).
 */
public record PairMoments(long n, double x, double y, double xx, double xy, double yy) {
    public static final PairMoments NONE = new PairMoments(0, 0, 0, 0, 0, 0);

    public PairMoments combine(PairMoments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long total = n + other.n;
        double share = (double) other.n / total;
        double dx = other.x - x;
        double dy = other.y - y;
        double weight = n * share;
        return new PairMoments(
                total,
                x + dx * share,
                y + dy * share,
                xx + other.xx + dx * dx * weight,
                xy + other.xy + dx * dy * weight,
                yy + other.yy + dy * dy * weight);
    }
}
