package org.coppice.scoring.blueprint;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.TeamView;

/** The blueprint for practice of Gray, Parker, Rutter and Williams (2010): ten readings and what to do about them. */
public final class Gray2010 implements BlueprintStrategy {
    @Override
    public StrategyInfo info() {
        return new StrategyInfo(
                "gray-2010", "Blueprint for practice of Gray, Parker, Rutter and Williams (2010)", Cutoffs.DECLARED);
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        Cutoffs cutoffs = new Cutoffs(Cutoffs.DECLARED, context.parameters());
        WeightsBySize weights = new WeightsBySize(
                context.recipe().seed(), (int) context.parameters().whole(Cutoffs.DRAWS.name()));
        Rows rows = Rows.of(context.instrument());
        Recommendations recommendations = new Recommendations(Actions.all());
        return view -> read(view, one -> new Evidence(context, cutoffs, weights, one), rows, recommendations);
    }

    private static Blueprint read(
            TeamView view, Function<TeamView, Evidence> evidences, Rows rows, Recommendations recommendations) {
        Evidence evidence = evidences.apply(view);
        StageReading stage = Stages.read(evidence);
        OutlookReading outlook = Outlooks.read(evidence);
        CommunityReading community = Communities.read(evidence);
        SuperordinateReading cultures = Cultures.read(evidence);
        ImmutableList<Reading> readings = ImmutableList.of(
                cultures,
                stage,
                Styles.read(evidence, stage),
                Personalisation.read(evidence, stage),
                outlook,
                Stuckness.read(evidence, evidences),
                Organisations.read(evidence, outlook, cultures),
                Supervisions.read(evidence, community),
                Priorities.read(evidence, rows),
                community);
        return new Blueprint(view.profile().team(), readings, recommendations.of(readings));
    }
}
