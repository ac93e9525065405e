package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * The covariances (n − 1) of a measure's questions. A covariance is 0 if fewer than two people answered both questions; {@code fault} then
 * returns the reason.
 */
public final class Covariances {
    /** A sum below this part of the variances counts as 0, since it can result from rounding. */
    private static final double ROUNDING = 1e-12;

    private final ImmutableList<String> names;
    private final long rows;
    private final long[][] counts;
    private final double[][] values;

    private Covariances(ImmutableList<String> names, long rows, long[][] counts, double[][] values) {
        this.names = names;
        this.rows = rows;
        this.counts = counts;
        this.values = values;
    }

    /** Returns the covariances of the answers as given. */
    public static Covariances of(RowSums sums, MissingTreatment treatment) {
        ImmutableList<String> names = sums.names();
        int k = names.size();
        BiFunction<Integer, Integer, Pair> of = sums.treated(treatment);
        long[][] counts = new long[k][k];
        double[][] values = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                Pair pair = of.apply(i, j);
                counts[i][j] = pair.n();
                values[i][j] = pair.n() < 2 ? 0 : pair.covariance();
            }
        }
        return new Covariances(names, sums.rows(treatment), counts, values);
    }

    /** Returns the covariances of the answers as they enter a person's mean: with their weights, and as shares of scales that differ. */
    public static Covariances scored(RowSums sums, MissingTreatment treatment) {
        Covariances given = of(sums, treatment);
        AnswerWeights weights = sums.weights();
        if (weights.isPlain()) {
            return given;
        }
        return given.of(
                IntStream.range(0, given.size()).toArray(),
                IntStream.range(0, given.size()).mapToDouble(weights::factor).toArray());
    }

    /** Returns the covariances of all questions except that one. */
    public Covariances without(int question) {
        int[] left = IntStream.range(0, size()).filter(q -> q != question).toArray();
        double[] factors = new double[left.length];
        Arrays.fill(factors, 1);
        return of(left, factors);
    }

    /** Returns the covariances of a selection of the questions; a question with sign −1 is mirrored. */
    public Covariances of(int[] left, int[] signs) {
        return of(left, Arrays.stream(signs).asDoubleStream().toArray());
    }

    /** Returns the covariances of a selection of the questions, each multiplied by a factor; −1 mirrors a question. */
    public Covariances of(int[] left, double[] factors) {
        long[][] someCounts = new long[left.length][left.length];
        double[][] some = new double[left.length][left.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                someCounts[i][j] = counts[left[i]][left[j]];
                some[i][j] = factors[i] * factors[j] * values[left[i]][left[j]];
            }
        }
        ImmutableList<String> someNames =
                IntStream.of(left).mapToObj(names::get).collect(ImmutableList.toImmutableList());
        return new Covariances(someNames, rows, someCounts, some);
    }

    public int size() {
        return names.size();
    }

    public ImmutableList<String> names() {
        return names;
    }

    /** The number of rows used, including rows with missing answers if the treatment uses them. */
    public long rows() {
        return rows;
    }

    public double get(int a, int b) {
        return values[a][b];
    }

    public double[][] values() {
        return values;
    }

    /**
     * Returns the reason why no figure of this matrix is defined: it has a single question, or fewer than two people answered two
     * questions.
     */
    public Optional<String> fault() {
        if (size() < 2) {
            return Optional.of("there is only one question; at least two are needed");
        }
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j <= i; j++) {
                if (counts[i][j] < 2) {
                    return Optional.of(tooFew(i, j));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the reason why there is no covariance of two questions; empty if there is one. */
    public Optional<String> fault(int a, int b) {
        return counts[a][b] < 2 ? Optional.of(tooFew(a, b)) : Optional.empty();
    }

    private String tooFew(int a, int b) {
        return "fewer than two people answered "
                + (a == b ? "question " + names.get(a) : "both " + names.get(b) + " and " + names.get(a));
    }

    /** The questions to which everyone gave the same answer; the list can be incomplete if the matrix has a fault. */
    public ImmutableList<String> constant() {
        return IntStream.range(0, size())
                .filter(q -> values[q][q] == 0 && counts[q][q] >= 2)
                .mapToObj(names::get)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the covariances of the questions whose answers vary. */
    public Covariances varying() {
        int[] left = IntStream.range(0, size()).filter(q -> values[q][q] > 0).toArray();
        double[] factors = new double[left.length];
        Arrays.fill(factors, 1);
        return left.length == size() ? this : of(left, factors);
    }

    /** Returns the number of people who answered both of two questions. */
    public long people(int a, int b) {
        return counts[a][b];
    }

    /** Returns the reason why there are no correlations; empty if there are. */
    public Optional<String> uncorrelated() {
        return fault().or(() -> constant().isEmpty()
                ? Optional.empty()
                : Optional.of("everyone gave the same answer to " + UndefinedFigure.list(constant())));
    }

    /** The sum of all elements. */
    public double total() {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            total += row(i);
        }
        return total;
    }

    /** The covariance of a question with the sum of all questions. */
    public double row(int question) {
        double sum = 0;
        for (double value : values[question]) {
            sum += value;
        }
        return sum;
    }

    /** The sum of the variances (the trace). */
    public double trace() {
        double trace = 0;
        for (int i = 0; i < size(); i++) {
            trace += values[i][i];
        }
        return trace;
    }

    /** True if the sum of the questions varies. */
    public boolean totalVaries() {
        return total() > ROUNDING * trace();
    }

    /** Returns the correlations: the covariances divided by the standard deviations, as R's {@code cov2cor}. */
    public Covariances correlations() {
        double[][] r = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                r[i][j] = i == j ? 1 : values[i][j] / Math.sqrt(values[i][i] * values[j][j]);
            }
        }
        return new Covariances(names, rows, counts, r);
    }
}
