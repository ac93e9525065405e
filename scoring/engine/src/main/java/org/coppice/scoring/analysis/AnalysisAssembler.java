package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.engine.WavePerspective;
import org.coppice.scoring.figures.SampleTally;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;

/** Creates the analyses of figures that are shown. */
final class AnalysisAssembler {
    private final Recipe recipe;
    private final AnalysisRounding round;
    private final AnswerGate gate;
    private final ImmutableMap<WavePerspective, FigureParts> parts; // of the published view
    private final Set<WavePerspective> silent = new HashSet<>(); // without means of those who are not flagged
    private final Set<ScaleTally> questions = new HashSet<>(); // with figures of questions
    private final Set<ScaleTally> means = new HashSet<>(); // with the means of questions

    AnalysisAssembler(Recipe recipe, ImmutableMap<WavePerspective, FigureParts> parts) {
        this.recipe = recipe;
        this.round = new AnalysisRounding(recipe);
        this.gate = new AnswerGate(recipe);
        this.parts = parts;
    }

    /**
     * Returns the analyses of figures. The mean without flagged respondents is given for all figures of a wave and perspective or for none,
     * since measures share questions; and the means of questions for all measures that share questions or for none.
     */
    ImmutableList<ScaleAnalysis> analyses(List<ScaleTally> scales) {
        parts.forEach((place, here) -> {
            if (!here.rest()) {
                silent.add(place);
            }
            BitSet shown = here.questions();
            scales.stream()
                    .filter(scale -> scale.place().equals(place) && shown.get(scale.column()))
                    .forEach(questions::add);
        });
        for (ScaleTally scale : scales) {
            if (recipe.view() == View.RESEARCH) {
                questions.add(scale);
            } else if (quality(scale)
                    .map(figures -> figures.flagged().isEmpty())
                    .orElse(false)) {
                silent.add(scale.place());
            }
        }
        for (ScaleTally scale : questions) {
            if (recipe.view() == View.RESEARCH || connected(scale).stream().noneMatch(this::hasHiddenMean)) {
                means.add(scale);
            }
        }
        return scales.stream().map(this::analysis).collect(ImmutableList.toImmutableList());
    }

    private ImmutableSet<ScaleTally> connected(ScaleTally scale) {
        BitSet columns = Objects.requireNonNull(parts.get(scale.place())).connected(scale.column());
        return questions.stream()
                .filter(other -> other.place().equals(scale.place()) && columns.get(other.column()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean hasHiddenMean(ScaleTally scale) {
        return scale.tally().answers().stream()
                .anyMatch(sums -> Reliability.of(sums, gate.basis(scored(scale), sums)).questions().stream()
                        .anyMatch(question ->
                                round.hidden(question, sums.measure()).isPresent()));
    }

    private Optional<QualityFigures> quality(ScaleTally scale) {
        return scale.quality()
                .map(sums -> sums.figures(
                        recipe.minimumGroup(), recipe.view(), scale.score().metric()));
    }

    private static int scored(ScaleTally scale) {
        return scale.tally().moments().n();
    }

    private ScaleAnalysis analysis(ScaleTally scale) {
        SampleTally tally = scale.tally();
        Optional<ScaleSums> sums = tally.answers().filter(answers -> questions.contains(scale));
        boolean counted = scale.counted(scored(scale));
        TeamAnalysis exact = TeamAnalysis.of(Anova.of(scale.teams()), scale.teamSamples(), recipe.level());
        TeamAnalysis teams = counted ? exact : round.withoutCounts(exact);
        Rounding own = Rounding.of(recipe.view(), scale.score().metric());
        ScaleAnalysis.Builder analysis = ScaleAnalysis.builder(
                        scale.score(),
                        scale.spreadHidden()
                                .map(why -> round.withheld(teams, why))
                                .orElseGet(
                                        () -> round.teams(teams, scale.score().metric())),
                        tally.bands())
                .answers(sums.map(answers -> answers(answers, scale)).orElse(ImmutableList.of()))
                .factor(sums.flatMap(answers -> factor(answers, scale)))
                .quality(quality(scale)
                        .filter(figures -> counted && !silent.contains(scale.place()))
                        .map(figures -> figures.map(own::score)))
                .noReliability(sums.isPresent() ? Optional.empty() : Optional.of(noReliability(scale)))
                .acrossTeams(scale.acrossTeams())
                .multilevel(scale.multilevel())
                .missing(scale.missing());
        return recipe.view() == View.RESEARCH
                ? analysis.build()
                : analysis.withoutBands().build();
    }

    /** Returns the reason why there are no figures of questions and of reliability, in words. */
    private String noReliability(ScaleTally scale) {
        return scale.notRated()
                .or(() -> scale.tally()
                        .answers()
                        .flatMap(sums -> unanswered(sums)
                                .or(() -> gate.shut(scored(scale), sums, MissingTreatment.LISTWISE)
                                        .map(Score.Withheld::detail))))
                .orElse("together with figures of other measures it would disclose fewer than " + recipe.minimumGroup()
                        + " people");
    }

    private static Optional<String> unanswered(ScaleSums sums) {
        ImmutableList<Integer> answered = sums.answering() == 0 ? ImmutableList.of() : sums.columns();
        ImmutableList<String> names = sums.measure().questions().stream()
                .filter(question -> !answered.contains(question.column()))
                .map(question -> question.question().id())
                .collect(ImmutableList.toImmutableList());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("nobody answered " + (names.size() == 1 ? "question " : "questions ")
                        + String.join(", ", names));
    }

    private Optional<FactorAnalysis> factor(ScaleSums sums, ScaleTally scale) {
        return gate.shut(scored(scale), sums, MissingTreatment.LISTWISE).isPresent()
                ? Optional.empty()
                : Optional.of(round.factor(scale.factor(
                        sums,
                        gate.shut(scored(scale), sums, MissingTreatment.PAIRWISE)
                                .isEmpty())));
    }

    private ImmutableList<AnswerAnalysis> answers(ScaleSums sums, ScaleTally scale) {
        MissingTreatment basis = gate.basis(scored(scale), sums);
        return MissingTreatment.all().stream()
                .filter(treatment -> gate.shut(scored(scale), sums, treatment).isEmpty())
                .map(treatment -> {
                    AnswerAnalysis exact = AnswerAnalysis.of(
                            sums,
                            treatment,
                            scale.resamples(sums.measure(), treatment),
                            recipe.level(),
                            scale.shownTeams());
                    AnswerAnalysis shown = round.answers(exact, sums, treatment == basis, means.contains(scale));
                    return !scale.counted(sums.rows(treatment))
                            ? shown.mapReliability(Reliability::withoutCounts)
                            : recipe.view() == View.RESEARCH
                                    ? shown
                                    : shown.mapReliability(Reliability::withoutSilentRows);
                })
                .collect(ImmutableList.toImmutableList());
    }
}
