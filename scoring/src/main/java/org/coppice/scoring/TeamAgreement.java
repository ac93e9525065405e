package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.agreement.Tally;
import org.coppice.scoring.agreement.WithinTeam;

/**
 * How much the persons of a group agree, column by column: of those whom the rule of the recipe counts, if they reach the minimum in each
 * question that has a figure; in the published view rounded to hundredths.
 */
final class TeamAgreement {
    private final ImmutableTable<Perspective, Integer, WithinTeam> bound;
    private final int minimum;
    private final DoubleUnaryOperator round;

    private TeamAgreement(
            ImmutableTable<Perspective, Integer, WithinTeam> bound, int minimum, DoubleUnaryOperator round) {
        this.bound = bound;
        this.minimum = minimum;
        this.round = round;
    }

    /** Where it is not wanted. */
    static TeamAgreement none() {
        return new TeamAgreement(ImmutableTable.of(), 1, x -> x);
    }

    /** For the columns of a plan's scores. */
    static TeamAgreement of(Plan plan, ImmutableList<ScoreColumn> columns) {
        Recipe recipe = plan.recipe();
        ImmutableTable.Builder<Perspective, Integer, WithinTeam> bound = ImmutableTable.builder();
        for (Perspective who : Perspective.values()) {
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                AskedMeasures.of(plan.instrument(), columns.get(c), who)
                        .filter(measure -> WithinTeam.refused(measure).isEmpty())
                        .map(measure ->
                                WithinTeam.bind(measure, recipe.agreement().rule(), plan.nulls()))
                        .ifPresent(within -> bound.put(who, column, within));
            }
        }
        Rounding share = Rounding.ofShares(recipe.view());
        return new TeamAgreement(bound.buildOrThrow(), recipe.minimumGroup(), share.value());
    }

    /** The agreement of a group of one perspective; empty where there is none. */
    Optional<Agreement> of(Perspective who, int column, AnswerBlock group) {
        WithinTeam within = bound.get(who, column);
        if (within == null || who == Perspective.CONSENSUS) {
            return Optional.empty();
        }
        Tally tally = within.tally();
        within.count(group, tally);
        return tally.defined() && tally.fewest() >= minimum
                ? Optional.of(rounded(within.agreement(tally)))
                : Optional.empty();
    }

    private Agreement rounded(Agreement exact) {
        return new Agreement(
                exact.persons(),
                exact.rule(),
                rounded(exact.rwg()),
                rounded(exact.rwgLindell()),
                rounded(exact.adMean()),
                rounded(exact.adMedian()),
                rounded(exact.awg()),
                exact.band());
    }

    private ImmutableSortedMap<String, Double> rounded(ImmutableSortedMap<String, Double> exact) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(exact, round::applyAsDouble));
    }

    private OptionalDouble rounded(OptionalDouble exact) {
        return exact.isPresent() ? OptionalDouble.of(round.applyAsDouble(exact.getAsDouble())) : exact;
    }
}
