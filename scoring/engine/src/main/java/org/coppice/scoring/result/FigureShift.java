package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.TeamKey;
import org.coppice.statistics.rank.RankCorrelation;
import org.coppice.statistics.rank.Spearman;

/**
 * How the figures of a measure move from one recipe to another, told so that no figure of a team follows from it.
 *
 * @param order of which teams both show a figure, and how alike both put them in order
 * @param most the least of {@link #STEPS} that no figure moves by more than, as a share of the metric's range; empty for fewer than three
 *     teams, or where the metric has no range
 * @param places the teams that change places, for three teams or more, by their place in the first
 * @since 0.1.0
 */
public record FigureShift(RankCorrelation order, OptionalDouble most, ImmutableList<PlaceChange> places) {
    /** The steps in which moves are told: a figure to the last digit would tell what single questions were answered. */
    public static final ImmutableList<Double> STEPS = ImmutableList.of(0.0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0);

    /** Shown figures have two digits of their range. */
    private static final double ROUNDING = 1e-9;

    /** The shift of figures of the teams of an order; {@code range} is that of the metric, 0 or less where it has none. */
    public static FigureShift of(
            RankCorrelation order, List<TeamKey> teams, List<Double> first, List<Double> other, double range) {
        boolean told = teams.size() >= Spearman.FEWEST;
        return new FigureShift(
                order,
                told && range > 0 ? step(first, other, range) : OptionalDouble.empty(),
                told ? places(teams, first, other) : ImmutableList.of());
    }

    private static OptionalDouble step(List<Double> first, List<Double> other, double range) {
        double most = 0;
        for (int i = 0; i < first.size(); i++) {
            most = Math.max(most, Math.abs(first.get(i) - other.get(i)) / range);
        }
        double move = most - ROUNDING;
        return STEPS.stream()
                .mapToDouble(Double::doubleValue)
                .filter(step -> step >= move)
                .findFirst();
    }

    private static ImmutableList<PlaceChange> places(List<TeamKey> teams, List<Double> first, List<Double> other) {
        List<PlaceChange> changes = new ArrayList<>();
        for (int i = 0; i < teams.size(); i++) {
            PlaceChange change = new PlaceChange(teams.get(i), place(first, i), place(other, i));
            if (change.first() != change.other()) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparingInt(PlaceChange::first)); // stable: then in the order of the teams
        return ImmutableList.copyOf(changes);
    }

    private static int place(List<Double> figures, int i) {
        return 1 + (int) figures.stream().filter(one -> one > figures.get(i)).count();
    }
}
