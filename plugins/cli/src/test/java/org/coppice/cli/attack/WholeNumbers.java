package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.cli.attack.Linear.Row;

/**
 * A search for whole numbers that agree with rows: it narrows the ends of each unknown by each row, parts the unknown with the fewest values in two,
 * and so on, up to a number of steps. The integer solver of ojAlgo 56.1.1 calls 5 of 100 such programmes infeasible that are not.
 */
final class WholeNumbers {
    private static final double TOLERANCE = 1e-6;

    private final List<Row> rows;
    private final int[] bounds;
    private int patience;

    /**
     * Prepares a search.
     *
     * @param rows rows with unknowns that are numbered from 0
     * @param patience the number of steps after which the search gives up
     */
    WholeNumbers(List<Row> rows, int[] bounds, int patience) {
        this.rows = rows;
        this.bounds = bounds;
        this.patience = patience;
    }

    /** Returns the least value of a sum; empty if the search gave up. There is none (infinity) if no whole numbers agree with the rows. */
    Optional<Double> least(Map<Integer, Double> target) {
        double best = Double.POSITIVE_INFINITY;
        while (true) {
            List<Row> all = new ArrayList<>(rows);
            all.add(new Row(target, Double.NEGATIVE_INFINITY, best - 1e-4));
            int[] found = search(all, new int[bounds.length], bounds.clone());
            if (patience <= 0) {
                return Optional.empty();
            }
            if (found.length == 0) {
                return Optional.of(best);
            }
            best = 0;
            for (Map.Entry<Integer, Double> entry : target.entrySet()) {
                best += entry.getValue() * found[entry.getKey()];
            }
        }
    }

    /** Returns whole numbers between two ends that agree with the rows; none if there are none or the search gave up. */
    private int[] search(List<Row> all, int[] lower, int[] upper) {
        if (--patience <= 0 || !narrowed(all, lower, upper)) {
            return new int[0];
        }
        int open = -1;
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] < upper[i] && (open < 0 || upper[i] - lower[i] < upper[open] - lower[open])) {
                open = i;
            }
        }
        if (open < 0) {
            return lower;
        }
        int middle = (lower[open] + upper[open]) / 2;
        int[] below = upper.clone();
        below[open] = middle;
        int[] found = search(all, lower.clone(), below);
        if (found.length > 0) {
            return found;
        }
        int[] above = lower.clone();
        above[open] = middle + 1;
        return search(all, above, upper.clone());
    }

    private static boolean narrowed(List<Row> all, int[] lower, int[] upper) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Row row : all) {
                double least = 0;
                double most = 0;
                for (Map.Entry<Integer, Double> entry : row.weights().entrySet()) {
                    double weight = entry.getValue();
                    least += weight * (weight > 0 ? lower : upper)[entry.getKey()];
                    most += weight * (weight > 0 ? upper : lower)[entry.getKey()];
                }
                if (least > row.upper() + TOLERANCE || most < row.lower() - TOLERANCE) {
                    return false;
                }
                for (Map.Entry<Integer, Double> entry : row.weights().entrySet()) {
                    int i = entry.getKey();
                    double weight = entry.getValue();
                    if (weight == 0) {
                        continue;
                    }
                    double ownLeast = weight * (weight > 0 ? lower : upper)[i];
                    double ownMost = weight * (weight > 0 ? upper : lower)[i];
                    double from = row.lower() - most + ownMost - TOLERANCE; // the least that the term can be
                    double to = row.upper() - least + ownLeast + TOLERANCE;
                    int low = (int) Math.max(lower[i], Math.ceil((weight > 0 ? from : to) / weight - 1e-9));
                    int high = (int) Math.min(upper[i], Math.floor((weight > 0 ? to : from) / weight + 1e-9));
                    if (low > high) {
                        return false;
                    }
                    if (low > lower[i] || high < upper[i]) {
                        lower[i] = low;
                        upper[i] = high;
                        changed = true;
                        least += weight * (weight > 0 ? low : high) - ownLeast;
                        most += weight * (weight > 0 ? high : low) - ownMost;
                    }
                }
            }
        }
        return true;
    }
}
