package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import org.coppice.model.check.Check;

/** The bounds of the values of score columns, given by the metrics of the columns. */
final class ColumnBounds {
    private final ImmutableList<ScoreColumn> columns;
    private final double[] lowest;
    private final double[] highest;

    ColumnBounds(ImmutableList<ScoreColumn> columns) {
        this.columns = columns;
        this.lowest = columns.stream().mapToDouble(c -> c.metric().lowest()).toArray();
        this.highest = columns.stream().mapToDouble(c -> c.metric().highest()).toArray();
    }

    /** Returns the smallest finite value of a column. */
    double least(int column) {
        return Math.max(lowest[column], -Double.MAX_VALUE);
    }

    /** Returns the largest finite value of a column. */
    double most(int column) {
        return Math.min(highest[column], Double.MAX_VALUE);
    }

    /**
     * Returns a value of a column, clipped if it exceeds a bound by no more than rounding (1e-9 of the range). Throws if it is not finite or
     * lies outside the bounds.
     */
    double checked(int column, double value) {
        boolean within = value >= lowest[column] && value <= highest[column] && Double.isFinite(value);
        return (within ? value : clipped(column, value)) + 0.0; // normalises negative zero
    }

    private double clipped(int column, double value) {
        Metric metric = columns.get(column).metric();
        Check.finite("a score", value);
        double slack = metric.bounded() ? 1e-9 * (metric.highest() - metric.lowest()) : 0;
        Check.that(
                value >= metric.lowest() - slack && value <= metric.highest() + slack,
                "a score of %s for %s lies outside its metric, %s to %s",
                value,
                columns.get(column).measure(),
                metric.lowest(),
                metric.highest());
        return metric.clip(value);
    }
}
