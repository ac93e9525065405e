package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Alpha;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.jspecify.annotations.Nullable;

/**
 * The internal consistency of a set of questions. Let C be their covariances, R their correlations (C divided by their standard
 * deviations), V and W the sums of all elements of C and of R, k the number of questions, n of rows. A figure that is not defined is
 * withheld with the reason.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Consistency {
    private static final double ROUNDING = 1e-9;

    private final ImmutableList<String> warnings;
    private final Figures figures;

    private Consistency(ImmutableList<String> warnings, Figures figures) {
        this.warnings = warnings;
        this.figures = figures;
    }

    private static Figures figures(
            Score alpha,
            Score standardisedAlpha,
            Score lambda2,
            Score standardisedLambda2,
            Score lambda6,
            Score averageCorrelation,
            Score medianCorrelation,
            Score correlationVariance,
            Score signalToNoise,
            Score unidimensionality) {
        return Figures.builder()
                .put("alpha", alpha)
                .put("standardisedAlpha", standardisedAlpha)
                .put("lambda2", lambda2)
                .put("standardisedLambda2", standardisedLambda2)
                .put("lambda6", lambda6)
                .put("averageCorrelation", averageCorrelation)
                .put("medianCorrelation", medianCorrelation)
                .put("correlationVariance", correlationVariance)
                .put("signalToNoise", signalToNoise)
                .put("unidimensionality", unidimensionality)
                .build();
    }

    static Consistency of(Covariances c) {
        Optional<String> fault = c.fault();
        if (fault.isPresent()) {
            return withheld(fault.get());
        }
        Score alpha = Alpha.of(c);
        Score lambda2 = Guttman.lambda2(c);
        Optional<String> uncorrelated = c.uncorrelated();
        if (uncorrelated.isPresent()) {
            Score none = UndefinedFigure.undefined(uncorrelated.get());
            return new Consistency(
                    warnings(alpha, none), figures(alpha, none, lambda2, none, none, none, none, none, none, none));
        }
        Covariances r = c.correlations();
        Correlations pairs = new Correlations(r);
        Score lambda6 = Guttman.lambda6(r);
        Figures figures = figures(
                alpha,
                withoutError(Alpha.of(r)),
                lambda2,
                Guttman.lambda2(r),
                lambda6,
                Score.of(pairs.mean()),
                Score.of(pairs.median()),
                pairs.variance(),
                pairs.signalToNoise(),
                pairs.unidimensionality());
        return new Consistency(warnings(alpha, lambda6), figures);
    }

    static Consistency withheld(String why) {
        Score none = UndefinedFigure.undefined(why);
        return new Consistency(ImmutableList.of(), figures(none, none, none, none, none, none, none, none, none, none));
    }

    private static Score withoutError(Score score) {
        return score instanceof Score.Measured measured ? Score.of(measured.value()) : score;
    }

    /**
     * Returns the warnings. The causes that make lambda 6 undefined (constant or linearly dependent answers) are reported for alpha too.
     */
    private static ImmutableList<String> warnings(Score alpha, Score lambda6) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        if (lambda6 instanceof Score.Withheld why) {
            warnings.add(why.detail());
        }
        if (alpha.figure().orElse(0) < -ROUNDING) {
            warnings.add("alpha is below 0: the questions contradict one another; check which are reversed");
        }
        if (alpha.figure().orElse(0) > 1 + ROUNDING) {
            warnings.add("alpha is above 1, which is impossible for a reliability");
        }
        return warnings.build();
    }

    /**
     * Returns alpha, k/(k − 1) · (1 − tr C/V) (Cronbach 1951, eq. 2), at most 1, without lower bound. Its standard error is the asymptotic
     * one for normal answers, √(Q/n), Q = 2k²/((k − 1)² V³) · (V (tr C² + tr² C) − 2 tr C · 1′C²1) (van Zyl, Neudecker and Nel 2000, eq.
     * 21; Duhachek and Iacobucci 2004, eq. 2).
     */
    public Score alpha() {
        return figures.score("alpha");
    }

    /** Returns alpha of R. */
    public Score standardisedAlpha() {
        return figures.score("standardisedAlpha");
    }

    /** Returns lambda 2, (V − tr C + √(k/(k − 1) · Σ C²ᵢⱼ))/V, i ≠ j (Guttman 1945, eq. 41); at least alpha. */
    public Score lambda2() {
        return figures.score("lambda2");
    }

    /** Returns lambda 2 of R. */
    public Score standardisedLambda2() {
        return figures.score("standardisedLambda2");
    }

    /** Returns lambda 6, 1 − Σ(1 − R²ᵢ)/W, R²ᵢ the squared multiple correlation of a question with the others (Guttman 1945, eq. 53). */
    public Score lambda6() {
        return figures.score("lambda6");
    }

    /** Returns the mean of the correlations between two questions, −1 to 1. */
    public Score averageCorrelation() {
        return figures.score("averageCorrelation");
    }

    /** Returns the median of the correlations between two questions. */
    public Score medianCorrelation() {
        return figures.score("medianCorrelation");
    }

    /** Returns the variance of the correlations between two questions (the divisor is their number − 1). */
    public Score correlationVariance() {
        return figures.score("correlationVariance");
    }

    /**
     * Returns the signal-to-noise ratio k r̄/(1 − r̄) (Cronbach and Gleser 1964), r̄ the mean of the correlations between two questions.
     */
    public Score signalToNoise() {
        return figures.score("signalToNoise");
    }

    /**
     * Returns 1 − Σ(Rᵢⱼ − r̄)²/ΣR²ᵢⱼ over all elements of R including the diagonal, as psych's {@code unidim}: a rough indicator, not a
     * test, of one factor with equal loadings.
     */
    public Score unidimensionality() {
        return figures.score("unidimensionality");
    }

    /** Returns this result with further warnings. */
    Consistency warning(ImmutableList<String> more) {
        return more.isEmpty()
                ? this
                : new Consistency(
                        ImmutableList.<String>builder()
                                .addAll(more)
                                .addAll(warnings)
                                .build(),
                        figures);
    }

    /** Returns warnings about figures that are given, in words. */
    public ImmutableList<String> warnings() {
        return warnings;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public Consistency map(UnaryOperator<Score> change) {
        return new Consistency(warnings, figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Consistency other && warnings.equals(other.warnings) && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(warnings, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "Consistency" + figures;
    }
}
