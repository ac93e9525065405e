package org.coppice.statistics.reliability;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The fit of one maximum-likelihood factor to the answers of those who answered all questions, as lavaan reports it. Let S be the
 * covariances with divisor n, Σ those that the factor implies, k the number of questions; b marks the figures of the baseline model, in
 * which questions are uncorrelated. All figures are withheld if there is no such factor. With three questions every factor fits, and
 * figures that divide by the degrees of freedom are withheld.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class FactorFit {
    private final int degreesOfFreedom;
    private final Figures figures;

    private FactorFit(int degreesOfFreedom, Figures figures) {
        this.degreesOfFreedom = degreesOfFreedom;
        this.figures = figures;
    }

    private static Figures figures(
            Score chiSquared, Score p, Score cfi, Score tli, Score rmsea, Score srmr, Score logLikelihood) {
        return Figures.builder()
                .put("chiSquared", chiSquared)
                .put("p", p)
                .put("cfi", cfi)
                .put("tli", tli)
                .put("rmsea", rmsea)
                .put("srmr", srmr)
                .put("logLikelihood", logLikelihood)
                .build();
    }

    /** Computes {@link OneFactor#maximumLikelihood} and returns its fit. */
    public static FactorFit of(ScaleSums sums) {
        return of(sums, OneFactor.maximumLikelihood(sums));
    }

    /**
     * Returns the fit of a factor that was computed before.
     *
     * @param factor {@link OneFactor#maximumLikelihood} of the same sums
     */
    public static FactorFit of(ScaleSums sums, OneFactor factor) {
        int k = sums.names().size();
        int df = k * (k - 3) / 2;
        if (factor.loadings().isEmpty()) {
            Score none = factor.omega();
            return new FactorFit(df, figures(none, none, none, none, none, none, none));
        }
        Covariances c = Covariances.of(sums.sums(), MissingTreatment.LISTWISE);
        double n = c.rows();
        double information = 1;
        double weighted = 0;
        double trace = 0;
        double implied = 0; // ln|Σ|
        double observed = new Cholesky(c.correlations().values()).logDeterminant(); // ln|R|, then ln|S|
        double apart = -n * observed;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            double loading = factor.loadings().get(i);
            double unique = factor.uniquenesses().get(i);
            double variance = c.get(i, i) * (n - 1) / n;
            information += loading * loading / unique;
            trace += variance / unique;
            implied += StrictMath.log(unique);
            observed += StrictMath.log(variance);
            for (int j = 0; j < k; j++) {
                double other = factor.loadings().get(j);
                double s = c.get(i, j) * (n - 1) / n;
                weighted += loading / unique * s * other / factor.uniquenesses().get(j);
                double rest = i == j ? 0 : s - loading * other;
                squares += rest * rest / (variance * c.get(j, j) * (n - 1) / n) / 2;
            }
        }
        implied += StrictMath.log(information);
        trace -= weighted / information;
        double chi = Math.max(0, n * (implied + trace - observed - k));
        double excess = Math.max(0, chi - df);
        double pairs = k * (k - 1) / 2.0;
        double most = Math.max(excess, apart - pairs);
        Score exact = UndefinedFigure.undefined("a factor of three questions fits them exactly");
        Figures figures = figures(
                UndefinedFigure.figure(chi),
                df == 0 ? exact : Score.of(ChiSquaredDistribution.of(df).survivalProbability(chi)),
                Score.of(most > 0 ? 1 - excess / most : 1),
                df == 0 ? exact : UndefinedFigure.figure((apart / pairs - chi / df) / (apart / pairs - 1)),
                df == 0 ? exact : UndefinedFigure.figure(Math.sqrt(excess / (n * df))),
                UndefinedFigure.figure(Math.sqrt(squares / (pairs + k))),
                UndefinedFigure.figure(-n / 2 * (k * StrictMath.log(2 * Math.PI) + implied + trace)));
        return new FactorFit(df, figures);
    }

    /** Returns χ² = n (ln|Σ| + tr SΣ⁻¹ − ln|S| − k) (Jöreskog 1969). */
    public Score chiSquared() {
        return figures.score("chiSquared");
    }

    /** Returns the degrees of freedom, d = k(k − 3)/2; below 0 for one or two questions, which do not determine a factor. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Returns the probability of this or a larger χ² if the factor fits and answers are normal. */
    public Score p() {
        return figures.score("p");
    }

    /** Returns the comparative fit index, 1 − max(χ² − d, 0)/max(χ² − d, χ²b − db, 0) (Bentler 1990). */
    public Score cfi() {
        return figures.score("cfi");
    }

    /** Returns the Tucker–Lewis index, (χ²b/db − χ²/d)/(χ²b/db − 1) (Tucker and Lewis 1973). */
    public Score tli() {
        return figures.score("tli");
    }

    /** Returns the root mean square error of approximation, √(max(χ² − d, 0)/(n d)) (Steiger and Lind 1980). */
    public Score rmsea() {
        return figures.score("rmsea");
    }

    /** Returns the standardised root mean square residual, the root of the mean of (sᵢⱼ − σᵢⱼ)²/(sᵢᵢ sⱼⱼ), i ≤ j (Bentler 1995). */
    public Score srmr() {
        return figures.score("srmr");
    }

    /** Returns the log-likelihood, −n/2 (k ln 2π + ln|Σ| + tr SΣ⁻¹). */
    public Score logLikelihood() {
        return figures.score("logLikelihood");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public FactorFit map(UnaryOperator<Score> change) {
        return new FactorFit(degreesOfFreedom, figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof FactorFit other
                && degreesOfFreedom == other.degreesOfFreedom
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(degreesOfFreedom, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "FactorFit" + figures;
    }
}
