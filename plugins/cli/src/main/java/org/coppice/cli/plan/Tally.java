package org.coppice.cli.plan;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of the simulated results were as wanted.
 *
 * @param number the number of people or teams that was tried
 * @param found the number of results as wanted
 * @param other the number of other results
 * @param withheld the number of withheld results
 */
public record Tally(int number, int found, int other, int withheld) {
    /** Returns the number of results. */
    public int all() {
        return found + other + withheld;
    }

    /** Returns the share of results as wanted. */
    public double power() {
        return (double) found / all();
    }

    /** Returns the interval of the share, which the number of simulated results limits (Wilson 1927, with continuity correction left out). */
    public double[] interval(double level) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
        double n = all();
        double middle = (power() + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(power() * (1 - power()) / n + z * z / (4 * n * n));
        return new double[] {Math.max(0, middle - half), Math.min(1, middle + half)};
    }
}
