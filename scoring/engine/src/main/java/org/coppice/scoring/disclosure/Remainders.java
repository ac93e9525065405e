package org.coppice.scoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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
    private static final double QUARTER = 0.25;
    private static final double NEAR = 1 + QUARTER;
    private static final double ROUNDING = 1e-9;

    private final Instrument instrument;
    private final Overlap overlap;
    private final AnswerPatterns people;
    private final int minimum;
    private final AnswerWeights weights;
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
        return isLinear(columns)
                && remainders(columns).allMatch(Remainder::isWide);
    }

    /**
     * Returns whether the remainder of a column is open or empty if the others are subtracted, or has no ends. It is empty if everything cancels.
     */
    boolean isOpenOrEmpty(int column, BitSet others) {
        int[] columns = columns(column, others);
        return !isLinear(columns)
                || remainders(columns).allMatch(Remainder::isWideOrEmpty);
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
                .mapToObj(pattern -> new Remainder(columns, combination(columns, pattern), distinct));
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
            for (double[] factors : cancelling(columns, pattern)) {
                if (!new Remainder(columns, factors, distinct).isWideOrEmpty()) {
                    return false;
                }
            }
        }
        return true;
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
            return parts.computeIfAbsent(column, of -> parted.parts(of, minimum).stream()
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

    /** Returns the factors of two or three columns with which questions cancel for the people of a part, different from 0. */
    private List<double[]> cancelling(int[] columns, int pattern) {
        List<double[]> questions = shared(columns, pattern);
        List<double[]> factors = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            double[] one = questions.get(i);
            if (columns.length == 2) {
                factors.add(scaled(-one[1], one[0]));
            }
            for (int j = 0; j < i && columns.length > 2; j++) {
                double[] both = cross(questions.get(j), one);
                if (Arrays.stream(both).allMatch(factor -> Math.abs(factor) > ROUNDING)) {
                    factors.add(scaled(both));
                }
            }
        }
        return factors;
    }

    /** Returns the different weights that questions have in the columns which have an answer in two or more of them. */
    private List<double[]> shared(int[] columns, int pattern) {
        double[][] shares = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            shares[i] = weights.shares(columns[i], pattern);
        }
        List<double[]> shared = new ArrayList<>();
        for (int i = 0; i < columns.length - 1; i++) {
            int[] questions = weights.questions(columns[i]);
            for (int q = 0; q < questions.length; q++) {
                double[] of = new double[columns.length];
                int several = 0;
                for (int j = 0; j < columns.length; j++) {
                    of[j] = weight(questions[q], weights.questions(columns[j]), shares[j]);
                    several += of[j] != 0 ? 1 : 0;
                }
                if (several > 1 && shared.stream().noneMatch(known -> Arrays.equals(known, of))) {
                    shared.add(of);
                }
            }
        }
        return shared;
    }

    private static double weight(int question, int[] questions, double[] shares) {
        for (int q = 0; q < questions.length; q++) {
            if (questions[q] == question) {
                return shares[q];
            }
        }
        return 0;
    }

    /** Returns the numbers that are orthogonal to two others. */
    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] scaled(double... factors) {
        double largest = 0;
        for (double factor : factors) {
            largest = Math.max(largest, Math.abs(factor));
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] /= largest;
        }
        return factors;
    }

    /** Returns the factors of the columns with which the first comes nearest to zero for the people of a part: 1, and those of the others. */
    private double[] combination(int[] columns, int pattern) {
        double[][] all = Arrays.stream(columns)
                .mapToObj(column -> byQuestion(column, pattern))
                .toArray(double[][]::new);
        int[] rest = IntStream.range(1, columns.length)
                .filter(i -> weights.isScored(columns[i], pattern))
                .toArray();
        double[][] rows = new double[rest.length][rest.length + 1]; // the normal equations of least squares
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                rows[i][j] = product(columns[rest[i]], all[rest[i]], all[rest[j]]);
            }
            rows[i][rest.length] = product(columns[rest[i]], all[rest[i]], all[0]);
        }
        double[] factors = new double[columns.length];
        double[] solution = solved(rows);
        for (int i = 0; i < rest.length; i++) {
            factors[rest[i]] = -solution[i];
        }
        factors[0] = 1;
        return factors;
    }

    /** Returns the weights of answers in a column by question of the bank. */
    private double[] byQuestion(int column, int pattern) {
        double[] all = new double[answers.length];
        int[] questions = weights.questions(column);
        double[] shares = weights.shares(column, pattern);
        for (int q = 0; q < questions.length; q++) {
            all[questions[q]] = shares[q];
        }
        return all;
    }

    /** Returns the sum of the products of the weights of a column and of another. */
    private double product(int column, double[] one, double[] other) {
        double sum = 0;
        for (int question : weights.questions(column)) {
            sum += one[question] * other[question];
        }
        return sum;
    }

    /** Solves linear equations; unknowns that the others determine are 0. */
    private static double[] solved(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            double pivot = rows[i][i];
            if (Math.abs(pivot) < ROUNDING) {
                Arrays.fill(rows[i], 0);
                continue;
            }
            for (int j = i; j <= rows.length; j++) {
                rows[i][j] /= pivot;
            }
            for (int other = 0; other < rows.length; other++) {
                double factor = other == i ? 0 : rows[other][i];
                for (int j = i; j <= rows.length; j++) {
                    rows[other][j] -= factor * rows[i][j];
                }
            }
        }
        return Arrays.stream(rows).mapToDouble(row -> row[rows.length]).toArray();
    }

    /** A combination of columns: what it leaves to the people. */
    private final class Remainder {
        private final int[] columns;
        private final double[] factors;
        private final AnswerWeights.Distinct distinct;
        private final double[] masses; // the range of each person by distinct pattern
        private double all; // the ranges of all people, added up
        private double above; // how far the combination of the published means is above its least possible value

        Remainder(int[] columns, double[] factors, AnswerWeights.Distinct distinct) {
            this.columns = columns;
            this.factors = factors;
            this.distinct = distinct;
            this.masses = new double[distinct.size()];
            for (int i = 0; i < columns.length; i++) {
                above += factors[i] == 0 ? 0 : factors[i] * scored[columns[i]] * shares[columns[i]];
            }
            for (int d = 0; d < masses.length; d++) {
                add(d);
            }
        }

        /** Adds the people of a pattern: what they have in the combination, and the least of it. */
        private void add(int d) {
            double least = 0; // reversed answers count from the other end
            for (int i = 0; i < columns.length; i++) {
                int[] questions = weights.questions(columns[i]);
                double[] shares = weights.shares(columns[i], distinct.first()[d]);
                for (int q = 0; q < questions.length; q++) {
                    answers[questions[q]] += factors[i] * shares[q];
                }
                least -= factors[i] * weights.negative(columns[i], distinct.first()[d]);
            }
            double mass = 0;
            for (int column : columns) {
                for (int question : weights.questions(column)) {
                    mass += Math.abs(answers[question]);
                    least += Math.min(0, answers[question]);
                    answers[question] = 0; // so that a question of several columns counts once
                }
            }
            masses[d] = mass;
            all += distinct.people()[d] * mass;
            above -= distinct.people()[d] * least;
        }

        boolean isWideOrEmpty() {
            return all < ROUNDING || isWide();
        }

        boolean isWide() {
            double[] largest = largest();
            double few = 0;
            double group = 0;
            for (int i = 0; i < largest.length; i++) {
                few += i < minimum - 1 ? largest[i] : 0;
                group += largest[i];
            }
            double near = Math.max(NEAR * largest[0], QUARTER * group);
            return all - few >= QUARTER * few - ROUNDING && above >= near - ROUNDING && all - above >= near - ROUNDING;
        }

        /** Returns the ranges of the minimum group of people with the widest ones, the widest first. */
        private double[] largest() {
            double[] each = new double[Math.min(minimum, IntStream.of(distinct.people()).sum())];
            int size = 0;
            for (int d = 0; d < masses.length; d++) {
                for (int person = 0; person < Math.min(minimum, distinct.people()[d]); person++) {
                    int at = Math.min(size, each.length);
                    while (at > 0 && each[at - 1] < masses[d]) {
                        at--;
                    }
                    if (at < each.length) {
                        System.arraycopy(each, at, each, at + 1, Math.min(size, each.length - 1) - at);
                        each[at] = masses[d];
                        size = Math.min(size + 1, each.length);
                    }
                }
            }
            return each;
        }
    }
}
