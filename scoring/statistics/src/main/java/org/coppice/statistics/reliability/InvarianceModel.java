package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * One factor in each of several groups, with something in common, and its fit as lavaan reports it. The changes are those from the model
 * with less in common; the first model has none.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class InvarianceModel {
    private final InvarianceLevel level;
    private final int degreesOfFreedom;
    private final ImmutableList<Group> groups;
    private final Figures figures;

    /**
     * The estimates of one group, in the units of the answers and the order of the questions.
     *
     * @param loadings the loadings λ
     * @param intercepts the intercepts τ: the expected answers of a person with factor score 0
     * @param uniquenesses the unique variances θ
     * @param variance the variance of the factor; 1 in the first group
     * @param mean the mean of the factor; 0 in the first group, and in all groups unless intercepts are the same
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Group(
            ImmutableDoubleArray loadings,
            ImmutableDoubleArray intercepts,
            ImmutableDoubleArray uniquenesses,
            double variance,
            double mean) {}

    InvarianceModel(InvarianceLevel level, int degreesOfFreedom, ImmutableList<Group> groups, Figures figures) {
        this.level = level;
        this.degreesOfFreedom = degreesOfFreedom;
        this.groups = groups;
        this.figures = figures;
    }

    /** Returns what the groups have in common. */
    public InvarianceLevel level() {
        return level;
    }

    /** Returns the degrees of freedom. */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** Returns the estimates of each group, in the order of the groups; empty if there is no solution. */
    public ImmutableList<Group> groups() {
        return groups;
    }

    /** Returns χ² = Σ n (ln|Σ| + tr Σ⁻¹(S + dd′) − ln|S| − k), d the residuals of the means. */
    public Score chiSquared() {
        return figures.score("chiSquared");
    }

    /** Returns the probability of this or a larger χ² if the model fits and answers are normal. */
    public Score p() {
        return figures.score("p");
    }

    /** Returns the comparative fit index (Bentler 1990). */
    public Score cfi() {
        return figures.score("cfi");
    }

    /** Returns the Tucker–Lewis index (Tucker and Lewis 1973). */
    public Score tli() {
        return figures.score("tli");
    }

    /** Returns the root mean square error of approximation of G groups, √(G max(χ² − d, 0)/(n d)) (Steiger 1998). */
    public Score rmsea() {
        return figures.score("rmsea");
    }

    /** Returns the standardised root mean square residual of covariances and means, averaged over groups by their size (Bentler 1995). */
    public Score srmr() {
        return figures.score("srmr");
    }

    /** Returns the log-likelihood. */
    public Score logLikelihood() {
        return figures.score("logLikelihood");
    }

    /** Returns the change of the comparative fit index. */
    public Score cfiChange() {
        return figures.score("cfiChange");
    }

    /** Returns the change of the root mean square error of approximation, which counts as 0 where no degrees of freedom are left. */
    public Score rmseaChange() {
        return figures.score("rmseaChange");
    }

    /** Returns the change of the standardised root mean square residual. */
    public Score srmrChange() {
        return figures.score("srmrChange");
    }

    /** Returns the likelihood-ratio statistic: the change of χ². */
    public Score chiSquaredChange() {
        return figures.score("chiSquaredChange");
    }

    /** Returns the probability of this or a larger change of χ² if the model with more in common fits. */
    public Score chiSquaredChangeP() {
        return figures.score("chiSquaredChangeP");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof InvarianceModel other
                && level == other.level
                && degreesOfFreedom == other.degreesOfFreedom
                && groups.equals(other.groups)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, degreesOfFreedom, groups, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "InvarianceModel " + level.id() + figures;
    }
}
