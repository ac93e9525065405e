package org.coppice.statistics.agreement;

import java.util.Arrays;

/**
 * Sums over the teams of each size: the number of teams, the mean of their means, and the squared distances of their means from it.
 * Estimators that weight teams by size alone need nothing more, so they iterate over sizes instead of teams.
 */
final class TeamsBySize {
    private final int[] sizes;
    private final int[] counts;
    private final double[] means;
    private final double[] squares;

    TeamsBySize(OneWaySums teams) {
        int[] of = Arrays.copyOf(teams.sizes, teams.teams);
        this.sizes = Arrays.stream(of).distinct().sorted().toArray();
        this.counts = new int[sizes.length];
        this.means = new double[sizes.length];
        this.squares = new double[sizes.length];
        Arrays.setAll(of, t -> Arrays.binarySearch(sizes, of[t]));
        double[] first = new double[sizes.length]; // origin of the means, to reduce rounding
        for (int t = 0; t < of.length; t++) {
            first[of[t]] = counts[of[t]]++ == 0 ? teams.means[t] : first[of[t]];
            means[of[t]] += teams.means[t] - first[of[t]];
        }
        Arrays.setAll(means, s -> first[s] + means[s] / counts[s]);
        for (int t = 0; t < of.length; t++) {
            double distance = teams.means[t] - means[of[t]];
            squares[of[t]] += distance * distance;
        }
    }

    /** The number of different sizes. */
    int sizes() {
        return sizes.length;
    }

    /** Returns the size at that index, 1 or more. */
    int size(int at) {
        return sizes[at];
    }

    /** Returns the number of teams of the size at that index. */
    int count(int at) {
        return counts[at];
    }

    /** Returns the mean of the means of the teams of the size at that index. */
    double mean(int at) {
        return means[at];
    }

    /** Returns the sum of the squared distances of their means from {@code number}. */
    double squaresFrom(int at, double number) {
        double distance = means[at] - number;
        return squares[at] + counts[at] * distance * distance;
    }
}
