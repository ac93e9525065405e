package org.coppice.cli.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Unknown whole numbers from 0 to a bound each, and sums of them that are known to lie between two values. */
final class Linear {
    /** A sum of unknowns, each with its weight, that lies between two values. */
    record Row(Map<Integer, Double> weights, double lower, double upper) {}

    private static final int PATIENCE = 20_000; // steps of one search for whole numbers

    private final List<Double> bounds = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    int unknown(double bound) {
        bounds.add(bound);
        return bounds.size() - 1;
    }

    void between(Map<Integer, Double> weights, double lower, double upper) {
        rows.add(new Row(new TreeMap<>(weights), lower, upper));
    }

    List<Row> rows() {
        return rows;
    }

    /** The number of unknowns that some chain of rows connects with the target. */
    int connected(Map<Integer, Double> target) {
        return component(target).size();
    }

    /**
     * Returns the least and the greatest value of a sum; {@link Range#NONE} if no value agrees with the rows.
     *
     * @param whole whether the unknowns are whole numbers; if the search for them gives up, an end is that for any numbers
     */
    Range range(Map<Integer, Double> target, boolean whole) {
        Range outer = new Range(least(target, 1), -least(target, -1));
        if (!whole || outer.empty()) {
            return outer;
        }
        double lower = leastWhole(target, 1).orElse(outer.lower());
        double upper = -leastWhole(target, -1).orElse(-outer.upper());
        return new Range(lower, upper);
    }

    /** The least value of the sum times a sign. */
    private double least(Map<Integer, Double> target, double sign) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = new LinkedHashMap<>();
        for (int unknown : component(target)) {
            variables.put(unknown, model.newVariable("x" + unknown).lower(0).upper(bounds.get(unknown)));
        }
        int names = 0;
        for (Row row : rows(variables.keySet())) {
            Expression expression = model.newExpression("r" + names++);
            row.weights().forEach((unknown, weight) -> expression.set(variables.get(unknown), weight));
            expression.lower(row.lower()).upper(row.upper());
        }
        target.forEach((unknown, weight) -> variables.get(unknown).weight(sign * weight));
        Optimisation.Result result = model.minimise();
        return result.getState().isOptimal() ? result.getValue() : Double.POSITIVE_INFINITY;
    }

    private List<Row> rows(Set<Integer> unknowns) {
        return rows.stream()
                .filter(row -> row.weights().keySet().stream().anyMatch(unknowns::contains))
                .toList();
    }

    private Optional<Double> leastWhole(Map<Integer, Double> target, double sign) {
        List<Integer> unknowns = List.copyOf(component(target));
        List<Row> renamed = rows(Set.copyOf(unknowns)).stream()
                .map(row -> new Row(renamed(row.weights(), unknowns, 1), row.lower(), row.upper()))
                .toList();
        int[] upper = unknowns.stream()
                .mapToInt(unknown -> (int) Math.round(bounds.get(unknown)))
                .toArray();
        return new WholeNumbers(renamed, upper, PATIENCE).least(renamed(target, unknowns, sign));
    }

    private static Map<Integer, Double> renamed(Map<Integer, Double> weights, List<Integer> unknowns, double sign) {
        Map<Integer, Double> renamed = new TreeMap<>();
        weights.forEach((unknown, weight) -> renamed.put(unknowns.indexOf(unknown), sign * weight));
        return renamed;
    }

    private Set<Integer> component(Map<Integer, Double> target) {
        Set<Integer> seen = new HashSet<>(target.keySet());
        Deque<Integer> open = new ArrayDeque<>(seen);
        Map<Integer, List<Row>> with = new LinkedHashMap<>();
        rows.forEach(row -> row.weights()
                .keySet()
                .forEach(unknown ->
                        with.computeIfAbsent(unknown, any -> new ArrayList<>()).add(row)));
        while (!open.isEmpty()) {
            for (Row row : with.getOrDefault(open.pop(), List.of())) {
                for (int unknown : row.weights().keySet()) {
                    if (seen.add(unknown)) {
                        open.push(unknown);
                    }
                }
            }
        }
        return seen;
    }
}
