package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/** Respondents × measures: each cell a value in the metric of its column, or why it is withheld. Immutable; equal by value. */
public final class ScoreBlock {
    private final ImmutableList<ScoreColumn> columns;
    private final int rows;
    private final double[] values;
    private final Score.@Nullable Withheld[] withheld;

    private ScoreBlock(
            ImmutableList<ScoreColumn> columns, int rows, double[] values, Score.@Nullable Withheld[] withheld) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
        this.withheld = withheld;
    }

    /** Collects the scores of {@code rows} respondents; each cell has to be set. */
    public static Builder builder(List<ScoreColumn> columns, int rows) {
        return new Builder(ImmutableList.copyOf(columns), rows);
    }

    /** The columns. */
    public ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** How many respondents. */
    public int size() {
        return rows;
    }

    /** Whether the cell has a value. */
    public boolean measured(int row, int column) {
        return withheld[column * rows + row] == null;
    }

    /** The value, or why there is none. */
    public Score score(int row, int column) {
        Score.Withheld reason = withheld[column * rows + row];
        return reason == null ? Score.of(values[column * rows + row]) : reason;
    }

    /** The values of a column, those that are measured, in row order. */
    public double[] measured(int column) {
        double[] found = new double[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            if (measured(row, column)) {
                found[n++] = values[column * rows + row];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * Whether the values of a column are all the same, within rounding: 1e-9 of the metric's range, or of 1 where it has no ends. True
     * where there is none or one.
     */
    public boolean alike(int column) {
        Metric metric = columns.get(column).metric();
        DoubleSummaryStatistics spread = Arrays.stream(measured(column)).summaryStatistics();
        return spread.getMax() - spread.getMin() <= 1e-9 * (metric.bounded() ? metric.highest() - metric.lowest() : 1);
    }

    /** The rows of those numbers, in that order. */
    public ScoreBlock rows(int[] chosen) {
        Builder builder = builder(columns, chosen.length);
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < chosen.length; r++) {
                builder.set(r, c, score(chosen[r], c));
            }
        }
        return builder.build();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ScoreBlock other
                && rows == other.rows
                && columns.equals(other.columns)
                && Arrays.equals(values, other.values)
                && Arrays.equals(withheld, other.withheld);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns, rows, Arrays.hashCode(values));
    }

    /** The size only: scores of persons are personal data. */
    @Override
    public String toString() {
        return rows + " respondents × " + columns.size() + " scores";
    }

    /** Collects a score block. */
    public static final class Builder {
        private static final Score.Withheld UNSET =
                Score.withheld(WithheldReason.UNDEFINED, "the strategy set no score");
        private final ImmutableList<ScoreColumn> columns;
        private final int rows;
        private final double[] values;
        private final Score.@Nullable Withheld[] withheld;

        private Builder(ImmutableList<ScoreColumn> columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            this.values = new double[Math.multiplyExact(columns.size(), rows)];
            this.withheld = new Score.@Nullable Withheld[values.length];
            Arrays.fill(withheld, UNSET);
        }

        /**
         * Sets a value.
         *
         * @throws IllegalArgumentException if it is not finite or lies outside the bounds of the column's metric by more than
         *     rounding (1e-9 of the range)
         */
        public Builder set(int row, int column, double value) {
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
            values[column * rows + row] = metric.clip(value) + 0.0; // no negative zero
            withheld[column * rows + row] = null;
            return this;
        }

        /** Says why there is no value. */
        public Builder withhold(int row, int column, Score.Withheld reason) {
            values[column * rows + row] = 0;
            withheld[column * rows + row] = Objects.requireNonNull(reason, "the reason of a withheld score");
            return this;
        }

        /** Sets a value, or says why there is none. */
        public Builder set(int row, int column, Score score) {
            return Objects.requireNonNull(score, "a score") instanceof Score.Measured measured
                    ? set(row, column, measured.value())
                    : withhold(row, column, (Score.Withheld) score);
        }

        /** The block. */
        public ScoreBlock build() {
            return new ScoreBlock(columns, rows, values.clone(), withheld.clone());
        }
    }
}
