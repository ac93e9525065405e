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
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.scoring.disclosure.TotalRule;

/** The bounds of hidden groups against a linear programme and against all whole numbers. */
class HiddenTotalProperties {
    private static final Metric UNIT = Metric.linear("u", "u", 0, 1);

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

    /** The rule of disclosure control and the audit are computed differently: each total that the rule shows is wide for the audit. */
    @Property(tries = 2_000)
    void totalsThatTheRuleShows_leaveAQuarterOfTheRange(
            @ForAll @Size(max = 3) List<@IntRange(min = 5, max = 12) Integer> shown,
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 4) Integer> hidden,
            @ForAll @IntRange(min = 2, max = 12) int points,
            @ForAll @IntRange(min = 1, max = 3) int ratings,
            @ForAll boolean onLattice,
            @ForAll @Size(20) List<@IntRange(max = 1000) Integer> thousandths) {
        int steps = onLattice ? ratings * (points - 1) : 1_000_000;
        double[] scores = IntStream.range(0, sum(hidden))
                .mapToDouble(person -> Math.rint(thousandths.get(person) / 1000.0 * steps) / steps)
                .toArray();
        Moments moments = Moments.of(scores);
        int largest = hidden.stream().mapToInt(n -> n).max().orElseThrow();
        Assume.that(new TotalRule(5).mayInclude(hidden.size(), largest, moments, UNIT));
        HiddenTotal total = new HiddenTotal(onLattice ? Lattice.of(ratings, points) : Lattice.CONTINUOUS);
        double sum = moments.n() * moments.mean();
        for (int g = 0; g < shown.size(); g++) {
            int of = shown.get(g);
            double own = Math.rint(thousandths.get(19 - g) / 1000.0 * of * steps) / steps;
            total.shown(of, round(own / of));
            sum += own;
        }
        hidden.forEach(total::hidden);
        assertThat(total.narrowest(round(sum / (sum(shown) + sum(hidden))))).isGreaterThanOrEqualTo(0.25 - 1e-9);
    }

    /** A sum that the rule withholds near an end still leaves each hidden group a quarter of its range. */
    @Property
    void sumsThatTheRuleWithholds_leaveAQuarterOfTheRange(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 4) Integer> hidden) {
        int people = sum(hidden);
        Assume.that(people >= 5);
        int largest = hidden.stream().mapToInt(n -> n).max().orElseThrow();
        double step = 1e-3;
        double withheld = 0;
        while (!mayInclude(hidden.size(), largest, people, withheld + step)) {
            withheld += step;
        }
        assertThat(withheld / largest).isGreaterThanOrEqualTo(0.25);
        assertThat(mayInclude(hidden.size(), largest, people, people - withheld))
                .isFalse();
        assertThat(mayInclude(hidden.size(), largest, people, people - withheld - 2 * step))
                .isTrue();
    }

    private static boolean mayInclude(int groups, int largest, int people, double sum) {
        double[] equal = new double[people];
        Arrays.fill(equal, sum / people);
        return new TotalRule(5).mayInclude(groups, largest, Moments.of(equal), UNIT);
    }

    @Property
    void oneHiddenGroup_isNotIncluded(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(min = 1, max = 12) int n) {
        assertThat(mayInclude(1, n, n, n * percent / 100.0)).isFalse();
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
