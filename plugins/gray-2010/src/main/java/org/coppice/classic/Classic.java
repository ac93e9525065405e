package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.action.Actions;
import org.coppice.blueprint.action.Recommendations;
import org.coppice.blueprint.action.TeamReadings;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.ReadingContext;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;

/**
 * Reads a team with the rules that are used with paper and pencil: the stage with the highest sum, the arithmetic mean of the cultures, the level of
 * personalisation by counting up, and the style from the stage only. Each reading depends only on the figures that the profile shows: there are no
 * random draws and no probabilities, and a shared view is not required.
 */
public final class Classic implements BlueprintStrategy {
    /** The tolerance for equal figures, which were rounded to hundredths. */
    static final double SAME = 1e-9;

    static final String NO_VIEW = "this strategy uses the team's figures, even if members differ";

    private static final ImmutableList<Parameter> DECLARED = ImmutableList.of(
            Cutoffs.RESPONSE_WARN,
            Cutoffs.RESPONSE_LEAST,
            Cutoffs.CARELESS_WARN,
            Cutoffs.CARELESS_MOST,
            ClassicStages.CLOSE,
            ClassicStages.STRONG,
            ClassicStages.WEAK,
            Cutoffs.PERSONALISATION_PRESENT);

    @Override
    public StrategyInfo info() {
        return new StrategyInfo(
                "classic", "Four readings with simple rules: highest sum, arithmetic mean, counting up", DECLARED);
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        ReadingContext readingContext =
                ReadingContext.of(context, new Cutoffs(DECLARED, context.parameters()), 0); // no random draws
        Recommendations recommendations = new Recommendations(Actions.all());
        return view -> read(view, new Evidence(readingContext, view), recommendations);
    }

    private static Blueprint read(BlueprintInput view, Evidence evidence, Recommendations recommendations) {
        StageReading stage = ClassicStages.read(evidence);
        ImmutableList<Reading> readings = ImmutableList.of(
                ClassicCultures.read(evidence),
                stage,
                ClassicStyles.read(evidence, stage),
                ClassicPersonalisation.read(evidence));
        return new Blueprint(view.profile().team(), readings, recommendations.of(TeamReadings.of(readings, evidence)));
    }
}
