package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The internal consistency of a set of questions. Let C be their covariances, R their correlations (C divided by their standard
 * deviations), V and W the sums of all elements of C and of R, k the number of questions, n of rows. A figure that is not defined is
 * withheld with the reason.
 *
 * @param alpha k/(k − 1) · (1 − tr C/V) (Cronbach 1951, eq. 2), at most 1, without lower bound; its standard error is the asymptotic one
 *     for normal answers, √(Q/n), Q = 2k²/((k − 1)² V³) · (V (tr C² + tr² C) − 2 tr C · 1′C²1) (van Zyl, Neudecker and Nel 2000, eq. 21;
 *     Duhachek and Iacobucci 2004, eq. 2)
 * @param standardisedAlpha alpha of R
 * @param lambda2 (V − tr C + √(k/(k − 1) · Σ C²ᵢⱼ))/V, i ≠ j (Guttman 1945, eq. 41); at least alpha
 * @param standardisedLambda2 lambda 2 of R
 * @param lambda6 1 − Σ(1 − R²ᵢ)/W, R²ᵢ the squared multiple correlation of a question with the others (Guttman 1945, eq. 53)
 * @param averageCorrelation the mean of the correlations between two questions, −1 to 1
 * @param medianCorrelation the median of these correlations
 * @param correlationVariance the variance of these correlations (the divisor is their number − 1)
 * @param signalToNoise k r̄/(1 − r̄) (Cronbach and Gleser 1964), r̄ the mean of these correlations
 * @param unidimensionality 1 − Σ(Rᵢⱼ − r̄)²/ΣR²ᵢⱼ over all elements of R including the diagonal, as psych's {@code unidim}: a rough
 *     indicator, not a test, of one factor with equal loadings
 * @param warnings warnings about figures that are given, in words
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Consistency(
        Score alpha,
        Score standardisedAlpha,
        Score lambda2,
        Score standardisedLambda2,
        Score lambda6,
        Score averageCorrelation,
        Score medianCorrelation,
        Score correlationVariance,
        Score signalToNoise,
        Score unidimensionality,
        ImmutableList<String> warnings) {

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
                    alpha, none, lambda2, none, none, none, none, none, none, none, warnings(alpha, none));
        }
        Covariances r = c.correlations();
        Correlations pairs = new Correlations(r);
        Score lambda6 = Guttman.lambda6(r);
        return new Consistency(
                alpha,
                withoutError(Alpha.of(r)),
                lambda2,
                Guttman.lambda2(r),
                lambda6,
                Score.of(pairs.mean()),
                Score.of(pairs.median()),
                pairs.variance(),
                pairs.signalToNoise(),
                pairs.unidimensionality(),
                warnings(alpha, lambda6));
    }

    static Consistency withheld(String why) {
        Score none = UndefinedFigure.undefined(why);
        return new Consistency(none, none, none, none, none, none, none, none, none, none, ImmutableList.of());
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
        if (alpha.figure().orElse(0) < 0) {
            warnings.add("alpha is below 0: the questions contradict one another; check which are reversed");
        }
        if (alpha.figure().orElse(0) > 1 + 1e-9) {
            warnings.add("alpha is above 1, which is impossible for a reliability");
        }
        return warnings.build();
    }
}
