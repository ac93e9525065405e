package org.coppice.blueprint.draws;

import java.util.SplittableRandom;

/**
 * Draws of Student's t distribution for a group size. The stream of each mean starts elsewhere in the same draws, so that the draws of different
 * means are independent and are made only once.
 */
public final class StudentDraws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double GOLDEN_RATIO = 0.6180339887498949;

    private final double[] variates;

    private StudentDraws(double[] variates) {
        this.variates = variates;
    }

    /** Returns the draws for {@code persons}; they are the same for the same seed. */
    static StudentDraws of(long seed, int persons, int draws) {
        SplittableRandom random = new SplittableRandom(~seed * GOLDEN + persons);
        double[] variates = new double[draws];
        for (int d = 0; d < draws; d++) {
            double normal = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                    * StrictMath.cos(2 * Math.PI * random.nextDouble());
            variates[d] = normal * Math.sqrt((persons - 1) / BayesianBootstrap.chiSquared(random, persons - 1));
        }
        return new StudentDraws(variates);
    }

    /**
     * Returns draws around a mean, within [0, 1].
     *
     * @param error the standard error of the mean
     * @param stream the number of the stream, 0 or more
     */
    public double[] around(double mean, double error, int stream) {
        int from = (int) ((stream + 1L) * GOLDEN_RATIO % 1 * variates.length);
        double[] drawn = new double[variates.length];
        for (int d = 0; d < drawn.length; d++) {
            double variate = variates[(d + from) % variates.length];
            drawn[d] = Math.max(0, Math.min(1, mean + error * variate));
        }
        return drawn;
    }
}
