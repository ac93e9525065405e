package org.coppice.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.files.result.PublishedFigures.Spread;
import org.coppice.model.score.AgreementLevel;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Precision;

/** The bounds of means and spreads against all sets of scores, and the linear programme against a second solver. */
class NestedScoresProperties {
    private static final Metric UNIT = Metric.linear("u", "u", 0, 1);

    /** All sets of scores of so many people, ascending. */
    private static List<int[]> sets(int people, int steps) {
        List<int[]> all = new ArrayList<>(List.of(new int[0]));
        for (int i = 0; i < people; i++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] set : all) {
                for (int score = set.length == 0 ? 0 : set[set.length - 1]; score <= steps; score++) {
                    int[] more = Arrays.copyOf(set, set.length + 1);
                    more[set.length] = score;
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static double round(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double mean(int[] scores, int steps) {
        return Arrays.stream(scores).sum() / (double) (steps * scores.length);
    }

    private static double sd(int[] scores, int steps) {
        double mean = mean(scores, steps);
        double squares = Arrays.stream(scores)
                .mapToDouble(score -> (score / (double) steps - mean) * (score / (double) steps - mean))
                .sum();
        return Math.sqrt(squares / (scores.length - 1));
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static Shown shown(int[] scores, int steps, boolean spread) {
        return new Shown(
                "r",
                new Scale("m", "mean of answers", Map.of("q", 1.0), steps),
                "team-mean",
                Map.of(),
                scores.length,
                Bounds.rounded(round(mean(scores, steps))),
                spread ? Bounds.rounded(round(sd(scores, steps))) : Bounds.ALL);
    }

    private static boolean fits(Shown figure, int[] scores, int steps) {
        double mean = mean(scores, steps);
        double sd = sd(scores, steps);
        return mean >= figure.value().least() - 1e-9
                && mean <= figure.value().most() + 1e-9
                && (!figure.spread()
                        || (sd >= figure.sd().least() - 1e-9
                                && sd <= figure.sd().most() + 1e-9));
    }

    /** A group and the same with one to three people more: bounds of their mean and of each of them, and whether one set fits only. */
    @Property
    void bounds_areThoseOfAllSetsOfScores(
            @ForAll @IntRange(min = 3, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 3) int added,
            @ForAll @IntRange(min = 2, max = 4) int steps,
            @ForAll boolean firstSpread,
            @ForAll boolean secondSpread,
            @ForAll @Size(8) List<@IntRange(max = 100) Integer> percent) {
        int[] first = new int[n];
        Arrays.setAll(first, i -> Math.round(percent.get(i) * steps / 100f));
        int[] second = new int[added];
        Arrays.setAll(second, i -> Math.round(percent.get(n + i) * steps / 100f));
        Shown smaller = shown(first, steps, firstSpread);
        Shown larger = shown(joined(first, second), steps, secondSpread);
        double[] mean = {2, -1};
        double[] person = {2, -1};
        int possible = 0;
        for (int[] more : sets(added, steps)) {
            if (sets(n, steps).stream()
                    .anyMatch(set -> fits(smaller, set, steps) && fits(larger, joined(set, more), steps))) {
                possible++;
                widen(mean, mean(more, steps));
                for (int score : more) {
                    widen(person, score / (double) steps);
                }
            }
        }
        NestedScores scores =
                new NestedScores(List.of(List.of(smaller), List.of(larger)), new ScoreSets(n + added, steps));
        assertThat(scores.possible()).isTrue();
        assertThat(scores.complete()).isTrue();
        close(scores.mean(2), mean);
        close(scores.person(2), person);
        assertThat(scores.unique(2)).isEqualTo(possible == 1);
    }

    private static void widen(double[] range, double value) {
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
    }

    private static void close(Bounds found, double[] expected) {
        assertThat(found.least()).isCloseTo(expected[0], within(1e-9));
        assertThat(found.most()).isCloseTo(expected[1], within(1e-9));
    }

    /** What is printed of the spread of scores never excludes their standard deviation. */
    @Property(tries = 2_000)
    void spreadBounds_containTheDeviation(
            @ForAll @Size(min = 2, max = 14) List<@Size(3) List<@IntRange(max = 4) Integer>> answers,
            @ForAll @IntRange(min = 1, max = 3) int ratings,
            @ForAll boolean bands) {
        int n = answers.size();
        int[] scores = answers.stream()
                .mapToInt(
                        row -> row.subList(0, ratings).stream().mapToInt(x -> x).sum())
                .toArray();
        int steps = 4 * ratings;
        double mean = mean(scores, steps);
        double sd = sd(scores, steps);
        double reach = TDistribution.of(n - 1).inverseCumulativeProbability(0.95) * sd / Math.sqrt(n);
        Interval.Between interval = new Interval.Between(Math.max(0, mean - reach), Math.min(1, mean + reach), 0.9);
        double lower = round(interval.lower());
        double upper = round(interval.upper());
        Map<String, Double> weights = new TreeMap<>();
        for (int q = 0; q < ratings; q++) {
            weights.put("q" + q, 1.0);
        }
        Spread shown = bands
                ? new Spread(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Precision.of(interval, UNIT),
                        Optional.of(level(answers, ratings)))
                : new Spread(
                        OptionalDouble.of(round(sd)),
                        OptionalDouble.of(round(sd / Math.sqrt(n))),
                        lower > 0 && upper < 1 ? OptionalDouble.of((upper - lower) / 2) : OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty());
        Bounds found = SpreadBounds.of(
                shown, n, new Scale("m", "mean of answers", weights, 4), Bounds.rounded(round(mean)), 0.9);
        assertThat(sd).isBetween(found.least() - 1e-9, found.most() + 1e-9);
    }

    private static AgreementLevel level(List<List<Integer>> answers, int ratings) {
        double variance = 0;
        for (int q = 0; q < ratings; q++) {
            int question = q;
            int[] column = answers.stream().mapToInt(row -> row.get(question)).toArray();
            variance += 16 * sd(column, 4) * sd(column, 4) / ratings;
        }
        double share = variance / 2; // of the variance of uniform answers on five points
        double rwg = share > 1 ? 0 : ratings * (1 - share) / (ratings * (1 - share) + share);
        return rwg >= 0.71 ? AgreementLevel.HIGH : rwg >= 0.51 ? AgreementLevel.MEDIUM : AgreementLevel.LOW;
    }

    /** The bounds of a linear programme are those of a second solver. */
    @Property
    void programme_hasTheBoundsOfASecondSolver(
            @ForAll @Size(4) List<@IntRange(max = 100) Integer> truth,
            @ForAll @Size(min = 1, max = 4) List<@Size(4) List<@IntRange(min = -2, max = 3) Integer>> rows,
            @ForAll @Size(4) List<@IntRange(min = -2, max = 3) Integer> figure) {
        Assume.that(figure.stream().anyMatch(x -> x != 0));
        Programme programme = new Programme(false);
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int v = 0; v < 4; v++) {
            programme.variable(1);
            double[] one = new double[4];
            one[v] = 1;
            constraints.add(new LinearConstraint(one, Relationship.LEQ, 1));
        }
        for (List<Integer> row : rows) {
            double[] factors = row.stream().mapToDouble(x -> x).toArray();
            double value = 0;
            for (int v = 0; v < 4; v++) {
                value += factors[v] * truth.get(v) / 100.0;
            }
            programme.row(factors, new Bounds(value - 0.05, value + 0.05));
            constraints.add(new LinearConstraint(factors, Relationship.GEQ, value - 0.05));
            constraints.add(new LinearConstraint(factors, Relationship.LEQ, value + 0.05));
        }
        double[] of = figure.stream().mapToDouble(x -> x).toArray();
        Bounds found = programme.bounds(of);
        assertThat(found.least()).isCloseTo(optimum(of, constraints, GoalType.MINIMIZE), within(1e-6));
        assertThat(found.most()).isCloseTo(optimum(of, constraints, GoalType.MAXIMIZE), within(1e-6));
    }

    private static double optimum(double[] figure, List<LinearConstraint> constraints, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(figure, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    /** The scores that a mean and a deviation fix, and the number of people and steps from which they are not enumerated. */
    @Property(tries = 200)
    void oneSetOfScores_isReported(@ForAll @IntRange(min = 10, max = 12) int n, @ForAll @IntRange(max = 1) int shift) {
        int[] scores = new int[n];
        Arrays.fill(scores, 1 + shift);
        scores[0] = shift;
        scores[1] = 2 + shift;
        List<Disclosed> disclosed = new MeasureAudit(5).of("north", List.of(shown(scores, 4, true)));
        List<int[]> fitting = sets(n, 4).stream()
                .filter(set -> fits(shown(scores, 4, true), set, 4))
                .toList();
        assertThat(disclosed).hasSize(fitting.size() == 1 ? 1 : 0);
        assertThat(new TreeSet<>(disclosed.stream().map(Disclosed::who).toList()))
                .isSubsetOf("all " + n + " people");
        assertThat(ScoreSets.affordable(12, 16)).isTrue();
        assertThat(ScoreSets.affordable(13, 16)).isFalse();
    }
}
