package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.figures.SampleTally;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.ScaleSums;

/** Creates the analyses of figures that are shown. */
final class AnalysisAssembler {
    private final Recipe recipe;
    private final AnalysisRounding round;
    private final AnswerGate gate;

    AnalysisAssembler(Recipe recipe) {
        this.recipe = recipe;
        this.round = new AnalysisRounding(recipe);
        this.gate = new AnswerGate(recipe);
    }

    /**
     * Returns the analyses of figures. The mean without flagged respondents is given for all figures of a wave and perspective or for none,
     * since measures share questions.
     */
    ImmutableList<ScaleAnalysis> analyses(List<ScaleTally> scales) {
        Set<WavePerspective> silent = new HashSet<>();
        for (ScaleTally scale : scales) {
            if (quality(scale).map(figures -> figures.flagged().isEmpty()).orElse(false)) {
                silent.add(scale.place());
            }
        }
        return scales.stream()
                .map(scale -> analysis(scale, recipe.view() == View.PUBLISHED && silent.contains(scale.place())))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<QualityFigures> quality(ScaleTally scale) {
        return scale.quality()
                .map(sums -> sums.figures(
                        recipe.minimumGroup(), recipe.view(), scale.score().metric()));
    }

    private ScaleAnalysis analysis(ScaleTally scale, boolean silent) {
        SampleTally tally = scale.tally();
        ImmutableList<AnswerAnalysis> answers =
                tally.answers().map(sums -> answers(sums, scale)).orElse(ImmutableList.of());
        TeamAnalysis teams =
                TeamAnalysis.of(Anova.of(tally.teams().orElseThrow()), scale.teamSamples(), recipe.level());
        Rounding own = Rounding.of(recipe.view(), scale.score().metric());
        return ScaleAnalysis.builder(scale.score(), round.teams(teams), tally.bands())
                .answers(answers)
                .factor(tally.answers()
                        .filter(sums ->
                                gate.shut(sums, MissingTreatment.LISTWISE).isEmpty())
                        .map(scale::factor)
                        .map(round::factor))
                .quality(quality(scale).filter(figures -> !silent).map(figures -> figures.map(own::score)))
                .missing(scale.missing())
                .build();
    }

    private ImmutableList<AnswerAnalysis> answers(ScaleSums sums, ScaleTally scale) {
        return MissingTreatment.all().stream()
                .filter(treatment -> gate.shut(sums, treatment).isEmpty())
                .map(treatment -> round.answers(
                        AnswerAnalysis.of(sums, treatment, scale.resamples(sums.measure(), treatment), recipe.level())))
                .collect(ImmutableList.toImmutableList());
    }
}
