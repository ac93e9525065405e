package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** The bounds of hidden groups against a linear programme and against all whole numbers. */
class HiddenTotalProperties {
    @Property
    void narrowest_ofContinuousScores_isThatOfALinearProgramme(
            @ForAll @Size(max = 3) List<@IntRange(min = 5, max = 12) Integer> shown,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 4) Integer> hidden,
            @ForAll @Size(7) List<@IntRange(max = 1000) Integer> thousandths) {
        double[] means = thousandths.stream().mapToDouble(m -> m / 1000.0).toArray();
        HiddenTotal total = new HiddenTotal(Lattice.CONTINUOUS);
        int variables = shown.size() + sum(hidden);
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] all = new double[variables];
        double sum = 0;
        for (int g = 0; g < shown.size(); g++) {
            double mean = round(means[g]);
            total.shown(shown.get(g), mean);
            between(unit(variables, g), shown.get(g), mean, constraints);
            all[g] = 1;
            sum += shown.get(g) * means[g];
        }
        for (int g = 0; g < hidden.size(); g++) {
            total.hidden(hidden.get(g));
            sum += hidden.get(g) * means[3 + g];
        }
        for (int person = shown.size(); person < variables; person++) {
            constraints.add(new LinearConstraint(unit(variables, person), Relationship.LEQ, 1));
            all[person] = 1;
        }
        int people = sum(shown) + sum(hidden);
        double mean = round(sum / people);
        between(all, people, mean, constraints);
        double narrowest = 1;
        int from = shown.size();
        for (int size : hidden) {
            double[] group = new double[variables];
            Arrays.fill(group, from, from + size, 1.0 / size);
            narrowest = Math.min(narrowest, width(group, constraints));
            narrowest = Math.min(narrowest, width(unit(variables, from), constraints));
            from += size;
        }
        assertThat(total.narrowest(mean)).isCloseTo(narrowest, within(1e-6));
    }

    @Property
    void narrowest_onALattice_isThatOfAllWholeNumbers(
            @ForAll @IntRange(min = 5, max = 8) int shown,
            @ForAll @IntRange(min = 1, max = 4) int first,
            @ForAll @IntRange(min = 1, max = 4) int second,
            @ForAll @IntRange(min = 3, max = 6) int points,
            @ForAll @Size(3) List<@IntRange(max = 100) Integer> percent) {
        int steps = points - 1;
        int[] sizes = {shown, first, second};
        int[] sums = IntStream.range(0, 3)
                .map(g -> Math.round(percent.get(g) * sizes[g] * steps / 100f))
                .toArray();
        int people = shown + first + second;
        double shownMean = round(sums[0] / (double) (shown * steps));
        double mean = round(Arrays.stream(sums).sum() / (double) (people * steps));
        int[][] range = {{99, -1}, {99, -1}, {99, -1}, {99, -1}}; // of both sums and of a person in each
        for (int a = 0; a <= shown * steps; a++) {
            for (int b = 0; b <= first * steps; b++) {
                for (int c = 0; c <= second * steps; c++) {
                    if (rounds(a, shown * steps, shownMean) && rounds(a + b + c, people * steps, mean)) {
                        widen(range[0], b, b);
                        widen(range[1], c, c);
                        widen(range[2], Math.max(0, b - (first - 1) * steps), Math.min(steps, b));
                        widen(range[3], Math.max(0, c - (second - 1) * steps), Math.min(steps, c));
                    }
                }
            }
        }
        HiddenTotal total = new HiddenTotal(Lattice.of(1, points));
        total.shown(shown, shownMean);
        total.hidden(first);
        total.hidden(second);
        double[] of = {first, second, 1, 1};
        double narrowest = IntStream.range(0, 4)
                .mapToDouble(i -> (range[i][1] - range[i][0]) / (of[i] * steps))
                .min()
                .orElseThrow();
        assertThat(total.narrowest(mean)).isCloseTo(narrowest, within(1e-9));
    }

    /** All totals that are withheld near one end still leave each hidden group a quarter of its range. */
    @Property
    void withheldTotals_leaveAQuarterOfTheRange(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 4) Integer> hidden) {
        Assume.that(sum(hidden) >= 5);
        HiddenTotal total = new HiddenTotal(Lattice.CONTINUOUS);
        hidden.forEach(total::hidden);
        int least = 0;
        while (!total.mayShow(least / 100.0)) {
            least++;
        }
        int most = 100;
        while (!total.mayShow(most / 100.0)) {
            most--;
        }
        assertThat(least).isLessThan(most);
        int largest = hidden.stream().mapToInt(n -> n).max().orElseThrow();
        double upper = (least - 1 + 0.5) / 100 * sum(hidden); // of the hidden sum, if a low total is withheld
        double lower = (most + 1 - 0.5) / 100 * sum(hidden);
        assertThat(Math.min(largest, upper) / largest).isGreaterThanOrEqualTo(0.25 - 1e-9);
        assertThat((largest - Math.max(0, lower - sum(hidden) + largest)) / largest)
                .isGreaterThanOrEqualTo(0.25 - 1e-9);
    }

    @Property
    void totalWithOneHiddenGroup_isNotShown(
            @ForAll @IntRange(max = 100) int mean, @ForAll @IntRange(min = 1, max = 4) int n) {
        HiddenTotal total = new HiddenTotal(Lattice.CONTINUOUS);
        total.shown(10, 0.5);
        assertThat(total.mayShow(mean / 100.0)).isTrue();
        total.hidden(n);
        assertThat(total.mayShow(mean / 100.0)).isFalse();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(n -> n).sum();
    }

    private static double round(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static boolean rounds(int sum, int most, double mean) {
        return Math.abs(sum / (double) most - mean) <= 0.005 + 1e-9;
    }

    private static void widen(int[] range, int least, int most) {
        range[0] = Math.min(range[0], least);
        range[1] = Math.max(range[1], most);
    }

    private static double[] unit(int variables, int one) {
        double[] row = new double[variables];
        row[one] = 1;
        return row;
    }

    private static void between(double[] sum, int n, double mean, List<LinearConstraint> constraints) {
        constraints.add(new LinearConstraint(sum, Relationship.GEQ, n * Math.max(0, mean - 0.005)));
        constraints.add(new LinearConstraint(sum, Relationship.LEQ, n * Math.min(1, mean + 0.005)));
    }

    private static double width(double[] row, List<LinearConstraint> constraints) {
        LinearObjectiveFunction figure = new LinearObjectiveFunction(row, 0);
        LinearConstraintSet set = new LinearConstraintSet(constraints);
        NonNegativeConstraint positive = new NonNegativeConstraint(true);
        return new SimplexSolver()
                        .optimize(figure, set, GoalType.MAXIMIZE, positive)
                        .getValue()
                - new SimplexSolver()
                        .optimize(figure, set, GoalType.MINIMIZE, positive)
                        .getValue();
    }
}
