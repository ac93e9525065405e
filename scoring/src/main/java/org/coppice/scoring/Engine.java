package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.sample.Moments;
import org.coppice.spi.Aggregator;
import org.coppice.spi.TeamBlock;

/** The bound strategies, held to what they promise: a team's answers in, its groups out. */
final class Engine {
    private final CheckedScorer scorer;
    private final String aggregation;
    private final Aggregator aggregator;
    private final Recipe recipe;
    private final Disclosure disclosure;

    Engine(Instrument instrument, CheckedScorer scorer, String aggregation, Aggregator aggregator, Recipe recipe) {
        this.scorer = scorer;
        this.aggregation = aggregation;
        this.aggregator = aggregator;
        this.recipe = recipe;
        this.disclosure = new Disclosure(instrument, new Overlap(instrument, scorer.columns()), recipe);
    }

    Disclosure disclosure() {
        return disclosure;
    }

    /** The scores of a team. */
    TeamBlock score(TeamAnswers team) {
        return scorer.score(team);
    }

    /** The groups of a team that has been scored. */
    Groups groups(TeamBlock team) {
        ImmutableMap.Builder<Perspective, ImmutableList<Groups.Cell>> cells = ImmutableMap.builder();
        for (Perspective who : team.answers().perspectives()) {
            cells.put(who, cells(who, team.only(who)));
        }
        return new Groups(scorer.columns(), cells.buildOrThrow());
    }

    private ImmutableList<Groups.Cell> cells(Perspective who, TeamBlock group) {
        ImmutableList<Estimate> estimates = Guard.call(aggregation, () -> aggregator.aggregate(group));
        if (estimates.size() != scorer.columns().size()) {
            throw new PluginException(aggregation + " gave " + estimates.size() + " estimates for "
                    + scorer.columns().size() + " columns of scores" + Guard.MEND);
        }
        ImmutableList<Optional<Score.Withheld>> hidden = disclosure.group(who, group);
        return IntStream.range(0, estimates.size())
                .mapToObj(c -> new Groups.Cell(
                        disclosure.heads(group, c),
                        Moments.of(group.scores().measured(c)),
                        checked(estimates.get(c), scorer.columns().get(c)),
                        hidden.get(c)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Holds an estimate to its metric and level. */
    private Estimate checked(Estimate estimate, ScoreColumn column) {
        estimate.value().figure().ifPresent(value -> within(value, column));
        if (estimate.interval() instanceof Interval.Between between) {
            within(between.lower(), column);
            within(between.upper(), column);
            if (between.level() != recipe.level()) {
                throw new PluginException(aggregation + " gave an interval at level " + between.level() + ", not "
                        + recipe.level() + Guard.MEND);
            }
        }
        return estimate;
    }

    private void within(double value, ScoreColumn column) {
        if (value != column.metric().clip(value)) {
            throw new PluginException(
                    aggregation + " gave " + value + " for " + column.measure() + ", outside its metric" + Guard.MEND);
        }
    }
}
