package veteran;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.model.Source;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.BlueprintInput;

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

    private static Blueprint read(BlueprintInput team, double part) {
        double figure = team.profile().pooled(VeteranPlugin.VOICE).orElseThrow().value().figure().orElseThrow();
        Reading half = new PlainReading(
                Judgement.builder("half", "Which half", Source.ours("Made up"))
                        .passed(Gate.DATA, "the figure is there")
                        .passed(Gate.PRIVACY, "it may be shown")
                        .stated(figure >= part ? "upper" : "lower", "It is one of two.")
                        .certainty("by a fixed cut-off, without a probability")
                        .uncalibrated()
                        .build(),
                ImmutableMap.of(),
                Optional.of(Finding.of("figure", "the figure of voice", figure)),
                ImmutableList.of());
        return new Blueprint(
                team.profile().team(),
                ImmutableList.of(half),
                ImmutableList.of(Recommendation.builder("talk", "Talk about it", Source.ours("Made up"))
                        .who("the manager")
                        .withWhom("the team")
                        .firstStep("Set a day.")
                        .sign("People talk.")
                        .calledForBy(ImmutableList.of("half"))
                        .build()));
    }
}
