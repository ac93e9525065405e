package org.coppice.cli.simulate;

/**
 * The thresholds of the latent answer between the steps of a rating, in standard deviations of the answers of a team with
 * effect 0.
 *
 * <p>Of A answers, number j (1 to A − 1) above the lowest is given from z(j) = {@value #SPREAD} · (2j/A − 1) − {@value #SHIFT}
 * upwards. A team of effect 0 therefore answers in a bell that is slightly shifted to the upper end: on five points 5, 18, 33, 29 and 15 of 100
 * answers, on two 38 and 62.
 */
final class Thresholds {
    /** The limit of the distance between the outermost and the middle threshold for many points. */
    static final double SPREAD = 2.2;
    /** The distance by which all thresholds are lowered. */
    static final double SHIFT = 0.3;

    private Thresholds() {}

    /** Returns threshold {@code step}, 1 to {@code points} − 1. */
    static double z(int step, int points) {
        return SPREAD * (2.0 * step / points - 1) - SHIFT;
    }

    /** Returns the number of thresholds at or below {@code z}, which is the answer, counted from the lowest as 0. */
    static int steps(double z, int points) {
        int steps = 0;
        while (steps < points - 1 && z >= z(steps + 1, points)) {
            steps++;
        }
        return steps;
    }

    /** Returns the mean answer, counted from the lowest as 0, if the latent answer is normal with this mean and deviation 1. */
    static double expectedSteps(double mean, int points) {
        double sum = 0;
        for (int step = 1; step < points; step++) {
            sum += Draws.phi(mean - z(step, points));
        }
        return sum;
    }
}
