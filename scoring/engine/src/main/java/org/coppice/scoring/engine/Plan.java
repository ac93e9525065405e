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
import org.coppice.model.score.NullDistribution;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.ScoringStrategy;
import org.coppice.statistics.norm.Norms;

/**
 * Everything that was chosen for an assessment.
 *
 * @param instrument bank and weighting
 * @param scoring how answers become scores
 * @param aggregation how scores become a team's figures
 * @param blueprint how figures become judgements, if that was asked for
 * @param scoringNeeds what the scoring has to know of the sample
 * @param aggregationNeeds what the aggregation has to know of the sample
 * @param recipe the same in words that can be kept
 * @param expectedFacts digests of the facts that a recipe was made with; empty where it was made with none
 * @param roster who could have answered
 * @param reliability whether agreement and reliability are computed too
 * @param nulls what agreement is held against besides Coppice's own
 * @param norms what scores are held against
 * @param cumulativeScales the cumulative scales of the catalogue
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
        ImmutableList<CumulativeScale> cumulativeScales) {

    /** The same, told by another recipe. */
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
                cumulativeScales);
    }

    /** Refuses facts that are not those the recipe was made with. */
    public void check(SampleFacts facts) {
        if (!expectedFacts.isEmpty() && !expectedFacts.equals(Digests.of(facts))) {
            throw new InvalidValueException(
                    "the facts of the sample are not those of the recipe", "give the facts it was made with");
        }
    }

    /** Whether a strategy has to know the sample before it can score a team. */
    public boolean needsSample() {
        return !scoringNeeds.isEmpty() || !aggregationNeeds.isEmpty();
    }
}
