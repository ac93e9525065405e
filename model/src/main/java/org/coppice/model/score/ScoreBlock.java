package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * Respondents × measures: each cell a value in the metric of its column, with its standard error where the strategy knows it, or why
 * it is withheld. Immutable; equal by value.
 */
public final class ScoreBlock {
    private final ImmutableList<ScoreColumn> columns;
    private final int rows;
    private final double[] values; // column by column; not-a-number where there is a reason instead
    private final double @Nullable [] errors; // likewise, not-a-number where there is none; null where no cell has one
    private final Reasons withheld;
    private final @Nullable Moments[] moments; // by column, each found when it is first asked for

    private ScoreBlock(
            ImmutableList<ScoreColumn> columns,
            int rows,
            double[] values,
            double @Nullable [] errors,
            Reasons withheld) {
        this.columns = columns;
        this.rows = rows;
        this.values = values;
        this.errors = errors == null || Arrays.stream(errors).allMatch(Double::isNaN) ? null : errors;
        this.withheld = withheld;
        this.moments = new @Nullable Moments[columns.size()];
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
        return !Double.isNaN(values[cell(row, column)]);
    }

    /** The value and its standard error, or why there is no value. */
    public Score score(int row, int column) {
        int cell = cell(row, column);
        return Double.isNaN(values[cell])
                ? withheld.get(cell)
                : new Score.Measured(values[cell], standardError(row, column));
    }

    /** The standard error of the value, where there is a value and the strategy gave one. */
    public OptionalDouble standardError(int row, int column) {
        int cell = cell(row, column);
        return errors == null || Double.isNaN(errors[cell]) ? OptionalDouble.empty() : OptionalDouble.of(errors[cell]);
    }

    /** The values of a column, those that are measured, in row order. */
    public double[] measured(int column) {
        Objects.checkIndex(column, columns.size());
        double[] found = Arrays.copyOfRange(values, column * rows, (column + 1) * rows);
        int n = 0;
        for (double value : found) {
            found[n] = value;
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n == rows ? found : Arrays.copyOf(found, n);
    }

    /** Number, mean and spread of the values of a column that are measured. */
    public Moments moments(int column) {
        Moments found = moments[column];
        if (found == null) {
            found = Moments.of(measured(column));
            moments[column] = found; // another thread may do the same: to the same end
        }
        return found;
    }

    /** The rows of those numbers, in that order. */
    public ScoreBlock rows(int[] chosen) {
        double[] some = new double[Math.multiplyExact(columns.size(), chosen.length)];
        double @Nullable [] spreads = errors == null ? null : new double[some.length];
        Reasons why = new Reasons(some.length);
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < chosen.length; r++) {
                int from = cell(chosen[r], c);
                int to = c * chosen.length + r;
                some[to] = values[from];
                if (errors != null && spreads != null) {
                    spreads[to] = errors[from];
                }
                if (Double.isNaN(some[to])) {
                    why.put(to, withheld.get(from));
                }
            }
        }
        return new ScoreBlock(columns, chosen.length, some, spreads, why);
    }

    private int cell(int row, int column) {
        return Objects.checkIndex(column, columns.size()) * rows + Objects.checkIndex(row, rows);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ScoreBlock other
                && rows == other.rows
                && columns.equals(other.columns)
                && Arrays.equals(values, other.values)
                && Arrays.equals(errors, other.errors)
                && IntStream.range(0, values.length)
                        .filter(cell -> Double.isNaN(values[cell]))
                        .allMatch(cell -> withheld.get(cell).equals(other.withheld.get(cell)));
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

    /** Collects a score block, once. */
    public static final class Builder {
        private static final Score.Withheld UNSET =
                Score.withheld(WithheldReason.UNDEFINED, "the strategy set no score");
        private final ImmutableList<ScoreColumn> columns;
        private final int rows;
        private final double[] lowest;
        private final double[] highest;
        private final int[] next; // by column: the first row that nothing was said of yet
        private double @Nullable [] values;
        private double @Nullable [] errors; // from the first on
        private final Reasons withheld;

        private Builder(ImmutableList<ScoreColumn> columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            this.lowest = new double[columns.size()];
            this.highest = new double[columns.size()];
            for (int c = 0; c < columns.size(); c++) {
                lowest[c] = columns.get(c).metric().lowest();
                highest[c] = columns.get(c).metric().highest();
            }
            this.values = new double[Math.multiplyExact(columns.size(), rows)];
            this.withheld = new Reasons(values.length);
            this.next = new int[columns.size()];
        }

        /**
         * Sets a value.
         *
         * @throws IllegalArgumentException if it is not finite or lies outside the bounds of the column's metric by more than
         *     rounding (1e-9 of the range)
         * @throws IllegalStateException if the block was built
         */
        public Builder set(int row, int column, double value) {
            boolean within = value >= lowest[column] && value <= highest[column] && Double.isFinite(value);
            put(row, column, (within ? value : clipped(column, value)) + 0.0); // no negative zero
            return this;
        }

        /**
         * Sets a value and its standard error.
         *
         * @param standardError in the units of the value, finite and 0 or more
         * @throws IllegalArgumentException as {@link #set(int, int, double)}, and if the standard error is not such
         */
        public Builder set(int row, int column, double value, double standardError) {
            double error = Check.spread("a standard error", standardError) + 0.0;
            set(row, column, value);
            if (errors == null) {
                errors = new double[open().length];
                Arrays.fill(errors, Double.NaN);
            }
            errors[column * rows + row] = error;
            return this;
        }

        /**
         * Sets the values of {@code count} rows one below the other, from row {@code from} on: the same as one by one, and quicker.
         *
         * @param some the values, from its start
         */
        public Builder set(int from, int column, double[] some, int count) {
            Objects.checkFromIndexSize(from, count, rows);
            if (from == next[column] && copied(from, column, some, count)) {
                next[column] += count;
            } else {
                for (int i = 0; i < count; i++) {
                    set(from + i, column, some[i]);
                }
            }
            return this;
        }

        /** Copies values; false if one of them is not as it has to be. */
        private boolean copied(int from, int column, double[] some, int count) {
            double[] into = open();
            double least = Math.max(lowest[column], -Double.MAX_VALUE);
            double most = Math.min(highest[column], Double.MAX_VALUE);
            int at = column * rows + from;
            for (int i = 0; i < count; i++) {
                double value = some[i];
                if (!(value >= least && value <= most)) {
                    return false;
                }
                into[at + i] = value + 0.0; // no negative zero
            }
            if (errors != null) {
                Arrays.fill(errors, at, at + count, Double.NaN);
            }
            return true;
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

        /** Says why there is no value. */
        public Builder withhold(int row, int column, Score.Withheld reason) {
            Objects.requireNonNull(reason, "the reason of a withheld score");
            put(row, column, Double.NaN);
            withheld.put(column * rows + row, reason);
            return this;
        }

        /** Sets a value, with its standard error where it has one, or says why there is none. */
        public Builder set(int row, int column, Score score) {
            if (!(Objects.requireNonNull(score, "a score") instanceof Score.Measured measured)) {
                return withhold(row, column, (Score.Withheld) score);
            }
            return measured.standardError().isPresent()
                    ? set(
                            row,
                            column,
                            measured.value(),
                            measured.standardError().getAsDouble())
                    : set(row, column, measured.value());
        }

        /**
         * The block.
         *
         * @throws IllegalStateException if it was built before
         */
        public ScoreBlock build() {
            for (int c = 0; c < columns.size(); c++) {
                passOver(rows, c);
            }
            double[] all = open();
            values = null;
            return new ScoreBlock(columns, rows, all, errors, withheld);
        }

        private void put(int row, int column, double value) {
            int at = column * rows + Objects.checkIndex(row, rows);
            if (row == next[column]) {
                next[column] = row + 1;
            } else {
                outOfOrder(row, column);
            }
            open()[at] = value;
            if (errors != null) {
                errors[at] = Double.NaN;
            }
        }

        private void outOfOrder(int row, int column) {
            passOver(row, column);
            next[column] = Math.max(next[column], row + 1);
        }

        /** Leaves the rows before {@code row} unset that nothing was said of. */
        private void passOver(int row, int column) {
            while (next[column] < row) {
                withhold(next[column], column, UNSET);
            }
        }

        private double[] open() {
            if (values == null) {
                throw new IllegalStateException("the block was built; collect another with a new builder");
            }
            return values;
        }
    }
}
