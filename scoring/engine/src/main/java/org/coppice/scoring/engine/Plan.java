package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.coppice.model.CumulativeScale;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.digest.Digests;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.model.score.NullDistribution;
import org.coppice.scoring.audit.LatticeTables;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.ScoringStrategy;
import org.coppice.statistics.norm.Norms;

/**
 * All settings of an assessment.
 *
 * @param instrument the bank with its weighting
 * @param scoring the scoring strategy
 * @param aggregation the aggregation strategy
 * @param blueprint the blueprint strategy, if one was selected
 * @param scoringNeeds the sample statistics that the scoring strategy needs
 * @param aggregationNeeds the sample statistics that the aggregation strategy needs
 * @param recipe the settings in a form that can be stored
 * @param expectedFacts the digests of the facts with which the recipe was created; empty if there were none
 * @param roster the persons who could have answered
 * @param reliability whether agreement and reliability are also computed
 * @param nulls the null distributions for agreement in addition to the built-in ones
 * @param norms the norms with which scores are compared
 * @param cumulativeScales the cumulative scales of the catalogue
 * @param tables the tables for disclosure control that the assessments of the catalogue share
 */
public record Plan(
        Instrument instrument,
        SelectedStrategy<ScoringStrategy> scoring,
        SelectedStrategy<AggregationStrategy> aggregation,
        Optional<SelectedStrategy<BlueprintStrategy>> blueprint,
        ImmutableList<SampleStatistic<TeamAnswers, ?>> scoringNeeds,
        ImmutableList<SampleStatistic<ScoredTeam, ?>> aggregationNeeds,
        Recipe recipe,
        ImmutableSortedMap<String, String> expectedFacts,
        Roster roster,
        boolean reliability,
        ImmutableList<NullDistribution> nulls,
        Norms norms,
        ImmutableList<CumulativeScale> cumulativeScales,
        LatticeTables tables) {

    /** Returns a copy with another recipe. */
    public Plan with(Recipe other) {
        return new Plan(
                instrument,
                scoring,
                aggregation,
                blueprint,
                scoringNeeds,
                aggregationNeeds,
                other,
                expectedFacts,
                roster,
                reliability,
                nulls,
                norms,
                cumulativeScales,
                tables);
    }

    /** Throws if the facts are not those with which the recipe was created. */
    public void check(SampleFacts facts) {
        if (!expectedFacts.isEmpty() && !expectedFacts.equals(Digests.of(facts))) {
            throw new InvalidValueException(
                    "the facts of the sample differ from those of the recipe",
                    "give the facts with which the recipe was made");
        }
    }

    /** Returns true if a strategy needs facts of the sample before it can score a team. */
    public boolean needsSample() {
        return !scoringNeeds.isEmpty() || !aggregationNeeds.isEmpty();
    }

    /**
     * Returns how often the sample is read to compute the facts: once for those of answers, and once for those of scores. In the published
     * view the groups that may be shown are counted first; if the scores depend on facts of answers, they are counted again.
     */
    public int factPasses() {
        int gathered = (scoringNeeds.isEmpty() ? 0 : 1) + (aggregationNeeds.isEmpty() ? 0 : 1);
        return recipe.view() == View.RESEARCH || gathered == 0 ? gathered : 2 * gathered;
    }
}
