package org.coppice.cli.audit;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The sums and the sums of squares that sets of scores can have, if each score is a whole number from 0 to {@code steps}: for each number of
 * people and each sum, the bit at a sum of squares is set if some set of scores has both.
 */
final class ScoreSets {
    /** The largest people³ · scores⁴ that is enumerated: 12 people on 17 possible scores, 15 on 14, 30 on 8. */
    private static final double MOST = 150e6;

    private final int steps;
    private final BigInteger[][] some; // by people and sum
    private final BigInteger[][] several;

    ScoreSets(int people, int steps) {
        this.steps = steps;
        this.some = new BigInteger[people + 1][];
        this.several = new BigInteger[people + 1][];
        for (int n = 0; n <= people; n++) {
            some[n] = new BigInteger[n * steps + 1];
            several[n] = new BigInteger[n * steps + 1];
            Arrays.fill(some[n], BigInteger.ZERO);
            Arrays.fill(several[n], BigInteger.ZERO);
        }
        some[0][0] = BigInteger.ONE;
        for (int score = 0; score <= steps; score++) {
            for (int n = 1; n <= people; n++) {
                add(n, score);
            }
        }
    }

    /** Adds all sets of {@code n} scores whose highest score is this one. Counting by ascending score counts each set once. */
    private void add(int n, int score) {
        int square = score * score;
        for (int sum = score; sum <= n * steps && sum - score <= (n - 1) * steps; sum++) {
            BigInteger more = some[n - 1][sum - score].shiftLeft(square);
            if (more.signum() > 0) {
                several[n][sum] = several[n][sum]
                        .or(several[n - 1][sum - score].shiftLeft(square))
                        .or(some[n][sum].and(more));
                some[n][sum] = some[n][sum].or(more);
            }
        }
    }

    /** Returns whether the sets of so many scores can be enumerated. */
    static boolean affordable(int people, int steps) {
        return steps > 0 && Math.pow(people, 3) * Math.pow(steps + 1.0, 4) <= MOST;
    }

    int people() {
        return some.length - 1;
    }

    int steps() {
        return steps;
    }

    /** Returns the sums of squares of sets with that sum. */
    BigInteger some(int people, int sum) {
        return sum >= 0 && sum < some[people].length ? some[people][sum] : BigInteger.ZERO;
    }

    /** Returns the sums of squares that two or more sets with that sum have. */
    BigInteger several(int people, int sum) {
        return several[people][sum];
    }
}
