package org.coppice.model.score;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of scores, respondents × measures: each cell is a value in the metric of its column, with its standard error if the
 * strategy provides it, or the reason why the value is withheld. Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class ScoreBlock {
    private final ImmutableList<ScoreColumn> columns;
    private final int rows;
    private final double[] values; // column by column; NaN if there is a reason instead
    private final double @Nullable [] errors; // column by column; NaN if there is none; null if no cell has one
    private final Reasons withheld;
    private final @Nullable Moments[] moments; // by column; each is computed on first use

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

    /** Returns a builder for the scores of {@code rows} respondents; each cell has to be set. */
    public static Builder builder(List<ScoreColumn> columns, int rows) {
        return new Builder(ImmutableList.copyOf(columns), rows);
    }

    /** Returns the columns. */
    public ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** Returns the number of respondents. */
    public int size() {
        return rows;
    }

    /** Returns whether the cell has a value. */
    public boolean measured(int row, int column) {
        return !Double.isNaN(values[cell(row, column)]);
    }

    /** Returns the value and its standard error, or the reason why there is no value. */
    public Score score(int row, int column) {
        int cell = cell(row, column);
        return Double.isNaN(values[cell])
                ? withheld.get(cell)
                : new Score.Measured(values[cell], standardError(row, column));
    }

    /** Returns the standard error of the value, if there is a value and the strategy provided one. */
    public OptionalDouble standardError(int row, int column) {
        int cell = cell(row, column);
        return errors == null || Double.isNaN(errors[cell]) ? OptionalDouble.empty() : OptionalDouble.of(errors[cell]);
    }

    /** Returns the values of a column that are not withheld, in row order. */
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

    /** Returns the number, mean and spread of the values of a column that are not withheld. */
    public Moments moments(int column) {
        Moments found = moments[column];
        if (found == null) {
            found = Moments.of(measured(column));
            moments[column] = found; // another thread may compute it as well, with the same result
        }
        return found;
    }

    /** Returns a block of the given rows, in the given order. */
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

    /** Returns the size only, because scores of persons are personal data. */
    @Override
    public String toString() {
        return rows + " respondents × " + columns.size() + " scores";
    }

    /** A builder of a score block; it builds one block only. */
    public static final class Builder {
        private static final Score.Withheld UNSET =
                Score.withheld(WithheldReason.UNDEFINED, "the strategy set no score");
        private final ImmutableList<ScoreColumn> columns;
        private final int rows;
        private final ColumnBounds bounds;
        private final int[] next; // by column: the first row that has not been set
        private double @Nullable [] values;
        private double @Nullable [] errors; // from the first row on
        private final Reasons withheld;

        private Builder(ImmutableList<ScoreColumn> columns, int rows) {
            this.columns = columns;
            this.rows = rows;
            this.bounds = new ColumnBounds(columns);
            this.values = new double[Math.multiplyExact(columns.size(), rows)];
            this.withheld = new Reasons(values.length);
            this.next = new int[columns.size()];
        }

        /**
         * Sets a value.
         *
         * @throws IllegalArgumentException if it is not finite or lies outside the bounds of the column's metric by more than
         *     rounding (1e-9 of the range)
         * @throws IllegalStateException if the block was already built
         */
        public Builder set(int row, int column, double value) {
            put(row, column, bounds.checked(column, value));
            return this;
        }

        /**
         * Sets a value and its standard error.
         *
         * @param standardError in the units of the value, finite and 0 or more
         * @throws IllegalArgumentException as in {@link #set(int, int, double)}, and if the standard error is not finite or is
         *     below 0
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
         * Sets the values of {@code count} consecutive rows, starting at row {@code from}; equivalent to single calls, and faster.
         *
         * @param some the values, from index 0
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

        /** Copies values; returns false if one of them is invalid. */
        private boolean copied(int from, int column, double[] some, int count) {
            double[] into = open();
            double least = bounds.least(column);
            double most = bounds.most(column);
            int at = column * rows + from;
            for (int i = 0; i < count; i++) {
                double value = some[i];
                if (!(value >= least && value <= most)) {
                    return false;
                }
                into[at + i] = value + 0.0; // normalises negative zero
            }
            if (errors != null) {
                Arrays.fill(errors, at, at + count, Double.NaN);
            }
            return true;
        }

        /** Records the reason why there is no value. */
        public Builder withhold(int row, int column, Score.Withheld reason) {
            Objects.requireNonNull(reason, "the reason of a withheld score");
            put(row, column, Double.NaN);
            withheld.put(column * rows + row, reason);
            return this;
        }

        /** Sets a value, with its standard error if it has one, or records the reason why there is none. */
        public Builder set(int row, int column, Score score) {
            if (!(Objects.requireNonNull(score, "a score") instanceof Score.Measured measured)) {
                return withhold(row, column, (Score.Withheld) score);
            }
            OptionalDouble error = measured.standardError();
            return error.isPresent()
                    ? set(row, column, measured.value(), error.getAsDouble())
                    : set(row, column, measured.value());
        }

        /**
         * Returns the block.
         *
         * @throws IllegalStateException if it was already built
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

        /** Marks the rows before {@code row} that have not been set as unset. */
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
