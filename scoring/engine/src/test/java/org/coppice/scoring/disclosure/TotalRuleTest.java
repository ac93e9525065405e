package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.junit.jupiter.api.Test;

/** The rule for sums of hidden groups. */
class TotalRuleTest {
    private static final TotalRule RULE = new TotalRule(5);
    private static final int ANSWERS = 5;

    /** A decision that depends on rounding errors of the mean would distinguish data sets that have the same sum. */
    @Test
    void decision_dependsOnTheSumAloneAndIsMirrored() {
        Map<Integer, Boolean> decisions = new HashMap<>();
        int all = (int) Math.pow(ANSWERS, 5);
        for (int set = 0; set < all; set++) {
            int number = set;
            int[] steps = IntStream.range(0, 5)
                    .map(p -> number / (int) Math.pow(ANSWERS, p) % ANSWERS)
                    .toArray();
            int sum = IntStream.of(steps).sum();
            Moments three = scores(steps, 0, 3);
            Moments two = scores(steps, 3, 5);
            boolean decision = RULE.mayInclude(2, 3, three.combine(two), Metric.linear("pomp", "pomp", 0, 1));
            assertThat(decisions.computeIfAbsent(sum, first -> decision)).isEqualTo(decision);
        }
        assertThat(IntStream.rangeClosed(0, 20))
                .allMatch(sum -> decisions.get(sum).equals(decisions.get(20 - sum)));
        assertThat(decisions).containsEntry(6, true).containsEntry(5, false);
    }

    /** Five people are exactly the minimum. */
    @Test
    void sum_needsTheMinimumGroupInTwoGroups() {
        Metric metric = Metric.linear("pomp", "pomp", 0, 1);
        assertThat(RULE.mayInclude(2, 3, Moments.of(new double[] {0.5, 0.25, 0.75, 0.5, 0.5}), metric))
                .isTrue();
        assertThat(RULE.mayInclude(2, 2, Moments.of(new double[] {0.5, 0.25, 0.75, 0.5}), metric))
                .isFalse();
        assertThat(RULE.mayInclude(1, 5, Moments.of(new double[] {0.5, 0.25, 0.75, 0.5, 0.5}), metric))
                .isFalse();
    }

    private static Moments scores(int[] steps, int from, int to) {
        return Moments.of(IntStream.range(from, to)
                .mapToDouble(p -> steps[p] / (ANSWERS - 1.0))
                .toArray());
    }
}
