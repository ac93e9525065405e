package veteran;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.TeamView;

/** Says in which half the pooled figure lies. */
final class Halves implements BlueprintStrategy {
    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("veteran-halves", "Halves", Parameter.real("part", "Where the halves part", 0.6, 0, 1));
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        double part = context.parameters().real("part");
        return team -> read(team, part);
    }

    private static Blueprint read(TeamView team, double part) {
        double figure = team.profile().pooled(VeteranPlugin.VOICE).orElseThrow().mean().figure().orElseThrow();
        Reading half = new PlainReading(
                new Judgement(
                        "half", "Which half", Source.ours("Made up"),
                        new Label.Said(figure >= part ? "upper" : "lower", "It is one of two."), OptionalDouble.empty(),
                        "not known", ImmutableList.of(), true, ImmutableList.of(), ImmutableList.of()),
                ImmutableMap.of(),
                Optional.of(Finding.of("figure", "the figure of voice", figure)),
                ImmutableList.of());
        return new Blueprint(
                team.profile().team(),
                ImmutableList.of(half),
                ImmutableList.of(new Recommendation(
                        "talk", "Talk about it", "the manager", "the team", "Set a day.", "People talk.",
                        Source.ours("Made up"), ImmutableList.of("half"), ImmutableList.of(), "not known")));
    }
}
