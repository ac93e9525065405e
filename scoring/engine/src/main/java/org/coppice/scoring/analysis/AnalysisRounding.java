package org.coppice.scoring.analysis;

import java.util.Optional;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.disclosure.OneQuestion;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;

/**
 * Rounds and withholds the figures of an analysis for the view. {@link AnswerGate} and {@link FigureParts} decide for which answers figures
 * are disclosed at all. In the published view:
 *
 * <ul>
 *   <li>Figures in the units of a scale are rounded to a hundredth of its range and squares to a hundredth of its square; shares and other
 *       figures are rounded to hundredths, and from 10 on to three digits.
 *   <li>Loadings and the relations of pairs of questions are omitted, since in combination with means they come close to the answers of a
 *       few people.
 *   <li>Means and the distribution of the answers to a question are given only for the treatment of missing answers that comes first.
 *   <li>The distribution is given only if each answer was given by nobody or by at least the minimum number of people. Otherwise the
 *       standard deviation is also omitted, and on scales with three or fewer points the mean as well.
 *   <li>Of a question that is answered with a number, neither mean nor standard deviation is given.
 *   <li>The mean is not given if all answers are equal, or so near an end of the scale that they are nearly equal.
 *   <li>If the mean of one question is not given, neither are the means and distributions of the other questions and the mean of all
 *       answers: together with the mean of the scores, they would disclose it.
 * </ul>
 */
final class AnalysisRounding {
    private static final Score ALL_ALIKE = Score.withheld(
            WithheldReason.ALL_ALIKE, "everyone's answer to the question is the same or nearly the same");

    private static final Score NUMBERS = Score.withheld(
            WithheldReason.COMPLEMENT,
            "the answers are numbers, whose mean and spread are shown in the research view only");

    private static final Score DIFFERENCE = Score.withheld(
            WithheldReason.COMPLEMENT, "shown for all given answers only: the difference could be one person's");

    private static final Score OTHER_QUESTION =
            Score.withheld(WithheldReason.COMPLEMENT, "it would disclose the mean of a question that is withheld");

    private static final Score ONLY_COMPLETE = Score.withheld(
            WithheldReason.COMPLEMENT, "the figures are those of the people who answered every question");

    private static final Score FEW_OTHERS = Score.withheld(
            WithheldReason.MINIMUM_GROUP, "fewer people than the minimum group have no score or are not included");

    private static final Score FEW_MISSING =
            Score.withheld(WithheldReason.MINIMUM_GROUP, "fewer people than the minimum group left the question out");

    private static final Score ONLY_RESEARCH = Score.withheld(
            WithheldReason.COMPLEMENT, "shown in the research view only: its digits could disclose scores");

    private final Recipe recipe;
    private final HeadCount counts;
    private final Rounding numbers;

    AnalysisRounding(Recipe recipe) {
        this.recipe = recipe;
        this.counts = new HeadCount(recipe);
        this.numbers = Rounding.ofNumbers(recipe.view());
    }

    /**
     * Returns an analysis of answers for the view.
     *
     * @param first whether its treatment of missing answers is the one for which means are given
     * @param means whether the means of questions may be given
     */
    AnswerAnalysis answers(AnswerAnalysis exact, ScaleSums sums, boolean first, boolean means) {
        return recipe.view() == View.RESEARCH
                ? exact
                : exact.mapReliability(reliability -> disclosed(reliability, sums, first, means))
                        .withoutRelations()
                        .withoutLoadings()
                        .map(numbers::score, numbers::interval);
    }

    FactorAnalysis factor(FactorAnalysis exact) {
        return recipe.view() == View.RESEARCH ? exact : exact.withoutLoadings().map(numbers::score);
    }

    /** Returns the figures of teams for the view, for scores in a metric. */
    TeamAnalysis teams(TeamAnalysis exact, Metric metric) {
        Rounding scores = Rounding.of(recipe.view(), metric);
        Rounding squares = Rounding.ofSquares(recipe.view(), metric);
        return exact.map(score -> score, numbers::interval).mapScores((name, score) -> switch (name) {
            case "squaresBetween", "squaresWithin", "meanSquareBetween", "meanSquareWithin", "between", "within" ->
                squares.score(score);
            case "grandMean" -> scores.score(score);
            case "degreesOfFreedomBetween", "degreesOfFreedomWithin" -> score;
            case "logLikelihood" -> recipe.view() == View.RESEARCH ? score : ONLY_RESEARCH;
            default -> numbers.score(score);
        });
    }

    /** Returns figures of teams without the number of persons, and without the sizes from which it follows. */
    TeamAnalysis withoutCounts(TeamAnalysis exact) {
        return exact.withoutPersons().mapScores((name, score) -> switch (name) {
            case "meanSize", "n0", "harmonicMeanSize", "degreesOfFreedomWithin" -> FEW_OTHERS;
            default -> score;
        });
    }

    /** Returns figures of teams that are all withheld for the same reason. */
    TeamAnalysis withheld(TeamAnalysis exact, Score.Withheld why) {
        return exact.map(score -> why, interval -> Interval.withheld(why.reason(), why.detail()));
    }

    /** Returns the reason why the mean of a question is withheld; empty if it may be shown. */
    Optional<Score> hidden(QuestionFigures exact, KeyedMeasure measure) {
        if (!(scale(measure, exact.question()) instanceof ResponseScale.Likert scale)) {
            return Optional.of(NUMBERS);
        }
        if (exact.distribution().contains(1.0) || isNearAnEnd(exact, scale)) {
            return Optional.of(ALL_ALIKE);
        }
        return isFew(exact) && OneQuestion.isLegible(scale.points())
                ? Optional.of(OneQuestion.fewAlike())
                : Optional.empty();
    }

    /** Returns true if the mean is too near an end of the scale, by the rule of {@link View#alike}. */
    private boolean isNearAnEnd(QuestionFigures exact, ResponseScale.Likert scale) {
        double mean = exact.mean().figure().orElse(scale.lowest());
        Moments spread = new Moments((int) exact.n().orElse(0), mean, 0, scale.lowest(), scale.highest());
        Metric metric = Metric.linear("answer", "answer", scale.lowest(), scale.highest());
        return recipe.view().alike(spread, metric, recipe.minimumGroup());
    }

    private boolean isFew(QuestionFigures exact) {
        return exact.distribution().stream()
                .map(share -> Math.round(share * exact.n().orElse(0)))
                .anyMatch(people -> people > 0 && people < recipe.minimumGroup());
    }

    private static ResponseScale scale(KeyedMeasure measure, String question) {
        return measure.questions().stream()
                .filter(one -> one.question().id().equals(question))
                .map(KeyedQuestion::scale)
                .findFirst()
                .orElseThrow();
    }

    private Reliability disclosed(Reliability exact, ScaleSums sums, boolean first, boolean means) {
        Rounding answers = answers(sums.lowest(), sums.highest());
        return exact.mapScores((name, score) -> switch (name) {
                    case "mean" -> first ? means ? answers.score(score) : OTHER_QUESTION : DIFFERENCE;
                    case "sem" -> spread(answers, score);
                    default -> first ? spread(answers, score) : DIFFERENCE;
                })
                .mapQuestions(question ->
                        disclosed(question, sums, exact.treatment().equals(MissingTreatment.LISTWISE), first, means));
    }

    private Rounding answers(double lowest, double highest) {
        return Rounding.of(recipe.view(), Metric.linear("answers", "answers", lowest, highest));
    }

    private static Score spread(Rounding rounding, Score score) {
        return score instanceof Score.Measured measured
                ? Score.of(rounding.spread().applyAsDouble(measured.value()))
                : score;
    }

    private QuestionFigures disclosed(
            QuestionFigures exact, ScaleSums sums, boolean listwise, boolean first, boolean means) {
        Rounding answers = scale(sums.measure(), exact.question()) instanceof ResponseScale.Likert scale
                ? answers(scale.lowest(), scale.highest())
                : numbers;
        boolean few = isFew(exact);
        boolean counted = counts.in(Math.toIntExact(exact.n().orElse(0)), Math.toIntExact(sums.rows()))
                .isPresent();
        Optional<Score> unknown = first ? hidden(exact, sums.measure()) : Optional.of(DIFFERENCE);
        Optional<Score> mean = unknown.or(() -> means ? Optional.empty() : Optional.of(OTHER_QUESTION));
        Optional<Score> sd = unknown.or(() -> few ? Optional.of(OneQuestion.fewAlike()) : Optional.empty());
        Optional<Score> shares = sd.or(() -> mean);
        boolean complete = listwise && sums.complete() < sums.rows();
        Score missing = complete ? ONLY_COMPLETE : counted ? exact.missing() : FEW_MISSING;
        QuestionFigures disclosed = exact.mapScores((name, score) -> switch (name) {
            case "mean" -> mean.orElse(answers.score(score));
            case "sd" -> sd.orElse(spread(answers, score));
            case "missing" -> first ? missing : DIFFERENCE;
            case "totalCorrelation", "standardisedCorrelation", "correctedCorrelation", "restCorrelation" -> score;
            default -> shares.orElse(score); // floor, ceiling, and a further figure until it is listed here
        });
        disclosed = shares.isPresent() ? disclosed.withoutDistribution() : disclosed;
        return complete || counted ? disclosed : disclosed.withoutN();
    }
}
