package org.coppice.blueprint.draws;

import java.util.SplittableRandom;

/**
 * The weights of persons in the draws of a Bayesian bootstrap (Rubin 1981), widened to the t distribution, because the ordinary one is too narrow
 * for small groups.
 *
 * <p>With Dirichlet(1) weights w a draw of the underlying mean is x̄ + √((n + 1)/(n − 1)) · √((n − 1)/χ²ₙ₋₁) · (x̄_w − x̄), clipped to [0, 1].
 * The first root corrects the variance of x̄_w, s²(n − 1)/(n(n + 1)), so that with the second a draw has the spread of x̄ + t·s/√n. One
 * χ² value and one set of weights per draw apply to all measures, so that draws of different measures are dependent as in the sample.
 */
public final class BayesianBootstrap {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int draws;
    private final double[][] shares; // by person, by draw; they add up to 1 over the persons
    private final double[] widening; // by draw

    private BayesianBootstrap(int draws, double[][] shares, double[] widening) {
        this.draws = draws;
        this.shares = shares;
        this.widening = widening;
    }

    /** Returns the weights for groups of {@code persons}; the same for the same seed. */
    public static BayesianBootstrap of(long seed, int persons, int draws) {
        SplittableRandom random = new SplittableRandom(seed * GOLDEN + persons);
        double[][] shares = new double[persons][draws];
        double[] widening = new double[draws];
        for (int d = 0; d < draws; d++) {
            double sum = 0;
            for (double[] person : shares) {
                person[d] = exponential(random);
                sum += person[d];
            }
            for (double[] person : shares) {
                person[d] /= sum;
            }
            widening[d] = persons < 2 ? 0 : Math.sqrt((persons - 1) / chiSquared(random, persons - 1));
        }
        return new BayesianBootstrap(draws, shares, widening);
    }

    public int draws() {
        return draws;
    }

    /**
     * Returns draws of the underlying mean of {@code values}, in [0, 1].
     *
     * @param values a value in [0, 1] for each person, NaN if there is none, in canonical order
     */
    public double[] means(double[] values) {
        int n = 0;
        double sum = 0;
        for (double value : values) {
            n += Double.isNaN(value) ? 0 : 1;
            sum += Double.isNaN(value) ? 0 : value;
        }
        double mean = sum / n;
        double[] drawn = new double[draws];
        if (n > 1) {
            addAll(values, mean, drawn);
            if (n < values.length) {
                divide(drawn, values);
            }
        }
        widen(drawn, mean, n > 1 ? Math.sqrt((n + 1.0) / (n - 1)) : 0);
        return drawn;
    }

    private void widen(double[] drawn, double mean, double wider) {
        for (int d = 0; d < drawn.length; d++) {
            drawn[d] = Shares.limited(mean + wider * widening[d] * drawn[d]);
        }
    }

    /** Adds the weighted distances from the mean, four persons at a time to reduce memory access. */
    private void addAll(double[] values, double mean, double[] into) {
        int last = values.length - 1;
        for (int i = 0; i <= last; i += 4) {
            double[] first = shares[i];
            double[] second = shares[Math.min(last, i + 1)];
            double[] third = shares[Math.min(last, i + 2)];
            double[] fourth = shares[Math.min(last, i + 3)];
            double a = distance(values, i, mean);
            double b = distance(values, i + 1, mean);
            double c = distance(values, i + 2, mean);
            double e = distance(values, i + 3, mean);
            for (int d = 0; d < into.length; d++) {
                into[d] += a * first[d] + b * second[d] + c * third[d] + e * fourth[d];
            }
        }
    }

    private static double distance(double[] values, int person, double mean) {
        return person < values.length && !Double.isNaN(values[person]) ? values[person] - mean : 0;
    }

    /** Divides by the weights of the persons who have a value. */
    private void divide(double[] drawn, double[] values) {
        double[] present = new double[draws];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                add(shares[i], present);
            }
        }
        for (int d = 0; d < drawn.length; d++) {
            drawn[d] /= Math.max(present[d], Double.MIN_NORMAL);
        }
    }

    private static void add(double[] share, double[] into) {
        for (int d = 0; d < into.length; d++) {
            into[d] += share[d];
        }
    }

    /** A standard exponential variate, with StrictMath so that it is the same on every machine. */
    private static double exponential(SplittableRandom random) {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /** A χ² variate: the sum of {@code degrees} squared standard normal variates; two of them are twice an exponential variate. */
    static double chiSquared(SplittableRandom random, int degrees) {
        double half = 0;
        for (int k = 1; k < degrees; k += 2) {
            half += exponential(random);
        }
        if (degrees % 2 == 1) {
            double cosine = StrictMath.cos(2 * Math.PI * random.nextDouble());
            half += exponential(random) * cosine * cosine;
        }
        return Math.max(2 * half, Double.MIN_NORMAL);
    }
}
