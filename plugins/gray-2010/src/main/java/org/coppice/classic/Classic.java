package org.coppice.classic;

import com.google.common.collect.ImmutableList;
import org.coppice.blueprint.action.Actions;
import org.coppice.blueprint.action.Recommendations;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.Ground;
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
 * Reads a team the way it is done by hand: the stage with the highest sum, the cultures by their arithmetic mean, the level of
 * personalisation by counting up, the style from the stage alone. Each reading follows from the figures that the profile shows, as it shows
 * them: nothing is drawn, no probability is told, and a shared view is not asked for. What it does not read is left out.
 */
public final class Classic implements BlueprintStrategy {
    /** What a sureness is where figures alone are held against each other. */
    static final String NOT_TOLD = "how sure is not told";

    /** Figures closer than that are the same: what rounding to hundredths leaves. */
    static final double SAME = 1e-9;

    static final String NO_VIEW = "this strategy goes by the team's figures, however much members differ";

    private static final ImmutableList<Parameter> DECLARED = ImmutableList.of(
            Cutoffs.RESPONSE_WARN,
            Cutoffs.RESPONSE_LEAST,
            Cutoffs.FLAT_WARN,
            Cutoffs.FLAT_MOST,
            Cutoffs.FLAT_LEAST,
            ClassicStages.CLOSE,
            ClassicStages.STRONG,
            ClassicStages.WEAK,
            Cutoffs.PERSONALISATION_PRESENT);

    @Override
    public StrategyInfo info() {
        return new StrategyInfo(
                "classic", "Highest sum, arithmetic mean, counting up: four readings by hand", DECLARED);
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        Ground ground = Ground.of(context, new Cutoffs(DECLARED, context.parameters()), 0); // nothing is drawn
        Recommendations recommendations = new Recommendations(Actions.all());
        return view -> read(view, new Evidence(ground, view), recommendations);
    }

    private static Blueprint read(BlueprintInput view, Evidence evidence, Recommendations recommendations) {
        StageReading stage = ClassicStages.read(evidence);
        ImmutableList<Reading> readings = ImmutableList.of(
                ClassicCultures.read(evidence),
                stage,
                ClassicStyles.read(evidence, stage),
                ClassicPersonalisation.read(evidence));
        return new Blueprint(view.profile().team(), readings, recommendations.of(readings));
    }
}
