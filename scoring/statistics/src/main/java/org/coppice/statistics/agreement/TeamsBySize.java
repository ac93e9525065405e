package org.coppice.statistics.agreement;

import java.util.Arrays;

/**
 * The teams of each size, added up: how many, the mean of their means, and the squared distances of their means from it. What weighs
 * teams by their size alone needs no more, and goes through sizes instead of teams.
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
        double[] first = new double[sizes.length]; // a mean to count from, so that little is rounded
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

    /** How many sizes there are. */
    int sizes() {
        return sizes.length;
    }

    /** A size, 1 or more. */
    int size(int at) {
        return sizes[at];
    }

    /** How many teams have it. */
    int count(int at) {
        return counts[at];
    }

    /** The mean of their means. */
    double mean(int at) {
        return means[at];
    }

    /** The squared distances of their means from a number, added up. */
    double squaresFrom(int at, double number) {
        double distance = means[at] - number;
        return squares[at] + counts[at] * distance * distance;
    }
}
