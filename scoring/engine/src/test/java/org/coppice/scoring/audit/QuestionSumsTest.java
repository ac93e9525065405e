package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Hundredths;
import org.junit.jupiter.api.Test;

/** What weights of questions disclose of single answers. */
class QuestionSumsTest {
    private static final int MINIMUM = 5;
    private static final Hundredths ROUNDING = new Hundredths(0, BigDecimal.ONE);

    /** The lattice of {@code n} people who answered questions with these weights. */
    private static GroupLattice group(int n, int points, double... weights) {
        double all = Arrays.stream(weights).sum();
        List<PossibleScores.Share> shares = new ArrayList<>();
        double[] sums = {0};
        for (double weight : weights) {
            shares.add(new PossibleScores.Share(weight / all, points - 1));
            sums = Arrays.stream(sums)
                    .flatMap(sum -> IntStream.range(0, points)
                            .mapToDouble(answer -> sum + weight / all * answer / (points - 1)))
                    .toArray();
        }
        return GroupLattice.of(
                Lattice.CONTINUOUS,
                ImmutableList.of(
                        new GroupLattice.Part(n, PossibleScores.of(sums).asSums(shares))));
    }

    private static BitSet open(GroupLattice group) {
        BitSet open = new BitSet();
        for (int mean = 0; mean <= SpreadCells.HUNDREDTHS; mean++) {
            open.set(mean, QuestionSums.isOpen(group, MINIMUM, mean));
        }
        return open;
    }

    @Test
    void weightsThatCodeAnswers_leaveNoMean_andThoseThatDoNotLeaveAll() {
        assertThat(open(group(5, 2, 9, 9, 1)).stream()).isNotEmpty().allMatch(mean -> isGap(5, 2, mean, 9, 9, 1));
        assertThat(open(group(5, 5, 2, 1)).stream().filter(mean -> mean > 25 && mean < 75))
                .hasSize(49);
        assertThat(open(group(12, 5, 1, 1, 2, 3)).stream().filter(mean -> mean > 12 && mean < 88))
                .hasSize(75);
    }

    @Test
    void equalWeights_needNoTable() {
        assertThat(QuestionSums.applies(group(5, 2, 1, 1, 1))).isFalse();
        assertThat(QuestionSums.applies(group(5, 2, 1, 1, 2))).isTrue();
        assertThat(QuestionSums.applies(group(100, 2, 1, 1, 2))).isFalse();
    }

    /** Whether no answers have this mean, in hundredths. */
    private static boolean isGap(int n, int points, int mean, double... weights) {
        return sums(n, points, mean, weights).isEmpty();
    }

    /** All sums of the answers to each question that have this mean. */
    private static List<int[]> sums(int n, int points, int mean, double... weights) {
        List<int[]> found = new ArrayList<>();
        int most = n * (points - 1);
        double all = Arrays.stream(weights).sum() * most;
        int combinations = (int) Math.pow(most + 1, weights.length);
        for (int combination = 0; combination < combinations; combination++) {
            int[] sums = new int[weights.length];
            double sum = 0;
            for (int q = 0, rest = combination; q < sums.length; q++, rest /= most + 1) {
                sums[q] = rest % (most + 1);
                sum += weights[q] * sums[q];
            }
            if (Math.round(100 * ROUNDING.round(sum / all)) == mean) {
                found.add(sums);
            }
        }
        return found;
    }

    @Property(tries = 200)
    void decision_isThatOfAllAnswers(
            @ForAll @IntRange(min = 5, max = 7) int n,
            @ForAll @IntRange(min = 2, max = 3) int points,
            @ForAll @IntRange(min = 1, max = 20) int first,
            @ForAll @IntRange(min = 1, max = 20) int second,
            @ForAll @IntRange(min = 1, max = 3) int third,
            @ForAll @IntRange(min = 0, max = 100) int mean) {
        double[] weights = {first, second, third};
        List<int[]> sums = sums(n, points, mean, weights);
        boolean expected = sums.isEmpty()
                || IntStream.range(0, weights.length).allMatch(q -> {
                    int lowest = sums.stream().mapToInt(one -> one[q]).min().orElseThrow();
                    int highest = sums.stream().mapToInt(one -> one[q]).max().orElseThrow();
                    double steps = points - 1.0;
                    return lowest < highest && highest / steps >= 1.25 && n - lowest / steps >= 1.25;
                });
        assertThat(open(group(n, points, weights)).get(mean)).isEqualTo(expected);
    }
}
