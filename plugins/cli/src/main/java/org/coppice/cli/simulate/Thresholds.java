package org.coppice.cli.simulate;

/**
 * Where the latent answer passes from one step of a rating to the next, in standard deviations of the answers of a team whose
 * effect is 0.
 *
 * <p>Of A answers, number j (1 to A − 1) above the lowest is given from z(j) = {@value #SPREAD} · (2j/A − 1) − {@value #SHIFT}
 * upwards. So a team of effect 0 answers in a bell that leans a little to the upper end: on five points 5, 18, 33, 29 and 15 of 100
 * answers, on two 38 and 62.
 */
final class Thresholds {
    /** How far the outermost thresholds would lie from the middle one on a scale without end. */
    static final double SPREAD = 2.2;
    /** How far all thresholds are moved down. */
    static final double SHIFT = 0.3;

    private Thresholds() {}

    /** Threshold {@code step}, 1 to {@code points} − 1. */
    static double z(int step, int points) {
        return SPREAD * (2.0 * step / points - 1) - SHIFT;
    }

    /** How many thresholds lie at or below {@code z}: the answer, counted from the lowest as 0. */
    static int steps(double z, int points) {
        int steps = 0;
        while (steps < points - 1 && z >= z(steps + 1, points)) {
            steps++;
        }
        return steps;
    }

    /** The mean answer, counted from the lowest as 0, where the latent one is normal with that mean and deviation 1. */
    static double expectedSteps(double mean, int points) {
        double sum = 0;
        for (int step = 1; step < points; step++) {
            sum += Draws.phi(mean - z(step, points));
        }
        return sum;
    }
}
