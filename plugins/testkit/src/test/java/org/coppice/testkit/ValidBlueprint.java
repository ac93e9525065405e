package org.coppice.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.Source;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PlainReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.BlueprintInput;
import org.coppice.spi.BlueprintReader;
import org.coppice.spi.BlueprintStrategy;
import org.coppice.spi.Parameter;
import org.coppice.spi.StrategyInfo;

/** A blueprint strategy that keeps every rule: whether members rate each measure high. Defective strategies override one step. */
public class ValidBlueprint implements BlueprintStrategy {
    static final Parameter CUT = Parameter.real("cut", "The lowest score that counts as much", 0.5, 0, 1);

    /** The bank of the strategy. */
    public static QuestionBank bank() {
        QuestionBank.Builder bank =
                QuestionBank.builder("two-facets", "1.0.0", "Two facets").scale(ResponseScale.Likert.of("rating", 5));
        for (String facet : List.of("light", "air")) {
            bank.construct(Facet.of(facet, facet, facet))
                    .question(Question.builder(facet + "-1", "There is " + facet + ".", "rating")
                            .measures(facet))
                    .question(Question.builder(facet + "-2", "There is no " + facet + ".", "rating")
                            .measures(Key.reversed(facet)));
        }
        return bank.build();
    }

    @Override
    public StrategyInfo info() {
        return StrategyInfo.of("plain", "Plain reading", CUT);
    }

    @Override
    public BlueprintReader bind(BlueprintContext context) {
        double cut = context.parameters().real("cut");
        ImmutableList<KeyedMeasure> measures = context.instrument().measures();
        return team -> {
            ImmutableList.Builder<Reading> readings = ImmutableList.builder();
            for (KeyedMeasure measure : measures) {
                readings(team, measure, cut).forEach(readings::add);
            }
            return new Blueprint(team.profile().team(), readings.build(), ImmutableList.of());
        };
    }

    List<Reading> readings(BlueprintInput team, KeyedMeasure measure, double cut) {
        OptionalDouble figure = figure(team, measure);
        Label label = figure.isPresent() ? stated(figure.getAsDouble() >= cut) : nothing(team);
        return List.of(reading(judgement(measure, label, notes(team, figure)), figure));
    }

    /** The figure that the profile shows. */
    OptionalDouble figure(BlueprintInput team, KeyedMeasure measure) {
        return team.profile()
                .score(measure.measure(), Perspective.TEAM_MEMBER)
                .map(score -> score.value().figure())
                .orElse(OptionalDouble.empty());
    }

    Label stated(boolean much) {
        return much
                ? new Label.Stated("much", "There is much of it.")
                : new Label.Stated("little", "There is little of it.");
    }

    Label nothing(BlueprintInput team) {
        return new Label.Withheld(Gate.DATA, "there is no figure");
    }

    List<String> notes(BlueprintInput team, OptionalDouble figure) {
        return List.of();
    }

    Reading reading(Judgement judgement, OptionalDouble figure) {
        return PlainReading.builder(judgement)
                .probabilities(
                        figure.isPresent()
                                ? ImmutableMap.of("much", figure.getAsDouble(), "little", 1 - figure.getAsDouble())
                                : ImmutableMap.of())
                .build();
    }

    private Judgement judgement(KeyedMeasure measure, Label label, List<String> notes) {
        Judgement.Builder judgement = Judgement.builder(
                measure.measure().construct() + "."
                        + measure.measure().referent().id(),
                "How much of it",
                Source.ours("Leading communities of practice"));
        notes.forEach(judgement::note);
        if (label instanceof Label.Stated stated) {
            judgement.stated(stated.id(), stated.text());
            return ground(judgement).build();
        }
        return judgement.failed((Label.Withheld) label).build();
    }

    Judgement.Builder ground(Judgement.Builder judgement) {
        return judgement
                .passed(Gate.DATA, "there is a score")
                .passed(Gate.PRIVACY, "it may be shown")
                .certainty("by a fixed cut-off, without a probability");
    }
}
