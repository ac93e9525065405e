package org.coppice.statistics.reliability;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Answers of teams that tests make up: tables of ratings by team. */
final class MultilevelSamples {
    private MultilevelSamples() {}

    /** Teams of 4 to 10 people who differ in one thing, and whose people differ in another; questions differ in how much they show it. */
    static int[][][] random(Random random, int teams, int questions) {
        int[][][] tables = new int[teams][][];
        for (int t = 0; t < teams; t++) {
            double team = 0.6 * random.nextGaussian();
            double[] own = random.doubles(questions, -0.6, 0.6).toArray();
            tables[t] = new int[4 + random.nextInt(7)][questions];
            for (int[] row : tables[t]) {
                double person = random.nextGaussian();
                for (int q = 0; q < questions; q++) {
                    double answer = 3 + team + own[q] + (0.5 + 0.1 * q) * person + 0.8 * random.nextGaussian();
                    row[q] = (int) Math.max(1, Math.min(Samples.POINTS, Math.round(answer)));
                }
            }
        }
        return tables;
    }

    static MultilevelSums sums(int[][][] teams, int... reversed) {
        var bank = Samples.bank(teams[0][0].length, reversed);
        MultilevelSums sums = MultilevelSums.of(Samples.measure(bank));
        for (int[][] team : teams) {
            sums.add(Samples.block(bank, team));
        }
        return sums;
    }

    static MultilevelFactor factor(int[][][] teams, int... reversed) {
        return MultilevelFactor.of(sums(teams, reversed));
    }

    /** Returns the tables with each row changed. */
    static int[][][] map(int[][][] teams, UnaryOperator<int[]> change) {
        int[][][] mapped = new int[teams.length][][];
        for (int t = 0; t < teams.length; t++) {
            mapped[t] = Arrays.stream(teams[t]).map(change).toArray(int[][]::new);
        }
        return mapped;
    }
}
