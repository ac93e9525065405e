package org.coppice.scoring.simulation;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.coppice.scoring.TestBanks;

/**
 * What a person answers, 1 to 5, who feels so much of something: thresholds on a latent variable, for each of the eleven questions of bhr2000
 * where a standard normal would give the shares of answers that the question had there.
 */
final class Skew {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int POINTS = 5;
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
        List<List<String>> rows = new String(TestBanks.reference("bhr2000.csv"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Splitter.on(',').splitToList(line))
                .toList();
        ImmutableList.Builder<double[]> all = ImmutableList.builder();
        for (int column = 1; column <= 11; column++) {
            double[] thresholds = new double[POINTS - 1];
            for (int k = 0; k < thresholds.length; k++) {
                int upTo = 0;
                for (List<String> row : rows.subList(1, rows.size())) {
                    upTo += Integer.parseInt(row.get(column)) <= k + 1 ? 1 : 0;
                }
                thresholds[k] = NORMAL.inverseCumulativeProbability((double) upTo / (rows.size() - 1));
            }
            all.add(thresholds);
        }
        return all.build();
    }
}
