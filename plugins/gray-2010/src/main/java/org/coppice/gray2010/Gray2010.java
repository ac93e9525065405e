package org.coppice.gray2010;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.blueprint.action.Actions;
import org.coppice.blueprint.action.Guides;
import org.coppice.blueprint.action.Recommendations;
import org.coppice.blueprint.action.TeamReadings;
import org.coppice.blueprint.evidence.Cutoffs;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.blueprint.evidence.ReadingContext;
import org.coppice.gray2010.readings.Communities;
import org.coppice.gray2010.readings.Cultures;
import org.coppice.gray2010.readings.FollowUps;
import org.coppice.gray2010.readings.Organisations;
import org.coppice.gray2010.readings.Outlooks;
import org.coppice.gray2010.readings.Personalisation;
import org.coppice.gray2010.readings.PerspectiveComparison;
import org.coppice.gray2010.readings.Priorities;
import org.coppice.gray2010.readings.Stages;
import org.coppice.gray2010.readings.Stuckness;
import org.coppice.gray2010.readings.Styles;
import org.coppice.gray2010.readings.Supervisions;
import org.coppice.gray2010.readings.TableTwoRows;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.CommunityReading;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.OutlookReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.StageReading;
import org.coppice.model.blueprint.SuperordinateReading;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Kind;
import org.coppice.spi.StrategyContext;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Use;

/** The blueprint for practice of Gray, Parker, Rutter and Williams (2010): ten readings, recommendations and follow-ups. */
public final class Gray2010 implements BlueprintStrategy {
    @Override
    public StrategyInfo info() {
        return new StrategyInfo(
                "gray-2010", "Blueprint for practice of Gray, Parker, Rutter and Williams (2010)", Cutoffs.DECLARED);
    }

    /** Uses the calibrations of the bank, or of the whole bank of which it is a part. */
    @Override
    public ImmutableList<Use<?>> uses(StrategyContext context) {
        QuestionBank bank = context.instrument().bank();
        return context.things(Kind.CALIBRATION).entrySet().stream()
                .filter(one -> Stream.of(bank, bank.whole().orElse(bank))
                        .anyMatch(applied -> one.getValue().appliesTo(applied.id(), applied.version())))
                .map(one -> new Use<>(Kind.CALIBRATION, one.getKey()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        ReadingContext readingContext =
                ReadingContext.of(context, new Cutoffs(Cutoffs.DECLARED, context.parameters()), (int)
                        context.parameters().whole(Cutoffs.DRAWS.name()));
        TableTwoRows tableTwo = TableTwoRows.of(context.instrument());
        Recommendations recommendations = new Recommendations(Actions.all());
        Function<BlueprintInput, Evidence> evidences = one -> new Evidence(readingContext, one);
        return view -> {
            Evidence evidence = evidences.apply(view);
            ImmutableList<Reading> readings = read(evidence, evidences, tableTwo);
            ImmutableList<Recommendation> recommended = recommendations.of(TeamReadings.of(readings, evidence));
            return new Blueprint(
                    view.profile().team(),
                    readings,
                    recommended,
                    new PerspectiveComparison(evidence).of(readings),
                    view.earlier().isEmpty()
                            ? ImmutableList.of()
                            : followUps(
                                    evidence,
                                    evidences.apply(Iterables.getLast(view.earlier())),
                                    evidences,
                                    tableTwo,
                                    recommendations),
                    Guides.of(readings, recommended));
        };
    }

    private static ImmutableList<FollowUp> followUps(
            Evidence evidence,
            Evidence before,
            Function<BlueprintInput, Evidence> evidences,
            TableTwoRows tableTwo,
            Recommendations recommendations) {
        ImmutableList<Reading> then = read(before, evidences, tableTwo);
        return new FollowUps(before, evidence)
                .of(then, Blueprint.first(recommendations.of(TeamReadings.of(then, before))));
    }

    private static ImmutableList<Reading> read(
            Evidence evidence, Function<BlueprintInput, Evidence> evidences, TableTwoRows tableTwo) {
        StageReading stage = Stages.read(evidence);
        OutlookReading outlook = Outlooks.read(evidence, stage);
        CommunityReading community = Communities.read(evidence);
        SuperordinateReading cultures = Cultures.read(evidence, evidences);
        return ImmutableList.of(
                cultures,
                stage,
                Styles.read(evidence, stage),
                Personalisation.read(evidence, stage),
                outlook,
                Stuckness.read(evidence, evidences),
                Organisations.read(evidence, cultures),
                Supervisions.read(evidence, community),
                Priorities.read(evidence, tableTwo),
                community);
    }
}
