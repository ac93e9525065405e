package org.coppice.scoring.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Metric;
import org.jspecify.annotations.Nullable;

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
    private final IntToDoubleFunction shares;
    private final int[]
            places; // of the questions of the bank in the weights, which contain only those that somebody answered
    private final BitSet answered = new BitSet(); // the questions that somebody answered
    private final int asked; // their number
    private final int[] @Nullable [] placesOf; // by column; calculated when they are needed
    private final Map<AnswerPatterns.Pattern, double[][]> weights =
            new HashMap<>(); // by column; calculated when they are needed

    /**
     * Creates the remainders of the figures of some people.
     *
     * @param shares the mean of a column as a share of its range; NaN if the range has no ends
     */
    Remainders(Instrument instrument, Overlap overlap, AnswerPatterns people, int minimum, IntToDoubleFunction shares) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.people = people;
        this.minimum = minimum;
        this.placesOf = new int[overlap.columns().size()] @Nullable [];
        people.people().keySet().forEach(pattern -> answered.or(pattern.answered()));
        this.asked = answered.cardinality();
        this.places = new int[instrument.bank().questions().size()];
        int place = 0;
        for (int question = answered.nextSetBit(0); question >= 0; question = answered.nextSetBit(question + 1)) {
            places[question] = place++;
        }
        Hundredths hundredths = new Hundredths(0, BigDecimal.ONE);
        this.shares = column -> {
            double share = shares.applyAsDouble(column);
            return Double.isNaN(share) ? share : hundredths.round(Math.max(0, Math.min(1, share)));
        };
    }

    /** Returns whether the remainder of a column is open if the others are subtracted so that they cancel for most people. */
    boolean isOpen(int column, BitSet others) {
        return isLinear(column, others) && combinations(column, others).stream().allMatch(this::isWide);
    }

    /**
     * Returns whether the remainder of a column is open or empty if the others are subtracted, or has no ends. It is empty if everything cancels.
     */
    boolean isOpenOrEmpty(int column, BitSet others) {
        return !isLinear(column, others)
                || combinations(column, others).stream().allMatch(one -> mass(one) < ROUNDING || isWide(one));
    }

    /**
     * Returns whether each combination of some columns is open or empty in which as many questions cancel as can: of two columns one, of three
     * two. Every bound that linear programming finds for a sum of answers is that of such a combination.
     */
    boolean areOpen(int... columns) {
        BitSet others = new BitSet();
        Arrays.stream(columns, 1, columns.length).forEach(others::set);
        return !isLinear(columns[0], others)
                || people.parts(columns[0], minimum).stream()
                        .flatMap(pattern -> cancelling(columns, pattern))
                        .allMatch(factors -> mass(factors) < ROUNDING || isWide(factors));
    }

    /** Returns the factors with which questions cancel for the people of a part: of all columns, and different from 0. */
    private Stream<double[]> cancelling(int[] columns, AnswerPatterns.Pattern pattern) {
        double[][] weights = Arrays.stream(columns)
                .mapToObj(column -> weights(column, pattern))
                .toArray(double[][]::new);
        List<double[]> questions = new ArrayList<>();
        for (int q = 0; q < asked; q++) {
            double[] of = new double[columns.length];
            int several = 0;
            for (int i = 0; i < of.length; i++) {
                of[i] = weights[i][q];
                several += of[i] != 0 ? 1 : 0;
            }
            if (several > 1) {
                questions.add(of);
            }
        }
        return columns.length == 2
                ? questions.stream().map(q -> factors(columns, -q[1], q[0]))
                : IntStream.range(0, questions.size())
                        .boxed()
                        .flatMap(i -> questions.subList(0, i).stream().map(q -> cross(q, questions.get(i))))
                        .filter(of -> Arrays.stream(of).allMatch(factor -> Math.abs(factor) > ROUNDING))
                        .map(of -> factors(columns, of));
    }

    /** Returns the numbers that are orthogonal to two others. */
    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private double[] factors(int[] columns, double... of) {
        double[] factors = new double[overlap.columns().size()];
        double largest = Arrays.stream(of).map(Math::abs).max().orElse(1);
        for (int i = 0; i < columns.length; i++) {
            factors[columns[i]] = of[i] / largest;
        }
        return factors;
    }

    private boolean isLinear(int column, BitSet others) {
        return IntStream.concat(IntStream.of(column), others.stream())
                .noneMatch(one -> Double.isNaN(shares.applyAsDouble(one))
                        || overlap.columns().get(one).metric().kind() != Metric.Kind.LINEAR
                        || instrument
                                .measure(overlap.columns().get(one).measure())
                                .isEmpty());
    }

    /** Returns the combinations that come nearest to zero for the people of each part that reaches the minimum. */
    private List<double[]> combinations(int column, BitSet others) {
        return people.parts(column, minimum).stream()
                .map(pattern -> combination(column, others, pattern))
                .toList();
    }

    /** Returns the factors of all columns. */
    private double[] combination(int column, BitSet others, AnswerPatterns.Pattern pattern) {
        int[] rest = others.stream().filter(pattern.scored()::get).toArray();
        double[][] rows = new double[rest.length][rest.length + 1]; // the normal equations of least squares
        double[][] weights =
                Arrays.stream(rest).mapToObj(other -> weights(other, pattern)).toArray(double[][]::new);
        double[] target = weights(column, pattern);
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                rows[i][j] = product(weights[i], weights[j]);
            }
            rows[i][rest.length] = product(weights[i], target);
        }
        double[] factors = new double[overlap.columns().size()];
        double[] solution = solved(rows);
        for (int i = 0; i < rest.length; i++) {
            factors[rest[i]] = -solution[i];
        }
        factors[column] = 1;
        return factors;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
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

    /** Returns the share of each answer in a score, negative for reversed questions. */
    private double[] weights(int column, AnswerPatterns.Pattern pattern) {
        double[][] known = weights.computeIfAbsent(
                pattern, any -> new double[overlap.columns().size()][]);
        if (known[column] == null) {
            known[column] = calculated(column, pattern);
        }
        return known[column];
    }

    private double[] calculated(int column, AnswerPatterns.Pattern pattern) {
        double[] weights = new double[asked];
        if (pattern.scored().get(column)) {
            double all = 0;
            for (KeyedQuestion question : questions(column)) {
                if (pattern.answered().get(question.column())) {
                    weights[places[question.column()]] = question.reversed() ? -question.weight() : question.weight();
                    all += question.weight();
                }
            }
            for (int q = 0; q < weights.length && all > 0; q++) {
                weights[q] /= all;
            }
        }
        return weights;
    }

    private List<KeyedQuestion> questions(int column) {
        return instrument
                .measure(overlap.columns().get(column).measure())
                .orElseThrow()
                .questions();
    }

    /** What the people of a pattern have in a combination: how many they are, the range of each, and the least value of each. */
    private record Sum(int people, double mass, double least) {}

    private List<Sum> sums(double[] factors) {
        int[] columns = IntStream.range(0, factors.length)
                .filter(column -> factors[column] != 0)
                .toArray();
        List<Sum> sums = new ArrayList<>();
        people.people().forEach((pattern, times) -> sums.add(sum(factors, columns, pattern, times)));
        return sums;
    }

    private Sum sum(double[] factors, int[] columns, AnswerPatterns.Pattern pattern, int times) {
        double[] shares = new double[asked];
        double least = 0; // reversed answers count from the other end
        for (int column : columns) {
            double[] weights = weights(column, pattern);
            double negative = 0;
            for (int q : placesOf(column)) {
                shares[q] += factors[column] * weights[q];
                negative += Math.min(0, weights[q]);
            }
            least -= factors[column] * negative;
        }
        double mass = 0;
        for (double share : shares) {
            mass += Math.abs(share);
            least += Math.min(0, share);
        }
        return new Sum(times, mass, least);
    }

    /** Returns the places of the questions of a column in the weights. */
    private int[] placesOf(int column) {
        int[] known = placesOf[column];
        if (known == null) {
            BitSet own = (BitSet) answered.clone();
            own.and(overlap.questions(column));
            known = own.stream().map(question -> places[question]).toArray();
            placesOf[column] = known;
        }
        return known;
    }

    /** Returns the ranges of all people in a combination, added up. */
    private double mass(double[] factors) {
        return mass(sums(factors));
    }

    private static double mass(List<Sum> sums) {
        return sums.stream().mapToDouble(sum -> sum.people() * sum.mass()).sum();
    }

    private boolean isWide(double[] factors) {
        List<Sum> sums = sums(factors);
        double[] largest = sums.stream()
                .flatMap(sum -> Collections.nCopies(Math.min(minimum, sum.people()), -sum.mass()).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .map(mass -> -mass)
                .limit(minimum)
                .toArray();
        double few = Arrays.stream(largest).limit(minimum - 1L).sum();
        double all = mass(sums);
        double near =
                Math.max(NEAR * largest[0], QUARTER * Arrays.stream(largest).sum());
        double above = above(factors, sums);
        return all - few >= QUARTER * few - ROUNDING && above >= near - ROUNDING && all - above >= near - ROUNDING;
    }

    /** Returns how far the combination of the published means is above its least possible value. */
    private double above(double[] factors, List<Sum> sums) {
        double above = 0;
        for (int column = 0; column < factors.length; column++) {
            if (factors[column] != 0) {
                above += factors[column] * people.scored(column) * shares.applyAsDouble(column);
            }
        }
        for (Sum sum : sums) {
            above -= sum.people() * sum.least();
        }
        return above;
    }
}
