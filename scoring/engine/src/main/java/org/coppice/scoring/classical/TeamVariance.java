package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.agreement.VarianceEstimator;

/** The statistic of the variance of scores between and within the teams of a sample, by column and perspective. */
final class TeamVariance implements SampleStatistic<ScoredTeam, Map<String, OneWaySums>> {
    static final TeamVariance INSTANCE = new TeamVariance();
    static final String ID = "team-variance";
    static final String MEAN = "/mean";
    static final String BETWEEN = "/between";
    static final String WITHIN = "/within";
    static final String FREEDOM = "/degrees-of-freedom";

    private TeamVariance() {}

    /** Returns the prefix of the names of the facts of a column. */
    static String name(ScoreColumn column, Perspective who) {
        return column.measure() + "/" + column.metric().id() + "/" + who.id();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, OneWaySums> empty() {
        return new TreeMap<>();
    }

    @Override
    public Map<String, OneWaySums> add(Map<String, OneWaySums> state, ScoredTeam team) {
        for (Perspective who : team.answers().perspectives()) {
            ScoredTeam group = team.only(who);
            for (int c = 0; c < group.scores().columns().size(); c++) {
                String name = name(group.scores().columns().get(c), who);
                state.computeIfAbsent(name, n -> OneWaySums.empty())
                        .add(group.scores().moments(c));
            }
        }
        return state;
    }

    @Override
    public Map<String, OneWaySums> merge(Map<String, OneWaySums> a, Map<String, OneWaySums> b) {
        b.forEach((name, teams) ->
                a.computeIfAbsent(name, n -> OneWaySums.empty()).combine(teams));
        return a;
    }

    @Override
    public ImmutableSortedMap<String, Double> finish(Map<String, OneWaySums> state) {
        ImmutableSortedMap.Builder<String, Double> facts = ImmutableSortedMap.naturalOrder();
        state.forEach((name, teams) -> {
            Anova anova = Anova.of(teams);
            VarianceComponents components = anova.components(VarianceEstimator.REML);
            if (components.within().figure().orElse(0) > 0) {
                facts.put(name + MEAN, value(components.grandMean()));
                facts.put(name + BETWEEN, value(components.between()));
                facts.put(name + WITHIN, value(components.within()));
                facts.put(name + FREEDOM, (double) anova.persons() - anova.teams());
            }
        });
        return facts.buildOrThrow();
    }

    private static double value(Score score) {
        return score.figure().orElseThrow();
    }
}
