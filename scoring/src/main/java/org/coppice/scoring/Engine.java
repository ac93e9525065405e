package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Estimate;
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
    private final Disclosure disclosure;

    Engine(CheckedScorer scorer, String aggregation, Aggregator aggregator, Recipe recipe) {
        this.scorer = scorer;
        this.aggregation = aggregation;
        this.aggregator = aggregator;
        this.disclosure = Disclosure.of(recipe);
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
        return new Groups(team.scores().columns(), cells.buildOrThrow());
    }

    private ImmutableList<Groups.Cell> cells(Perspective who, TeamBlock group) {
        ImmutableList<ScoreColumn> columns = group.scores().columns();
        ImmutableList<Estimate> estimates = Guard.call(aggregation, () -> aggregator.aggregate(group));
        if (estimates.size() != columns.size()) {
            throw new PluginException(aggregation + " gave " + estimates.size() + " estimates for " + columns.size()
                    + " columns of scores; report it to the plugin's author, or do without it");
        }
        ImmutableList<Optional<Score.Withheld>> hidden = disclosure.group(who, group.scores());
        return IntStream.range(0, columns.size())
                .mapToObj(c -> new Groups.Cell(Moments.of(group.scores().measured(c)), estimates.get(c), hidden.get(c)))
                .collect(ImmutableList.toImmutableList());
    }
}
