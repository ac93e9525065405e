package org.coppice.scoring.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Metric;

/**
 * What is left of the published mean of a column if multiples of the published means of other columns are subtracted, so that the questions
 * that they share cancel. If everybody answered two questions, and one of them is a column of its own, twice the mean of the whole minus the
 * mean of this column is the mean of the other question.
 *
 * <p>A remainder is a weighted sum of answers. It is open if it leaves a quarter of the range to the answers of any fewer people than the
 * minimum group: the answers of the others can have sums that differ by a quarter of their range at least, and the remainder is neither
 * smaller nor larger than a quarter of the range of the minimum group, as in {@link org.coppice.model.profile.View#alike}. This depends on
 * published means and on who answered which question alone.
 */
final class Remainders {
    private final Instrument instrument;
    private final Overlap overlap;
    private final AnswerPatterns people;
    private final int minimum;
    private final AnswerWeights weights;
    private final CancellingFactors factors;
    private final double[] shares; // by column
    private final int[] scored; // the number of people by column
    private final double[] answers; // for the calculation of one sum, by question of the bank; 0 in between

    /**
     * Creates the remainders of the figures of some people in some columns.
     *
     * @param shares the mean of a column as a share of its range; NaN if the range has no ends
     */
    Remainders(
            Instrument instrument,
            Overlap overlap,
            AnswerPatterns people,
            BitSet columns,
            int minimum,
            IntToDoubleFunction shares) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.people = people;
        this.minimum = minimum;
        this.weights = new AnswerWeights(instrument, overlap, people);
        this.answers = new double[instrument.bank().questions().size()];
        this.factors = new CancellingFactors(weights, answers.length);
        this.shares = new double[overlap.columns().size()];
        this.scored = new int[this.shares.length];
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            this.shares[column] = rounded(shares.applyAsDouble(column));
            this.scored[column] = people.scored(column);
        }
    }

    /** Returns the people. */
    AnswerPatterns people() {
        return people;
    }

    private static double rounded(double share) {
        return Double.isNaN(share) ? share : Hundredths.ofOne(Math.max(0, Math.min(1, share)));
    }

    /** Returns whether the remainder of a column is open if the others are subtracted so that they cancel for most people. */
    boolean isOpen(int column, BitSet others) {
        int[] columns = columns(column, others);
        return isLinear(columns) && remainders(columns).allMatch(Remainder::isWide);
    }

    /**
     * Returns whether the remainder of a column is open or empty if the others are subtracted, or has no ends. It is empty if everything cancels.
     */
    boolean isOpenOrEmpty(int column, BitSet others) {
        int[] columns = columns(column, others);
        return !isLinear(columns) || remainders(columns).allMatch(Remainder::isWideOrEmpty);
    }

    private static int[] columns(int column, BitSet others) {
        return IntStream.concat(IntStream.of(column), others.stream()).toArray();
    }

    /** Returns the combinations of columns with which the first comes nearest to zero for the people of each part. */
    private Stream<Remainder> remainders(int[] columns) {
        BitSet all = new BitSet();
        IntStream.of(columns).forEach(all::set);
        AnswerWeights.Distinct distinct = weights.distinct(columns);
        return IntStream.of(new Within(all).parts(columns[0]))
                .mapToObj(pattern -> remainder(columns, factors.combination(columns, pattern), distinct));
    }

    /**
     * Returns whether each combination of some columns is open or empty in which as many questions cancel as can: of two columns one, of three
     * two. Every bound that linear programming finds for a sum of answers is that of such a combination.
     *
     * @param within the columns by which the people are parted
     */
    boolean areOpen(Within within, int... columns) {
        if (!isLinear(columns)) {
            return true;
        }
        AnswerWeights.Distinct distinct = weights.distinct(columns);
        for (int pattern : within.parts(columns[0])) {
            for (double[] of : factors.cancelling(columns, pattern)) {
                if (!remainder(columns, of, distinct).isWideOrEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private Remainder remainder(int[] columns, double[] of, AnswerWeights.Distinct distinct) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += of[i] * scored[columns[i]] * shares[columns[i]];
        }
        return new Remainder(weights, columns, of, distinct, sum, minimum, answers);
    }

    /** The people, parted by what they answered of some columns. */
    final class Within {
        private final BitSet columns;
        private final BitSet questions;
        private final AnswerPatterns parted;
        private final Map<Integer, int[]> parts = new HashMap<>(); // by column

        Within(BitSet columns) {
            this.columns = columns;
            this.questions = overlap.questions(columns);
            this.parted = people.of(columns, questions);
        }

        /** Returns a pattern of the people with a score in a column, of each part that reaches the minimum. */
        private int[] parts(int column) {
            return parts.computeIfAbsent(
                    column,
                    of -> parted.parts(of, minimum).stream()
                            .mapToInt(part -> weights.place(part, columns, questions))
                            .toArray());
        }
    }

    private boolean isLinear(int[] columns) {
        for (int column : columns) {
            if (Double.isNaN(shares[column])
                    || overlap.columns().get(column).metric().kind() != Metric.Kind.LINEAR
                    || instrument
                            .measure(overlap.columns().get(column).measure())
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
