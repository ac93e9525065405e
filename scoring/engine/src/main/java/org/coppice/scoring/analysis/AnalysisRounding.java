package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.scoring.result.MeasureCorrelations;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.Reliability;

/**
 * Rounds and withholds the figures of an analysis for the view. {@link AnswerGate} decides for which answers figures are disclosed at all.
 * In the published view:
 *
 * <ul>
 *   <li>Figures are rounded to hundredths.
 *   <li>Loadings and the relations of pairs of questions are omitted, since in combination with means they come close to the answers of a
 *       few people.
 *   <li>The distribution of the answers to a question is given only for all given answers, since the complete respondents can be fewer by
 *       one person.
 *   <li>It is given only if each answer was given by nobody or by at least the minimum number of people. Otherwise the standard deviation
 *       is also omitted, and on scales with three or fewer points the mean as well.
 *   <li>It is not given if all answers are equal.
 * </ul>
 */
final class AnalysisRounding {
    private static final Score FEW_ALIKE = Score.withheld(
            WithheldReason.MINIMUM_GROUP,
            "fewer people than the minimum group gave one of the answers to the question");

    private static final Score ALL_ALIKE =
            Score.withheld(WithheldReason.ALL_ALIKE, "everyone's answer to the question is the same");

    private static final Score DIFFERENCE = Score.withheld(
            WithheldReason.COMPLEMENT, "shown for all given answers only: the difference could be one person's");

    /** The largest number of scale points with which the distribution of the answers can be derived from their mean. */
    private static final int LEGIBLE = 3;

    private final Recipe recipe;
    private final Rounding round;

    AnalysisRounding(Recipe recipe) {
        this.recipe = recipe;
        this.round = Rounding.ofShares(recipe.view());
    }

    AnswerAnalysis answers(AnswerAnalysis exact) {
        return recipe.view() == View.RESEARCH
                ? exact
                : exact.mapReliability(this::disclosed)
                        .withoutRelations()
                        .withoutLoadings()
                        .map(round::score, round::interval);
    }

    FactorAnalysis factor(FactorAnalysis exact) {
        return recipe.view() == View.RESEARCH ? exact : exact.withoutLoadings().map(round::score);
    }

    TeamAnalysis teams(TeamAnalysis exact) {
        return exact.map(round::score, round::interval);
    }

    /** Returns the correlations of measures, rounded for the view. */
    ImmutableList<MeasureCorrelations> correlations(ImmutableList<MeasureCorrelations> exact) {
        if (recipe.view() == View.RESEARCH) {
            return exact;
        }
        return exact.stream()
                .map(place -> new MeasureCorrelations(
                        place.wave(),
                        place.perspective(),
                        place.correlations().stream()
                                .filter(one -> disclosed(place, one.treatment()))
                                .map(one -> one.withoutQuestions().map(round::score))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean disclosed(MeasureCorrelations place, MissingTreatment treatment) {
        return new AnswerGate(recipe)
                .shut(rows(place, MissingTreatment.PAIRWISE), rows(place, MissingTreatment.LISTWISE), treatment)
                .isEmpty();
    }

    private static long rows(MeasureCorrelations place, MissingTreatment treatment) {
        return place.correlations().stream()
                .filter(one -> one.treatment() == treatment)
                .mapToLong(InstrumentReliability::rows)
                .findFirst()
                .orElse(0);
    }

    private Reliability disclosed(Reliability exact) {
        boolean all = exact.treatment() == MissingTreatment.PAIRWISE;
        return exact.mapScores((name, score) -> all || name.equals("sem") ? score : DIFFERENCE)
                .mapQuestions(question -> disclosed(question, all));
    }

    private QuestionFigures disclosed(QuestionFigures exact, boolean all) {
        boolean alike = exact.distribution().contains(1.0);
        boolean few = exact.distribution().stream()
                .map(share -> Math.round(share * exact.n()))
                .anyMatch(people -> people > 0 && people < recipe.minimumGroup());
        boolean plain = few && exact.distribution().size() <= LEGIBLE;
        Optional<Score> unknown = !all
                ? Optional.of(DIFFERENCE)
                : alike ? Optional.of(ALL_ALIKE) : plain ? Optional.of(FEW_ALIKE) : Optional.empty();
        Optional<Score> hidden = unknown.or(() -> few ? Optional.of(FEW_ALIKE) : Optional.empty());
        QuestionFigures disclosed = exact.mapScores((name, score) -> switch (name) {
            case "mean" -> unknown.orElse(score);
            case "missing" -> all ? score : DIFFERENCE;
            case "totalCorrelation", "standardisedCorrelation", "correctedCorrelation", "restCorrelation" -> score;
            default -> hidden.orElse(score); // sd, floor, ceiling, and a further figure until it is listed here
        });
        return hidden.isPresent() ? disclosed.withoutDistribution() : disclosed;
    }
}
