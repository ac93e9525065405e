package org.coppice.model.score;

import java.util.OptionalDouble;

/**
 * Number, mean and spread of some values, made to be merged (Chan, Golub and LeVeque 1979, eq. 2.1).
 *
 * @param n how many
 * @param mean their mean, 0 where there is none
 * @param squares the sum of their squared distances from the mean
 * @param least the least, infinity where there is none
 * @param most the largest, negative infinity where there is none
 * @since 0.1.0
 */
public record Moments(int n, double mean, double squares, double least, double most) {
    /** Of no values. */
    public static final Moments NONE = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of these values; the rounding of both sums is made good, so that who comes first does not show in the last bit. */
    public static Moments of(double[] values) {
        if (values.length == 0) {
            return NONE;
        }
        double mean = sum(values) / values.length;
        double[] squares = new double[values.length];
        double least = values[0];
        double most = values[0];
        for (int i = 0; i < values.length; i++) {
            squares[i] = (values[i] - mean) * (values[i] - mean);
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        return new Moments(values.length, mean, sum(squares), least, most);
    }

    /** The sum, with what rounding takes from it added at the end (Neumaier 1974). */
    private static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** Of these values and then those. */
    public Moments combine(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        int total = Math.addExact(n, other.n);
        double distance = other.mean - mean;
        return new Moments(
                total,
                mean + distance * other.n / total,
                squares + other.squares + distance * distance * ((double) n * other.n / total),
                Math.min(least, other.least),
                Math.max(most, other.most));
    }

    /** Whether all are the same, within rounding: 1e-9 of the metric's range, or of 1 where it has no ends. True of none or one. */
    public boolean alike(Metric metric) {
        return n < 2 || most - least <= 1e-9 * (metric.bounded() ? metric.highest() - metric.lowest() : 1);
    }

    /** The standard deviation (n − 1); empty for fewer than two. */
    public OptionalDouble sd() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }
}
