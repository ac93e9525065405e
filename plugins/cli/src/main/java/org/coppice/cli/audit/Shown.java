package org.coppice.cli.audit;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A published figure of a group.
 *
 * @param result the name of the result
 * @param scale the scale of the scores
 * @param aggregation the id of the aggregation strategy
 * @param parameters its parameters
 * @param n the number of people
 * @param value the figure as a share of the range, rounded to a hundredth
 * @param sd the standard deviation as a share of the range, rounded to a hundredth, if it is shown
 */
record Shown(
        String result,
        Scale scale,
        String aggregation,
        Map<String, String> parameters,
        int n,
        double value,
        OptionalDouble sd) {
    private static final double HALF = 0.005;
    private static final double ROUNDING = 1e-9;

    boolean mean() {
        return aggregation.equals("team-mean");
    }

    /** Returns the interval of the sum of the scores, in steps of the scale if it has whole numbers. */
    Bounds sum() {
        return sum(n, value, scale.scoreSteps());
    }

    /** Returns the interval of the sum of {@code n} scores with a rounded mean, in {@code steps} of a score or, if 0, in ranges. */
    static Bounds sum(int n, double mean, int steps) {
        double all = n * Math.max(1.0, steps);
        double least = all * Math.max(0, mean - HALF);
        double most = all * Math.min(1, mean + HALF);
        return steps == 0
                ? new Bounds(least, most)
                : new Bounds(Math.ceil(least - ROUNDING), Math.floor(most + ROUNDING));
    }

    /** Returns the interval of the sum of the squared scores, as shares of the range; all possible ones without a standard deviation. */
    Bounds squares() {
        if (sd.isEmpty()) {
            return new Bounds(0, n);
        }
        double deviation = sd.getAsDouble();
        return new Bounds(
                (n - 1) * square(Math.max(0, deviation - HALF)) + n * square(Math.max(0, value - HALF)),
                (n - 1) * square(deviation + HALF) + n * square(Math.min(1, value + HALF)));
    }

    private static double square(double number) {
        return number * number;
    }

    @Override
    public String toString() {
        return result + " (n " + n + ")";
    }
}
