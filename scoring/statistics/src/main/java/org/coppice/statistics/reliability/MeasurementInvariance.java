package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.statistics.covariance.Covariances;
import org.coppice.statistics.covariance.Guttman;
import org.coppice.statistics.factor.GroupFactor;
import org.coppice.statistics.factor.GroupFactorSearch;
import org.coppice.statistics.factor.GroupMoments;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.missing.MissingTreatment;
import org.jspecify.annotations.Nullable;

/**
 * Measurement invariance between groups of people who answered the same questions: whether one factor fits each group (configural), with
 * the same loadings (metric), and with the same loadings and intercepts (scalar). Models are estimated by maximum likelihood, with means, for
 * the people who answered every question, as lavaan's {@code cfa(group, group.equal)}.
 *
 * <p>The level is the last model that holds. The configural model holds if its CFI is {@value #LEAST_CFI} or more (Bentler and Bonett 1980)
 * and its SRMR {@value #LARGEST_SRMR} or less (Hu and Bentler 1999). A model with more in common holds unless the CFI falls by {@value
 * #CFI_FALL} or more and the RMSEA rises by {@value #RMSEA_RISE} or more (Chen 2007). Each group needs {@value #ENOUGH_PEOPLE} people, since
 * with fewer a difference is often not seen (Meade and Bauer 2007).
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MeasurementInvariance {
    /** The number of people with complete answers that each group needs. */
    public static final int ENOUGH_PEOPLE = 100;

    /** The smallest CFI with which one factor fits. */
    public static final double LEAST_CFI = 0.90;

    /** The largest SRMR with which one factor fits. */
    public static final double LARGEST_SRMR = 0.08;

    /** The fall of the CFI from which on, together with {@link #RMSEA_RISE}, the groups differ. */
    public static final double CFI_FALL = 0.010;

    /** The rise of the RMSEA from which on, together with {@link #CFI_FALL}, the groups differ. */
    public static final double RMSEA_RISE = 0.015;

    private final ImmutableList<Long> people;
    private final ImmutableList<InvarianceModel> models;
    private final Optional<InvarianceLevel> level;
    private final Optional<String> undefined;

    private MeasurementInvariance(
            List<Long> people,
            List<InvarianceModel> models,
            Optional<InvarianceLevel> level,
            Optional<String> undefined) {
        this.people = ImmutableList.copyOf(people);
        this.models = ImmutableList.copyOf(models);
        this.level = level;
        this.undefined = undefined;
    }

    /**
     * Computes the models.
     *
     * @param groups the answers of each group, two groups or more
     * @throws IllegalArgumentException if there are fewer, or if the groups answered different questions
     */
    public static MeasurementInvariance of(List<ScaleSums> groups) {
        Check.that(groups.size() >= 2, "one group cannot be compared; give two groups or more");
        ImmutableList<ScaleSums> answered =
                groups.stream().map(ScaleSums::ofAnswered).collect(ImmutableList.toImmutableList());
        ImmutableList<String> names = answered.get(0).names();
        Check.that(
                answered.stream().allMatch(sums -> sums.names().equals(names)),
                "the groups answered different questions; give groups that answered the same ones");
        List<Long> people = answered.stream()
                .map(sums -> sums.rows(MissingTreatment.LISTWISE))
                .collect(Collectors.toList());
        Optional<String> impossible = answered.stream()
                .map(sums -> impossible(Covariances.of(sums.sums(), MissingTreatment.LISTWISE)))
                .flatMap(Optional::stream)
                .findFirst();
        if (impossible.isPresent()) {
            return new MeasurementInvariance(people, ImmutableList.of(), Optional.empty(), impossible);
        }
        return of(
                names,
                people,
                answered.stream().map(MeasurementInvariance::moments).collect(ImmutableList.toImmutableList()));
    }

    private static Optional<String> impossible(Covariances covariances) {
        if (covariances.size() < 3) {
            return Optional.of("two questions do not determine a factor; at least three are needed");
        }
        if (covariances.rows() < ENOUGH_PEOPLE) {
            return Optional.of("in a group, " + covariances.rows() + " people answered every question; " + ENOUGH_PEOPLE
                    + " are needed");
        }
        return covariances.uncorrelated().map(why -> "in a group, " + why).or(() -> {
            Covariances r = covariances.correlations();
            Cholesky cholesky = new Cholesky(r.values());
            OptionalInt stopped = cholesky.stopped();
            return stopped.isPresent()
                    ? Optional.of("in a group, " + Guttman.singular(r, cholesky, stopped.getAsInt()))
                    : Optional.empty();
        });
    }

    private static GroupMoments moments(ScaleSums sums) {
        var pairs = sums.sums().treated(MissingTreatment.LISTWISE);
        int k = sums.names().size();
        double n = sums.rows(MissingTreatment.LISTWISE);
        double[] means = new double[k];
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            means[i] = pairs.apply(i, i).meanX();
            for (int j = 0; j < k; j++) {
                covariances[i][j] = pairs.apply(i, j).covariance() * (n - 1) / n;
            }
        }
        return new GroupMoments(n, means, covariances);
    }

    private static MeasurementInvariance of(
            ImmutableList<String> names, List<Long> people, ImmutableList<GroupMoments> moments) {
        GroupFactorSearch search = new GroupFactorSearch(moments);
        InvarianceFit fit = new InvarianceFit(names, moments);
        List<InvarianceModel> models = new ArrayList<>();
        ImmutableList<GroupFactor> factors = search.apart();
        models.add(fit.model(InvarianceLevel.CONFIGURAL, factors, Optional.empty()));
        for (InvarianceLevel level : List.of(InvarianceLevel.METRIC, InvarianceLevel.SCALAR)) {
            factors = factors.isEmpty()
                    ? factors
                    : search.equal(
                            level == InvarianceLevel.METRIC
                                    ? GroupFactorSearch.Equal.LOADINGS
                                    : GroupFactorSearch.Equal.LOADINGS_AND_INTERCEPTS,
                            factors);
            models.add(fit.model(level, factors, Optional.of(models.get(models.size() - 1))));
        }
        return new MeasurementInvariance(people, models, level(models), Optional.empty());
    }

    /** Returns the last level of which the model and all models before it hold; empty if a model that decides has no fit. */
    private static Optional<InvarianceLevel> level(List<InvarianceModel> models) {
        InvarianceLevel level = InvarianceLevel.NONE;
        for (InvarianceModel model : models) {
            Optional<Boolean> holds = holds(model);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            if (!holds.get()) {
                return Optional.of(level);
            }
            level = model.level();
        }
        return Optional.of(level);
    }

    private static Optional<Boolean> holds(InvarianceModel model) {
        boolean first = model.level() == InvarianceLevel.CONFIGURAL;
        var comparative = (first ? model.cfi() : model.cfiChange()).figure();
        var absolute = (first ? model.srmr() : model.rmseaChange()).figure();
        if (comparative.isEmpty() || absolute.isEmpty()) {
            return Optional.empty();
        }
        double cfi = comparative.getAsDouble();
        double other = absolute.getAsDouble();
        return Optional.of(first ? cfi >= LEAST_CFI && other <= LARGEST_SRMR : cfi > -CFI_FALL || other < RMSEA_RISE);
    }

    /** Returns the number of people of each group who answered every question, in the order of the groups. */
    public ImmutableList<Long> people() {
        return people;
    }

    /** Returns the configural, the metric and the scalar model; empty if there are none. */
    public ImmutableList<InvarianceModel> models() {
        return models;
    }

    /** Returns the level of invariance; empty if a model that decides has no solution. */
    public Optional<InvarianceLevel> level() {
        return level;
    }

    /** Returns the reason why there are no models, in words; empty if there are some. */
    public Optional<String> undefined() {
        return undefined;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MeasurementInvariance other
                && people.equals(other.people)
                && models.equals(other.models)
                && level.equals(other.level)
                && undefined.equals(other.undefined);
    }

    @Override
    public int hashCode() {
        return Objects.hash(people, models, level, undefined);
    }

    /** Returns the class, the number of people of each group and the level. */
    @Override
    public String toString() {
        return "MeasurementInvariance of " + people + ": "
                + level.map(InvarianceLevel::id).orElse("undefined");
    }
}
