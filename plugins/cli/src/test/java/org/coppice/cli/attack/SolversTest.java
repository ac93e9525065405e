package org.coppice.cli.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.coppice.cli.attack.Linear.Row;
import org.coppice.cli.attack.SpreadAttack.Bounds;
import org.coppice.cli.attack.SpreadAttack.Found;

/** The solvers of the attacks against a second solver, and against all possibilities. */
class SolversTest {
    private static final int UNKNOWNS = 5;
    private static final int BOUND = 4;

    private record Programme(Linear linear, Map<Integer, Double> target) {}

    /** Draws rows that some whole numbers agree with. */
    private static Programme draw(Random random) {
        Linear linear = new Linear();
        Map<Integer, Double> target = new TreeMap<>();
        int[] truth = new int[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            truth[i] = random.nextInt(BOUND + 1);
            linear.unknown(BOUND);
            target.put(i, (double) random.nextInt(3));
        }
        target.put(0, 1.0);
        for (int r = 0; r < 3; r++) {
            Map<Integer, Double> weights = new TreeMap<>();
            double sum = 0;
            for (int i = 0; i < UNKNOWNS; i++) {
                if (i == r || random.nextBoolean()) {
                    double weight = (1 + random.nextInt(4)) / 4.0 * (random.nextInt(4) == 0 ? -1 : 1);
                    weights.put(i, weight);
                    sum += weight * truth[i];
                }
            }
            linear.between(weights, sum - 0.3 * random.nextDouble(), sum + 0.3 * random.nextDouble());
        }
        return new Programme(linear, target);
    }

    @Property
    void linearProgrammes_haveTheSameEndsWithAnotherSolver(@ForAll long seed) {
        Programme programme = draw(new Random(seed));
        Range range = programme.linear().range(programme.target(), false);
        assertThat(range.lower()).isCloseTo(simplex(programme, GoalType.MINIMIZE), within(1e-6));
        assertThat(range.upper()).isCloseTo(simplex(programme, GoalType.MAXIMIZE), within(1e-6));
    }

    private static double simplex(Programme programme, GoalType goal) {
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < UNKNOWNS; i++) {
            constraints.add(new LinearConstraint(dense(Map.of(i, 1.0)), Relationship.LEQ, BOUND));
        }
        for (Row row : programme.linear().rows()) {
            constraints.add(new LinearConstraint(dense(row.weights()), Relationship.GEQ, row.lower()));
            constraints.add(new LinearConstraint(dense(row.weights()), Relationship.LEQ, row.upper()));
        }
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(dense(programme.target()), 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double[] dense(Map<Integer, Double> weights) {
        double[] dense = new double[UNKNOWNS];
        weights.forEach((i, weight) -> dense[i] = weight);
        return dense;
    }

    @Property
    void wholeNumbers_haveTheEndsOfAllPossibilities(@ForAll long seed) {
        Programme programme = draw(new Random(seed));
        Range expected = Range.NONE;
        int[] x = new int[UNKNOWNS];
        for (int code = 0; code < Math.pow(BOUND + 1, UNKNOWNS); code++) {
            int rest = code;
            for (int i = 0; i < UNKNOWNS; i++) {
                x[i] = rest % (BOUND + 1);
                rest /= BOUND + 1;
            }
            boolean agrees = programme.linear().rows().stream()
                    .allMatch(row ->
                            sum(row.weights(), x) >= row.lower() - 1e-6 && sum(row.weights(), x) <= row.upper() + 1e-6);
            expected = agrees ? expected.with(sum(programme.target(), x)) : expected;
        }
        Range range = programme.linear().range(programme.target(), true);
        assertThat(range.lower()).isCloseTo(expected.lower(), within(1e-6));
        assertThat(range.upper()).isCloseTo(expected.upper(), within(1e-6));
    }

    private static double sum(Map<Integer, Double> weights, int[] x) {
        return weights.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * x[entry.getKey()])
                .sum();
    }

    @Property
    void multisetsBySumAndSquares_areThoseOfAllMultisets(
            @ForAll @IntRange(min = 2, max = 5) int n,
            @ForAll @IntRange(min = 1, max = 6) int steps,
            @ForAll long seed) {
        Random random = new Random(seed);
        double mean = random.nextDouble();
        double sd = 0.5 * random.nextDouble();
        Bounds bounds = Bounds.ofMean(mean, 0.1).spread(sd - 0.05, sd + 0.05);
        Set<List<Integer>> all = new HashSet<>();
        multisets(n, 0, steps, new ArrayList<>(), all);
        all.removeIf(scores -> {
            double of = scores.stream()
                    .mapToDouble(score -> (double) score / steps)
                    .average()
                    .orElseThrow();
            double squares = scores.stream()
                    .mapToDouble(score -> Math.pow((double) score / steps - of, 2))
                    .sum();
            double spread = Math.sqrt(squares / (n - 1));
            return of < bounds.lowest() || of > bounds.highest() || spread < bounds.least() || spread > bounds.most();
        });
        Range people = Range.NONE;
        for (List<Integer> scores : all) {
            for (int score : scores) {
                people = people.with((double) score / steps);
            }
        }
        assertThat(SpreadAttack.found(n, steps, bounds)).isEqualTo(new Found(Math.min(2, all.size()), people));
    }

    private static void multisets(int n, int from, int steps, List<Integer> scores, Set<List<Integer>> all) {
        if (scores.size() == n) {
            all.add(List.copyOf(scores));
            return;
        }
        for (int score = from; score <= steps; score++) {
            scores.add(score);
            multisets(n, score, steps, scores, all);
            scores.remove(scores.size() - 1);
        }
    }
}
