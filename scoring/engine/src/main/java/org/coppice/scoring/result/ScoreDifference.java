package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.TeamKey;
import org.coppice.statistics.rank.RankCorrelation;
import org.coppice.statistics.rank.Spearman;

/**
 * The differences between the figures of a measure under two recipes. They are coarse, so that no figure of a team can be derived from
 * them. In the published view the step is that of the largest difference under all compared recipes, so that several weightings disclose no
 * more than one; and a figure is not compared if fewer people than the minimum group answered one of its questions in some team.
 *
 * <p>If the recipes differ in how answers are scored or scores are aggregated, there is the rank correlation alone: such figures can have
 * different ranges, and can be of different persons, so that a small difference could be due to a single person.
 *
 * @param correlation the rank correlation of the figures of the teams for which both recipes show a figure
 * @param largest the smallest of {@link #STEPS} that is at least the largest difference of a figure, as a proportion of the range of the
 *     metric; empty if there are fewer than three teams, if the metric has no range, or if there is the rank correlation alone
 * @param rankChanges the teams whose rank changes, in the order of their rank under the first recipe; empty if there are fewer than three
 *     teams, or if there is the rank correlation alone
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record ScoreDifference(
        RankCorrelation correlation, OptionalDouble largest, ImmutableList<RankChange> rankChanges) {
    /** The steps to which differences are rounded up. Exact differences would disclose the answers to single questions. */
    public static final ImmutableList<Double> STEPS = ImmutableList.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    /** The tolerance for rounding errors of differences between shown figures, which are rounded to two digits of their range. */
    private static final double ROUNDING = 1e-9;

    /**
     * Returns the differences between two lists of figures of the same teams.
     *
     * @param correlation the rank correlation of the figures
     * @param teams the teams, in the order of both lists
     * @param first the figures under the first recipe
     * @param other the figures under the other recipe
     * @param range the range of the metric; 0 or less if it has none
     * @param rounding the difference, as a proportion of the range, up to which two figures have the same rank
     */
    public static ScoreDifference of(
            RankCorrelation correlation,
            List<TeamKey> teams,
            List<Double> first,
            List<Double> other,
            double range,
            double rounding) {
        boolean enough = teams.size() >= Spearman.FEWEST;
        return new ScoreDifference(
                correlation,
                enough && range > 0 ? step(first, other, range) : OptionalDouble.empty(),
                enough ? rankChanges(teams, first, other, rounding * Math.max(0, range)) : ImmutableList.of());
    }

    /** Returns these differences with another step, such as one that holds for several recipes. */
    public ScoreDifference withLargest(double step) {
        return new ScoreDifference(correlation, OptionalDouble.of(step), rankChanges);
    }

    /** Returns the rank correlation alone. */
    public static ScoreDifference of(RankCorrelation correlation) {
        return new ScoreDifference(correlation, OptionalDouble.empty(), ImmutableList.of());
    }

    private static OptionalDouble step(List<Double> first, List<Double> other, double range) {
        double largest = 0;
        for (int i = 0; i < first.size(); i++) {
            largest = Math.max(largest, Math.abs(first.get(i) - other.get(i)) / range);
        }
        double move = largest - ROUNDING;
        return STEPS.stream()
                .mapToDouble(Double::doubleValue)
                .filter(step -> step >= move)
                .findFirst();
    }

    private static ImmutableList<RankChange> rankChanges(
            List<TeamKey> teams, List<Double> first, List<Double> other, double rounding) {
        List<RankChange> changes = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            RankChange change = new RankChange(teams.get(i), rank(first, i, rounding), rank(other, i, rounding));
            if (change.first() != change.other()) {
                changes.add(change);
            }
        }
        changes.sort(
                Comparator.comparingInt(RankChange::first)); // the sort is stable: ties keep the order of the teams
        return ImmutableList.copyOf(changes);
    }

    private static int rank(List<Double> figures, int i, double rounding) {
        double above = figures.get(i) + (rounding > 0 ? rounding + ROUNDING : 0);
        return 1 + (int) figures.stream().filter(one -> one > above).count();
    }
}
