package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.PairCorrelations;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.factor.FullInformation;
import org.coppice.statistics.factor.MaximumLikelihood;
import org.coppice.statistics.factor.Minres;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * One factor of the questions of a measure: x = λ f + u, f with variance 1, u uncorrelated with variances θ. It requires three questions or
 * more. The criterion is minimised from several starts. If the best fit leaves a question no unique variance (a Heywood case), or no solution
 * is found, figures are withheld with the reason.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class OneFactor {
    private final ImmutableDoubleArray loadings;
    private final ImmutableDoubleArray uniquenesses;
    private final Figures figures;

    private OneFactor(ImmutableDoubleArray loadings, ImmutableDoubleArray uniquenesses, Figures figures) {
        this.loadings = loadings;
        this.uniquenesses = uniquenesses;
        this.figures = figures;
    }

    private static Figures figures(Score omega, Score omegaOfObserved) {
        return Figures.builder()
                .put("omega", omega)
                .put("omegaOfObserved", omegaOfObserved)
                .build();
    }

    /**
     * Computes the factor by least squares on the correlations (minres, Harman and Jones 1966): λ minimises Σ(rᵢⱼ − λᵢλⱼ)², i ≠ j, and θ =
     * 1 − λ². The correlation of two questions uses the standard deviations of those who answered both, as R's {@code cor(use =
     * "pairwise")}.
     */
    public static OneFactor minres(ScaleSums sums, MissingTreatment treatment) {
        Covariances covariances = Covariances.of(sums.sums(), treatment);
        Optional<String> impossible = impossible(covariances);
        if (impossible.isPresent()) {
            return none(impossible.get());
        }
        PairCorrelations r = new PairCorrelations(sums.sums(), treatment);
        return r.fault().isPresent()
                ? none(r.fault().get())
                : of(Minres.loadings(r.values()), r.values(), covariances.names());
    }

    /**
     * Computes the factor by maximum likelihood for normal answers of those who answered all questions (Lawley and Maxwell 1971, ch. 4): λ
     * and θ in the units of the answers, of covariances with divisor n, as lavaan. Divided by the standard deviations they are those of the
     * correlations; see {@link #standardised}.
     */
    public static OneFactor maximumLikelihood(ScaleSums sums) {
        return maximumLikelihood(sums, false);
    }

    /** Computes {@link #maximumLikelihood} of the correlations. */
    public static OneFactor standardised(ScaleSums sums) {
        return maximumLikelihood(sums, true);
    }

    /**
     * Computes the factor by maximum likelihood for normal answers of all who answered any question, if missing answers are missing at
     * random (Finkbeiner 1979): λ and θ in the units of the answers, as lavaan's {@code missing = "fiml"}. The variance of the sum is not
     * observed then.
     */
    public static OneFactor fullInformation(PatternSums sums) {
        FullInformation search = new FullInformation(sums.names(), sums.patterns());
        Optional<String> impossible = search.impossible();
        if (impossible.isPresent()) {
            return none(impossible.get());
        }
        double[] loadings = search.find() ? search.loadings() : new double[0];
        OneFactor solution = of(loadings, search.implied(), sums.names());
        return solution.loadings.isEmpty()
                ? solution
                : new OneFactor(
                        solution.loadings,
                        solution.uniquenesses,
                        figures(
                                solution.omega(),
                                UndefinedFigure.undefined(
                                        "where answers are missing the variance of the sum is not observed")));
    }

    private static OneFactor maximumLikelihood(ScaleSums sums, boolean standardised) {
        Covariances covariances = Covariances.of(sums.sums(), MissingTreatment.LISTWISE);
        Optional<String> impossible = impossible(covariances);
        if (impossible.isPresent()) {
            return none(impossible.get());
        }
        Covariances r = covariances.correlations();
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        if (stopped.isPresent()) {
            return none(Guttman.singular(r, cholesky, stopped.getAsInt()));
        }
        double[] loadings = MaximumLikelihood.loadings(r.values());
        OneFactor solution = of(loadings, r.values(), r.names());
        if (standardised || solution.loadings.isEmpty()) {
            return solution;
        }
        int k = r.size();
        double n = covariances.rows();
        double[][] s = new double[k][k];
        for (int i = 0; i < k; i++) {
            loadings[i] *= Math.sqrt(covariances.get(i, i) * (n - 1) / n);
            for (int j = 0; j < k; j++) {
                s[i][j] = covariances.get(i, j) * (n - 1) / n;
            }
        }
        return of(loadings, s, r.names());
    }

    private static Optional<String> impossible(Covariances covariances) {
        return covariances
                .uncorrelated()
                .or(() -> covariances.size() < 3
                        ? Optional.of("two questions do not determine a factor; at least three are needed")
                        : Optional.empty());
    }

    private static OneFactor none(String why) {
        Score none = UndefinedFigure.undefined(why);
        return new OneFactor(ImmutableDoubleArray.of(), ImmutableDoubleArray.of(), figures(none, none));
    }

    /**
     * Returns the factor of a solution in which the loading and unique variance of a question add up to its variance;
     * empty loadings mean that no solution was found.
     */
    private static OneFactor of(double[] loadings, double[][] matrix, ImmutableList<String> names) {
        if (loadings.length == 0) {
            return none("the estimation of a single factor found no unique best fit");
        }
        double sum = 0;
        double unique = 0;
        double observed = 0;
        double[] uniquenesses = new double[loadings.length];
        Arrays.setAll(uniquenesses, i -> matrix[i][i] - loadings[i] * loadings[i]);
        ImmutableList<String> explained = IntStream.range(0, loadings.length)
                .filter(i -> uniquenesses[i] <= 1e-6 * matrix[i][i])
                .mapToObj(names::get)
                .collect(ImmutableList.toImmutableList());
        if (!explained.isEmpty()) {
            return none("the best fit gives " + UndefinedFigure.list(explained)
                    + " no unique variance: one factor does not fit these answers");
        }
        for (int i = 0; i < loadings.length; i++) {
            sum += loadings[i];
            unique += uniquenesses[i];
            for (double value : matrix[i]) {
                observed += value;
            }
        }
        for (int i = 0; sum < 0 && i < loadings.length; i++) {
            loadings[i] = -loadings[i];
        }
        double common = sum * sum;
        return new OneFactor(
                ImmutableDoubleArray.copyOf(loadings),
                ImmutableDoubleArray.copyOf(uniquenesses),
                figures(
                        Score.of(common / (common + unique)),
                        observed > 1e-12 * (common + unique)
                                ? UndefinedFigure.figure(common / observed)
                                : UndefinedFigure.undefined(
                                        "the sum of " + UndefinedFigure.list(names) + " is the same for everyone")));
    }

    /** Returns λ, in the order of the questions, with a positive sum; empty if there is no solution. */
    public ImmutableDoubleArray loadings() {
        return loadings;
    }

    /** Returns θ, above 0; empty if there is no solution. */
    public ImmutableDoubleArray uniquenesses() {
        return uniquenesses;
    }

    /** Returns ω, (Σλ)²/((Σλ)² + Σθ), over the variance of the sum that the factor implies (McDonald 1999, eq. 6.20a), 0 to 1. */
    public Score omega() {
        return figures.score("omega");
    }

    /** Returns (Σλ)²/V, V the observed variance of the sum, as semTools' compRelSEM; it may exceed 1. */
    public Score omegaOfObserved() {
        return figures.score("omegaOfObserved");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public OneFactor map(UnaryOperator<Score> change) {
        return new OneFactor(loadings, uniquenesses, figures.map(change));
    }

    /** Returns this result without the loadings and the unique variances. */
    public OneFactor withoutLoadings() {
        return new OneFactor(ImmutableDoubleArray.of(), ImmutableDoubleArray.of(), figures);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof OneFactor other
                && loadings.equals(other.loadings)
                && uniquenesses.equals(other.uniquenesses)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(loadings, uniquenesses, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "OneFactor" + figures;
    }
}
