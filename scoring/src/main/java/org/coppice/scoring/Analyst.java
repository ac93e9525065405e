package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.scoring.agreement.Anova;
import org.coppice.scoring.analysis.AnswerAnalysis;
import org.coppice.scoring.analysis.ScaleAnalysis;
import org.coppice.scoring.analysis.TeamAnalysis;
import org.coppice.scoring.quality.QualityFigures;
import org.coppice.scoring.reliability.MissingTreatment;
import org.coppice.scoring.reliability.ScaleSums;

/** Makes the analyses of figures that are shown. */
final class Analyst {
    private final Recipe recipe;
    private final AnalysisRounding round;
    private final AnswerGate gate;

    Analyst(Recipe recipe) {
        this.recipe = recipe;
        this.round = new AnalysisRounding(recipe);
        this.gate = new AnswerGate(recipe);
    }

    /** The analyses of figures; the mean without those flagged is told of all of a place or of none, since measures share questions. */
    ImmutableList<ScaleAnalysis> analyses(List<ScaleTally> scales) {
        Set<Place> silent = new HashSet<>();
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
        return new ScaleAnalysis(
                scale.score(),
                answers,
                tally.answers()
                        .filter(sums ->
                                gate.shut(sums, MissingTreatment.LISTWISE).isEmpty())
                        .map(scale::factor)
                        .map(round::factor),
                round.teams(teams),
                quality(scale).filter(figures -> !silent).map(figures -> figures.rounded(own::score)),
                scale.missing(),
                tally.bands());
    }

    private ImmutableList<AnswerAnalysis> answers(ScaleSums sums, ScaleTally scale) {
        return Arrays.stream(MissingTreatment.values())
                .filter(treatment -> gate.shut(sums, treatment).isEmpty())
                .map(treatment -> round.answers(
                        AnswerAnalysis.of(sums, treatment, scale.resamples(sums.measure(), treatment), recipe.level())))
                .collect(ImmutableList.toImmutableList());
    }
}
