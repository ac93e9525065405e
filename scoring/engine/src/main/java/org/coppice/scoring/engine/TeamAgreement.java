package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.statistics.agreement.AgreementScratch;
import org.coppice.statistics.agreement.ChanceBySize;
import org.coppice.statistics.agreement.NullDistributions;
import org.coppice.statistics.agreement.NumberAgreement;
import org.coppice.statistics.agreement.WithinTeam;

/**
 * Computes the agreement of the persons of a group for each column. It includes the respondents that the rule of the recipe selects, if
 * they reach the minimum group size in each question that has a figure. In the published view it is rounded to hundredths. The agreement on
 * numbers, and on ratings of different scales, is computed in the research view only.
 *
 * <p>If requested, it also computes how often the same agreement occurs by chance, for a group with as many persons as answered the
 * question with the fewest answers.
 */
final class TeamAgreement {
    private static final double LEAST_SHARE = 0.01;

    private final ImmutableTable<Perspective, Integer, WithinTeam> bound;
    private final ImmutableTable<Perspective, Integer, NumberAgreement> numbers; // of the research view
    private final int minimum;
    private final boolean exact;
    private final DoubleUnaryOperator round;
    private final Optional<ChanceBySize> chance;

    private TeamAgreement(
            ImmutableTable<Perspective, Integer, WithinTeam> bound,
            ImmutableTable<Perspective, Integer, NumberAgreement> numbers,
            int minimum,
            boolean exact,
            DoubleUnaryOperator round,
            Optional<ChanceBySize> chance) {
        this.bound = bound;
        this.numbers = numbers;
        this.minimum = minimum;
        this.exact = exact;
        this.round = round;
        this.chance = chance;
    }

    /** Returns an instance that computes no agreement. */
    static TeamAgreement none() {
        return new TeamAgreement(ImmutableTable.of(), ImmutableTable.of(), 1, true, x -> x, Optional.empty());
    }

    /** Returns an instance for the columns of the scores of a plan. */
    static TeamAgreement of(Plan plan, ImmutableList<ScoreColumn> columns) {
        Recipe recipe = plan.recipe();
        ImmutableTable.Builder<Perspective, Integer, WithinTeam> bound = ImmutableTable.builder();
        ImmutableTable.Builder<Perspective, Integer, NumberAgreement> numbers = ImmutableTable.builder();
        for (Perspective who : Perspective.values()) {
            for (int c = 0; c < columns.size(); c++) {
                int column = c;
                AskedMeasures.of(plan.instrument(), columns.get(c), who)
                        .filter(measure -> WithinTeam.refused(measure).isEmpty())
                        .map(measure ->
                                WithinTeam.bind(measure, recipe.agreement().rule(), plan.nulls()))
                        .ifPresent(within -> bound.put(who, column, within));
                AskedMeasures.of(plan.instrument(), columns.get(c), who)
                        .filter(measure -> recipe.view() == View.RESEARCH
                                && WithinTeam.refused(measure).isPresent()
                                && NumberAgreement.isDefined(measure))
                        .map(measure ->
                                NumberAgreement.bind(measure, recipe.agreement().rule()))
                        .ifPresent(within -> numbers.put(who, column, within));
            }
        }
        Rounding share = Rounding.ofShares(recipe.view());
        OptionalInt draws = recipe.agreement().chanceDraws();
        return new TeamAgreement(
                bound.buildOrThrow(),
                numbers.buildOrThrow(),
                recipe.minimumGroup(),
                recipe.view() == View.RESEARCH,
                share.value(),
                draws.isPresent() ? Optional.of(new ChanceBySize(draws.getAsInt(), recipe.seed())) : Optional.empty());
    }

    /**
     * Returns the agreement of a group of one perspective; empty if there is none.
     *
     * @param scored the number of persons of the group with a score, who are therefore included in its mean
     */
    Optional<Agreement> of(Perspective who, int column, AnswerBlock group, int scored) {
        NumberAgreement ofNumbers = numbers.get(who, column);
        if (ofNumbers != null && who != Perspective.CONSENSUS) {
            return ofNumbers.fewest(group) >= Math.max(2, minimum)
                    ? Optional.of(ofNumbers.of(group))
                    : Optional.empty();
        }
        WithinTeam within = bound.get(who, column);
        if (within == null || who == Perspective.CONSENSUS) {
            return Optional.empty();
        }
        AgreementScratch tally = within.tally();
        within.count(group, tally);
        return tally.defined() && tally.fewest() >= minimum && (exact || tellsOfNoFewer(tally, scored))
                ? Optional.of(rounded(within.agreement(tally), chance(within, tally)))
                : Optional.empty();
    }

    /**
     * Returns true if the agreement may be shown. The other persons with a score must be none or at least the minimum, since the mean of
     * all would otherwise disclose their scores; and not all answers may be equal.
     */
    private boolean tellsOfNoFewer(AgreementScratch tally, int scored) {
        int others = scored - tally.persons();
        return (others <= 0 || others >= minimum) && tally.variance() > 0;
    }

    private Optional<ByChance> chance(WithinTeam within, AgreementScratch tally) {
        return chance.map(bySize -> rounded(bySize.of(
                tally.fewest(),
                tally.questions(),
                within.points(),
                tally.rwg(within.nulls().indexOf(NullDistributions.UNIFORM)))));
    }

    /** Returns the rounded share. It is never 0: a share that would be rounded to 0 is given as one hundredth. */
    private ByChance rounded(ByChance found) {
        double p = round.applyAsDouble(found.p());
        return new ByChance(p == 0 ? LEAST_SHARE : p, found.draws(), found.seed());
    }

    private Agreement rounded(Agreement all, Optional<ByChance> byChance) {
        return exact && byChance.isEmpty()
                ? all
                : all.toBuilder()
                        .rwg(rounded(all.rwg()))
                        .rwgLindell(rounded(all.rwgLindell()))
                        .adMean(rounded(all.adMean()))
                        .adMedian(rounded(all.adMedian()))
                        .awg(rounded(all.awg()))
                        .chance(byChance)
                        .build();
    }

    private ImmutableSortedMap<String, Double> rounded(ImmutableSortedMap<String, Double> exact) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(exact, round::applyAsDouble));
    }

    private OptionalDouble rounded(OptionalDouble exact) {
        return exact.isPresent() ? OptionalDouble.of(round.applyAsDouble(exact.getAsDouble())) : exact;
    }
}
