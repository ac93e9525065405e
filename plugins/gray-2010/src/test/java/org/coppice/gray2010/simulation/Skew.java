package org.coppice.gray2010.simulation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What a person answers, 1 to 5, who feels so much of something: thresholds on a latent variable, for each of the eleven questions of bhr2000
 * where a standard normal would give the shares of answers that the question had there.
 */
final class Skew {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int POINTS = 5;
    private static final int SOLDIERS = 5_400;

    /** How many of them answered 1, at most 2, at most 3 and at most 4, question by question. */
    private static final ImmutableList<int[]> ANSWERED_UP_TO = ImmutableList.of(
            new int[] {484, 1593, 3194, 4990}, // AF06
            new int[] {548, 1868, 3299, 5068}, // AF07
            new int[] {917, 2279, 4089, 5171}, // AP12
            new int[] {1355, 2624, 3777, 5102}, // AP17
            new int[] {667, 1579, 4051, 5149}, // AP33
            new int[] {499, 1207, 3368, 5008}, // AP34
            new int[] {995, 2193, 3923, 5197}, // AS14
            new int[] {711, 1676, 3151, 5079}, // AS15
            new int[] {1006, 2354, 4087, 5218}, // AS16
            new int[] {822, 2021, 3527, 5157}, // AS17
            new int[] {961, 2141, 3781, 5145}); // AS28

    private static final ImmutableList<double[]> THRESHOLDS = thresholds();

    private Skew() {}

    /** The answer to one of the questions, taken in turn. */
    static int answer(int question, double felt) {
        int answer = 1;
        for (double threshold : of(question)) {
            answer += felt > threshold ? 1 : 0;
        }
        return answer;
    }

    /** The mean answer of those who feel so much, give or take, in [0, 1]. */
    static double expected(int question, double felt, double sd) {
        double sum = 0;
        for (double threshold : of(question)) {
            sum += NORMAL.cumulativeProbability((felt - threshold) / sd);
        }
        return sum / (POINTS - 1);
    }

    private static double[] of(int question) {
        return THRESHOLDS.get(question % THRESHOLDS.size());
    }

    private static ImmutableList<double[]> thresholds() {
        return ANSWERED_UP_TO.stream()
                .map(counts -> Arrays.stream(counts)
                        .mapToDouble(count -> NORMAL.inverseCumulativeProbability((double) count / SOLDIERS))
                        .toArray())
                .collect(ImmutableList.toImmutableList());
    }
}
