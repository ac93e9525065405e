package org.coppice.scoring.reliability;

/**
 * Number, means, and sums of squares and products about the means, of pairs of numbers; made to be combined (Chan, Golub and LeVeque 1979,
 * eq. 2.1).
 */
record Joint(long n, double x, double y, double xx, double xy, double yy) {
    static final Joint NONE = new Joint(0, 0, 0, 0, 0, 0);

    Joint combine(Joint other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long total = n + other.n;
        double share = (double) other.n / total;
        double dx = other.x - x;
        double dy = other.y - y;
        double weight = n * share;
        return new Joint(
                total,
                x + dx * share,
                y + dy * share,
                xx + other.xx + dx * dx * weight,
                xy + other.xy + dx * dy * weight,
                yy + other.yy + dy * dy * weight);
    }
}
