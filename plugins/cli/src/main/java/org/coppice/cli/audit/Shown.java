package org.coppice.cli.audit;

import java.util.Map;

/**
 * A published figure of a group, or one that follows from published figures.
 *
 * @param result the name of the result
 * @param scale the scale of the scores
 * @param aggregation the id of the aggregation strategy
 * @param parameters its parameters
 * @param n the number of people
 * @param value the bounds of the figure, as shares of the range
 * @param sd the bounds of the standard deviation of the scores, as shares of the range
 */
record Shown(
        String result,
        Scale scale,
        String aggregation,
        Map<String, String> parameters,
        int n,
        Bounds value,
        Bounds sd) {
    static final String MEAN = "team-mean";

    private static final double ROUNDING = 1e-9;

    /** Returns a mean of which nothing is known but its bounds. */
    static Shown mean(String result, Scale scale, int n, Bounds value) {
        return new Shown(result, scale, MEAN, Map.of(), n, value, Bounds.ALL);
    }

    boolean mean() {
        return aggregation.equals(MEAN);
    }

    /** Returns whether something is known of the spread of the scores. */
    boolean spread() {
        return !sd.equals(Bounds.ALL);
    }

    /** Returns the same figure with narrower bounds of its value; itself if they exclude all values. */
    Shown within(Bounds narrower) {
        Bounds both = value.meet(narrower);
        return both.possible() ? new Shown(result, scale, aggregation, parameters, n, both, sd) : this;
    }

    /** Returns the interval of the sum of the scores, in steps of the scale if it has whole numbers. */
    Bounds sum() {
        return sum(n, value, scale.scoreSteps());
    }

    /** Returns the interval of the sum of {@code n} scores with a mean, in {@code steps} of a score or, if 0, in ranges. */
    static Bounds sum(int n, Bounds mean, int steps) {
        double all = n * Math.max(1.0, steps);
        double least = all * Math.max(0, mean.least());
        double most = all * Math.min(1, mean.most());
        return steps == 0
                ? new Bounds(least, most)
                : new Bounds(Math.ceil(least - ROUNDING), Math.floor(most + ROUNDING));
    }

    /** Returns the interval of the sum of the squared scores, as shares of the range; all possible ones if nothing is known of the spread. */
    Bounds squares() {
        return spread()
                ? new Bounds(
                        (n - 1) * square(Math.max(0, sd.least())) + n * square(Math.max(0, value.least())),
                        (n - 1) * square(sd.most()) + n * square(Math.min(1, value.most())))
                : new Bounds(0, n);
    }

    /** Returns the interval of the sum of the squared scores in whole steps, for scores with that sum. */
    Bounds squares(int sum, int steps) {
        double middle = square(sum) / n;
        return spread()
                ? new Bounds(
                        Math.ceil(
                                (n - 1) * square(steps * Math.max(0, sd.least())) + middle - ROUNDING * square(steps)),
                        Math.floor((n - 1) * square(steps * sd.most()) + middle + ROUNDING * square(steps)))
                : new Bounds(0, n * square(steps));
    }

    private static double square(double number) {
        return number * number;
    }

    @Override
    public String toString() {
        return result + " (n " + n + ")";
    }
}
