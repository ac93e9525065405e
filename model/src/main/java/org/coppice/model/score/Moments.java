package org.coppice.model.score;

import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * The number, mean and spread of some values; two of them can be combined (Chan, Golub and LeVeque 1979, eq. 2.1).
 *
 * @param n the number of values
 * @param mean their mean, 0 if there are none
 * @param squares the sum of their squared deviations from the mean
 * @param least the smallest value, infinity if there are none
 * @param most the largest value, negative infinity if there are none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Moments(int n, double mean, double squares, double least, double most) {
    /** The moments of no values. */
    public static final Moments NONE = new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /**
     * Returns the moments of these values; both sums compensate for rounding, so that the order of the values does not affect the
     * last bit.
     */
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

    /** Returns the sum, with compensation for rounding added at the end (Neumaier 1974). */
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

    /** Returns the moments of these values and the other values together. */
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

    /**
     * Returns whether all values are equal within rounding: 1e-9 of the metric's range, or of 1 if the metric is unbounded. Returns
     * true for no value or one value.
     */
    public boolean alike(Metric metric) {
        return n < 2 || most - least <= 1e-9 * (metric.bounded() ? metric.highest() - metric.lowest() : 1);
    }

    /** Returns the standard deviation (n − 1); empty for fewer than two values. */
    public OptionalDouble sd() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)));
    }
}
