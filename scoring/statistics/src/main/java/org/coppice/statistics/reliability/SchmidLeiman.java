package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.Alpha;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.covariance.PairCorrelations;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.factor.GeneralFactor;
import org.coppice.statistics.factor.MinresFactors;
import org.coppice.statistics.factor.Oblimin;
import org.coppice.statistics.factor.Rotation;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * The Schmid–Leiman solution of a measure: one general factor of all questions and group factors of some of them, as psych's {@code omega}.
 * The steps are minres with as many factors as groups on the correlations, oblimin rotation, one factor of the correlations of these
 * factors, and the residual part of each of them (Schmid and Leiman 1957). A question with a negative loading on the general factor is
 * mirrored in all figures, with a warning. Each criterion is minimised from several starts. Let V be the sum of the correlations after mirroring, g the general loadings and u the unique
 * variances.
 *
 * <p>If there are too few questions to determine that many factors, other solutions fit as well; the figures then have a warning.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SchmidLeiman {
    private static final String AT_BOUND =
            "one group factor is almost identical to the general factor (a Heywood case): omega hierarchical and"
                    + " its limit are unstable; do not interpret them";
    private static final String CONTRADICTED =
            "the correlations of the group factors contradict a general factor: omega hierarchical and its limit"
                    + " have no meaning for these answers";

    private final ImmutableDoubleArray general;
    private final ImmutableList<ImmutableDoubleArray> groups;
    private final ImmutableDoubleArray uniquenesses;
    private final ImmutableList<String> warnings;
    private final Figures figures;

    private SchmidLeiman(
            ImmutableDoubleArray general,
            ImmutableList<ImmutableDoubleArray> groups,
            ImmutableDoubleArray uniquenesses,
            ImmutableList<String> warnings,
            Figures figures) {
        this.general = general;
        this.groups = groups;
        this.uniquenesses = uniquenesses;
        this.warnings = warnings;
        this.figures = figures;
    }

    private static Figures figures(
            Score omegaHierarchical, Score omegaTotal, Score omegaLimit, Score standardisedAlpha, Score lambda6) {
        return Figures.builder()
                .put("omegaHierarchical", omegaHierarchical)
                .put("omegaTotal", omegaTotal)
                .put("omegaLimit", omegaLimit)
                .put("standardisedAlpha", standardisedAlpha)
                .put("lambda6", lambda6)
                .build();
    }

    /**
     * Computes the solution from those answers.
     *
     * @param groups the number of group factors, 3 or more; 3 unless something is known about the measure
     */
    public static SchmidLeiman of(ScaleSums sums, MissingTreatment treatment, int groups) {
        Check.that(groups >= 3, "%d group factors; a general factor needs at least 3", groups);
        Optional<String> uncorrelated = Covariances.of(sums.sums(), treatment).uncorrelated();
        if (uncorrelated.isPresent()) {
            return none(uncorrelated.get());
        }
        ImmutableList<String> names = sums.names();
        if (names.size() <= groups) {
            return none(
                    names.size() + " questions have no " + groups + " group factors; the minimum is " + (groups + 1));
        }
        PairCorrelations pairs = new PairCorrelations(sums.sums(), treatment);
        if (pairs.fault().isPresent()) {
            return none(pairs.fault().get());
        }
        Covariances r = pairs.matrix();
        Cholesky cholesky = new Cholesky(r.values());
        OptionalInt stopped = cholesky.stopped();
        return stopped.isPresent() ? none(Guttman.singular(r, cholesky, stopped.getAsInt())) : of(r, cholesky, groups);
    }

    private static SchmidLeiman none(String why) {
        Score none = UndefinedFigure.undefined(why);
        ImmutableDoubleArray empty = ImmutableDoubleArray.of();
        return new SchmidLeiman(
                empty, ImmutableList.of(), empty, ImmutableList.of(), figures(none, none, none, none, none));
    }

    private static SchmidLeiman of(Covariances r, Cholesky cholesky, int groups) {
        double[] start =
                Arrays.stream(cholesky.inverseDiagonal()).map(d -> 1 / d).toArray();
        double[][] factors = MinresFactors.loadings(r.values(), start, groups);
        Oblimin oblique = new Oblimin(Rotation.varimax(factors));
        GeneralFactor above = new GeneralFactor(oblique.correlations());
        int k = r.size();
        double[] general = new double[k];
        double[] unique = new double[k];
        double[][] parts = new double[groups][k];
        int[] signs = new int[k];
        for (int i = 0; i < k; i++) {
            unique[i] = 1;
            for (int f = 0; f < groups; f++) {
                general[i] += oblique.loadings()[i][f] * above.loadings()[f];
                unique[i] -= factors[i][f] * factors[i][f];
            }
        }
        double most = Math.signum(Arrays.stream(general).sum());
        for (int i = 0; i < k; i++) {
            signs[i] = most * general[i] < 0 ? -1 : 1;
            general[i] = Math.abs(general[i]);
            for (int f = 0; f < groups; f++) {
                double left = Math.max(0, 1 - above.loadings()[f] * above.loadings()[f]);
                parts[f][i] = signs[i] * oblique.loadings()[i][f] * Math.sqrt(left);
            }
        }
        Covariances turned = r.of(IntStream.range(0, k).toArray(), signs);
        if (!turned.totalVaries()) {
            return none("the sum of " + UndefinedFigure.list(r.names()) + " is the same for everyone");
        }
        double all = turned.total();
        double sum = Arrays.stream(general).sum();
        double apart = Arrays.stream(unique).sum();
        Figures figures = figures(
                UndefinedFigure.figure(sum * sum / all),
                UndefinedFigure.figure(1 - apart / all),
                all - apart > 1e-12 * all
                        ? UndefinedFigure.figure(sum * sum / (all - apart))
                        : UndefinedFigure.undefined(UndefinedFigure.NOTHING_IN_COMMON),
                UndefinedFigure.figure(Alpha.of(k, turned.trace(), all)),
                Guttman.lambda6(turned));
        return new SchmidLeiman(
                ImmutableDoubleArray.copyOf(general),
                Arrays.stream(parts).map(ImmutableDoubleArray::copyOf).collect(ImmutableList.toImmutableList()),
                ImmutableDoubleArray.copyOf(unique),
                warnings(r.names(), signs, unique, above, groups),
                figures);
    }

    private static ImmutableList<String> warnings(
            ImmutableList<String> names, int[] signs, double[] unique, GeneralFactor above, int groups) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        int k = names.size();
        if ((k - groups) * (k - groups) < k + groups) {
            warnings.add(
                    k + " questions do not determine " + groups
                            + " group factors: other solutions fit as well, and the figures are accurate to two or three digits only");
        }
        ImmutableList<String> mirrored = some(names, i -> signs[i] < 0);
        if (!mirrored.isEmpty()) {
            warnings.add(UndefinedFigure.list(mirrored) + " reversed according to the general factor");
        }
        ImmutableList<String> explained = some(names, i -> unique[i] <= 1.01 * MinresFactors.LEAST);
        if (!explained.isEmpty()) {
            warnings.add("the best fit gives " + UndefinedFigure.list(explained)
                    + " almost no unique variance (a Heywood case): the factors are unstable");
        }
        if (above.atBound()) {
            warnings.add(AT_BOUND);
        }
        if (above.isContradicted()) {
            warnings.add(CONTRADICTED);
        }
        return warnings.build();
    }

    private static ImmutableList<String> some(ImmutableList<String> names, IntPredicate which) {
        return IntStream.range(0, names.size())
                .filter(which)
                .mapToObj(names::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns ω hierarchical, (Σg)²/V: the share of the variance of the sum due to the general factor (McDonald 1999, eq. 6.21; Zinbarg et
     * al. 2005).
     */
    public Score omegaHierarchical() {
        return figures.score("omegaHierarchical");
    }

    /** Returns ω total, 1 − Σu/V: the share due to all factors (McDonald 1999). */
    public Score omegaTotal() {
        return figures.score("omegaTotal");
    }

    /** Returns ω hierarchical / ω total: the limit of ω hierarchical for an increasing number of such questions. */
    public Score omegaLimit() {
        return figures.score("omegaLimit");
    }

    /** Returns alpha of these correlations, as in {@link Consistency}. */
    public Score standardisedAlpha() {
        return figures.score("standardisedAlpha");
    }

    /** Returns lambda 6 of these correlations, as in {@link Consistency}. */
    public Score lambda6() {
        return figures.score("lambda6");
    }

    /** Returns g by question; empty if there is no solution. */
    public ImmutableDoubleArray general() {
        return general;
    }

    /** Returns for each group factor its loadings by question. */
    public ImmutableList<ImmutableDoubleArray> groups() {
        return groups;
    }

    /** Returns u by question. */
    public ImmutableDoubleArray uniquenesses() {
        return uniquenesses;
    }

    /** Returns warnings about the figures, in words. */
    public ImmutableList<String> warnings() {
        return warnings;
    }

    /** Returns false if a warning says that omega hierarchical and its limit are not to be interpreted. */
    public boolean isInterpretable() {
        return !warnings.contains(AT_BOUND) && !warnings.contains(CONTRADICTED);
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public SchmidLeiman map(UnaryOperator<Score> change) {
        return new SchmidLeiman(general, groups, uniquenesses, warnings, figures.map(change));
    }

    /** Returns this result without the loadings and the unique variances. */
    public SchmidLeiman withoutLoadings() {
        return new SchmidLeiman(
                ImmutableDoubleArray.of(), ImmutableList.of(), ImmutableDoubleArray.of(), warnings, figures);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SchmidLeiman other
                && general.equals(other.general)
                && groups.equals(other.groups)
                && uniquenesses.equals(other.uniquenesses)
                && warnings.equals(other.warnings)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(general, groups, uniquenesses, warnings, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "SchmidLeiman" + figures;
    }
}
