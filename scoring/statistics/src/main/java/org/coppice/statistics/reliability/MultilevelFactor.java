package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.covariance.UndefinedFigure;
import org.coppice.statistics.factor.MaximumLikelihood;
import org.coppice.statistics.factor.MultilevelMoments;
import org.coppice.statistics.factor.MultilevelSearch;
import org.coppice.statistics.linear.Cholesky;
import org.jspecify.annotations.Nullable;

/**
 * One factor within teams and one between teams, and with them multilevel omega (Geldhof, Preacher and Zyphur 2014): the reliability of the
 * differences between people of the same team, and of the differences between teams. The answers of a person are x = μ + λb g + v + λw f +
 * u, g and f with variance 1, v and u uncorrelated with variances θb and θw; g and v are the same for all people of a team. Estimates are
 * those of full maximum likelihood for normal answers and teams of any sizes, of the people who answered every question.
 *
 * <p>It requires three questions or more. The factor between teams requires more teams than questions, and teams that differ: without it,
 * the factor within teams is that of the covariances within teams. A unique variance between teams may be estimated below 0, which a warning
 * states. If a question has no unique variance within teams, or no variance between teams, the figures that depend on it are withheld.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MultilevelFactor {
    /** The number of teams below which estimates between teams are imprecise (Maas and Hox 2005). */
    public static final int ENOUGH_TEAMS = 50;

    private final int teams;
    private final int people;
    private final Level within;
    private final Level between;
    private final Figures figures;
    private final ImmutableList<String> warnings;

    /**
     * The factor of one level.
     *
     * @param loadings λ in the units of the answers, in the order of the questions, with a positive sum; empty if there is no solution
     * @param uniquenesses θ; empty if there is no solution
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Level(ImmutableDoubleArray loadings, ImmutableDoubleArray uniquenesses) {
        private static final Level NONE = new Level(ImmutableDoubleArray.of(), ImmutableDoubleArray.of());

        private static Level of(double[] loadings, double[] uniquenesses) {
            double sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
            return new Level(
                    ImmutableDoubleArray.copyOf(Arrays.stream(loadings).map(loading -> sign * loading)),
                    ImmutableDoubleArray.copyOf(uniquenesses));
        }

        private double total() {
            double sum = loadings.stream().sum();
            return sum * sum + uniquenesses.stream().sum();
        }

        private Score omega() {
            double sum = loadings.stream().sum();
            return Score.of(sum * sum / total());
        }
    }

    private MultilevelFactor(
            MultilevelSums sums, Level within, Level between, Figures figures, ImmutableList<String> warnings) {
        this.teams = sums.teams();
        this.people = sums.people();
        this.within = within;
        this.between = between;
        this.figures = figures;
        this.warnings = warnings;
    }

    private static Figures figures(Score omegaWithin, Score omegaBetween, Score logLikelihood) {
        return Figures.builder()
                .put("omegaWithin", omegaWithin)
                .put("omegaBetween", omegaBetween)
                .put("logLikelihood", logLikelihood)
                .build();
    }

    /** Computes the factors. */
    public static MultilevelFactor of(MultilevelSums sums) {
        Optional<String> impossible = impossible(sums);
        if (impossible.isPresent()) {
            return none(sums, impossible.get());
        }
        MultilevelMoments moments = sums.moments();
        double[][] pooled = moments.within().covariances();
        Optional<String> singular = singular(sums.names(), pooled);
        if (singular.isPresent()) {
            return none(sums, singular.get());
        }
        int k = sums.names().size();
        if (sums.teams() <= k) {
            return pooled(
                    sums,
                    pooled,
                    "complete answers come from " + sums.teams() + (sums.teams() == 1 ? " team" : " teams") + "; for "
                            + k + " questions more than " + k + " teams are needed");
        }
        MultilevelSearch search = new MultilevelSearch(moments);
        return search.find()
                ? of(sums, pooled, search)
                : pooled(
                        sums,
                        pooled,
                        "the estimation found no best fit of a factor between teams: there are too few teams, they"
                                + " hardly differ, or one factor does not fit their differences");
    }

    private static Optional<String> impossible(MultilevelSums sums) {
        int k = sums.names().size();
        if (k < 3) {
            return Optional.of("two questions do not determine a factor; at least three are needed");
        }
        int needed = sums.teams() + k + 1;
        return sums.people() >= needed
                ? Optional.empty()
                : Optional.of("complete answers come from " + sums.people() + " people in " + sums.teams()
                        + (sums.teams() == 1 ? " team" : " teams") + "; for " + k + " questions " + needed
                        + " or more people are needed");
    }

    private static Optional<String> singular(ImmutableList<String> names, double[][] within) {
        ImmutableList<String> constant = names(names, q -> !(within[q][q] > 1e-12));
        if (!constant.isEmpty()) {
            return Optional.of("within each team, everyone gave the same answer to " + UndefinedFigure.list(constant));
        }
        OptionalInt stopped = new Cholesky(within).stopped();
        return stopped.isEmpty()
                ? Optional.empty()
                : Optional.of("within teams, the answers to question " + names.get(stopped.getAsInt())
                        + " are determined by those to "
                        + UndefinedFigure.list(names.subList(0, stopped.getAsInt())));
    }

    private static MultilevelFactor none(MultilevelSums sums, String why) {
        Score none = UndefinedFigure.undefined(why);
        return new MultilevelFactor(sums, Level.NONE, Level.NONE, figures(none, none, none), ImmutableList.of());
    }

    /** Returns the factor within teams alone, whatever the differences between teams. */
    private static MultilevelFactor pooled(MultilevelSums sums, double[][] pooled, String noneBetween) {
        double[] loadings = MaximumLikelihood.ofCovariances(pooled);
        double[] unique = new double[loadings.length];
        Arrays.setAll(unique, q -> pooled[q][q] - loadings[q] * loadings[q]);
        Optional<String> unfit = loadings.length == 0
                ? Optional.of("the estimation of a factor within teams found no unique best fit")
                : explained(sums.names(), unique, pooled);
        if (unfit.isPresent()) {
            return none(sums, unfit.get());
        }
        Level within = Level.of(loadings, unique);
        Score none = UndefinedFigure.undefined(noneBetween);
        return new MultilevelFactor(sums, within, Level.NONE, figures(within.omega(), none, none), ImmutableList.of());
    }

    /** Returns the reason why there is no factor if a question has no unique variance within teams; otherwise empty. */
    private static Optional<String> explained(ImmutableList<String> names, double[] unique, double[][] pooled) {
        ImmutableList<String> explained = names(names, q -> unique[q] <= 1e-6 * pooled[q][q]);
        return explained.isEmpty()
                ? Optional.empty()
                : Optional.of("the best fit gives " + UndefinedFigure.list(explained)
                        + " no unique variance within teams: one factor does not fit these answers");
    }

    private static MultilevelFactor of(MultilevelSums sums, double[][] pooled, MultilevelSearch search) {
        ImmutableList<String> names = sums.names();
        Optional<String> unfit = explained(names, search.uniqueWithin(), pooled);
        if (unfit.isPresent()) {
            return none(sums, unfit.get());
        }
        double[] loadings = search.loadingsBetween();
        double[] unique = search.uniqueBetween();
        Level within = Level.of(search.loadingsWithin(), search.uniqueWithin());
        Level between = Level.of(loadings, unique);
        ImmutableList<String> alike = names(names, q -> loadings[q] * loadings[q] + unique[q] <= 1e-6 * pooled[q][q]);
        return new MultilevelFactor(
                sums,
                within,
                between,
                figures(within.omega(), omegaBetween(between, alike), UndefinedFigure.figure(search.logLikelihood())),
                warnings(sums.teams(), names(names, q -> unique[q] < 0)));
    }

    private static Score omegaBetween(Level between, ImmutableList<String> alike) {
        if (!alike.isEmpty()) {
            return UndefinedFigure.undefined("teams do not differ in " + UndefinedFigure.list(alike)
                    + " by more than people of the same team do");
        }
        return between.uniquenesses.stream().sum() > 0
                ? between.omega()
                : UndefinedFigure.undefined(
                        "the unique variances between teams sum to 0 or less, and omega would be 1" + " or more");
    }

    private static ImmutableList<String> warnings(int teams, ImmutableList<String> negative) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        if (teams < ENOUGH_TEAMS) {
            warnings.add("the factor between teams is imprecise: there are " + teams + " teams, and fewer than "
                    + ENOUGH_TEAMS);
        }
        if (!negative.isEmpty()) {
            warnings.add("the unique variance between teams of " + UndefinedFigure.list(negative)
                    + " is estimated below 0, so that omega between teams is too high");
        }
        return warnings.build();
    }

    private static ImmutableList<String> names(ImmutableList<String> names, IntPredicate which) {
        return IntStream.range(0, names.size())
                .filter(which)
                .mapToObj(names::get)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the number of teams with people who answered every question. */
    public int teams() {
        return teams;
    }

    /** Returns the number of people who answered every question. */
    public int people() {
        return people;
    }

    /** Returns the factor of the differences between people of the same team. */
    public Level within() {
        return within;
    }

    /** Returns the factor of the differences between teams; a unique variance may be below 0. */
    public Level between() {
        return between;
    }

    /** Returns ω within teams, (Σλw)²/((Σλw)² + Σθw): the reliability of the differences between people of the same team. */
    public Score omegaWithin() {
        return figures.score("omegaWithin");
    }

    /**
     * Returns ω between teams, (Σλb)²/((Σλb)² + Σθb): the reliability of the differences between teams if every team had very many people.
     * It does not include the error of the means of small teams, as ICC(2) does.
     */
    public Score omegaBetween() {
        return figures.score("omegaBetween");
    }

    /** Returns the log-likelihood of both factors. */
    public Score logLikelihood() {
        return figures.score("logLikelihood");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns what limits these figures, in words. */
    public ImmutableList<String> warnings() {
        return warnings;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MultilevelFactor other
                && teams == other.teams
                && people == other.people
                && within.equals(other.within)
                && between.equals(other.between)
                && figures.equals(other.figures)
                && warnings.equals(other.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(teams, people, within, between, figures, warnings);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "MultilevelFactor" + figures;
    }
}
