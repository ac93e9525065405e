package org.coppice.scoring.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
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
import org.coppice.statistics.agreement.VarianceComponents;
import org.coppice.statistics.factor.FactorFit;
import org.coppice.statistics.factor.OneFactor;
import org.coppice.statistics.factor.SchmidLeiman;
import org.coppice.statistics.reliability.Consistency;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.Limits;
import org.coppice.statistics.reliability.MeasureFigures;
import org.coppice.statistics.reliability.MissingTreatment;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.QuestionRelations;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.SplitHalf;

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
        if (recipe.view() == View.RESEARCH) {
            return exact;
        }
        Reliability r = exact.reliability();
        boolean all = r.treatment() == MissingTreatment.PAIRWISE;
        return new AnswerAnalysis(
                new Reliability(
                        r.treatment(),
                        r.rows(),
                        all ? round.score(r.mean()) : DIFFERENCE,
                        all ? round.score(r.sd()) : DIFFERENCE,
                        round.score(r.errorOfMeasurement()),
                        rounded(r.consistency()),
                        r.questions().stream()
                                .map(question -> rounded(question, all))
                                .collect(ImmutableList.toImmutableList())),
                new QuestionRelations(
                        exact.relations().questions(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of()),
                rounded(exact.splitHalf()),
                rounded(exact.feldt()),
                rounded(exact.bonett()),
                rounded(exact.duhachekIacobucci()),
                exact.bootstrap().map(this::rounded),
                rounded(exact.minres()),
                rounded(exact.schmidLeiman()));
    }

    FactorAnalysis factor(FactorAnalysis exact) {
        FactorFit fit = exact.fit();
        return recipe.view() == View.RESEARCH
                ? exact
                : new FactorAnalysis(
                        rounded(exact.maximumLikelihood()),
                        new FactorFit(
                                round.score(fit.chiSquared()),
                                fit.degreesOfFreedom(),
                                round.score(fit.p()),
                                round.score(fit.cfi()),
                                round.score(fit.tli()),
                                round.score(fit.rmsea()),
                                round.score(fit.srmr()),
                                round.score(fit.logLikelihood())),
                        exact.fullInformation().map(this::rounded));
    }

    private SplitHalf rounded(SplitHalf exact) {
        return new SplitHalf(
                exact.splits(),
                round.score(exact.best()),
                round.score(exact.mean()),
                round.score(exact.worst()),
                exact.bestHalf());
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
                                .filter(one -> told(place, one.treatment()))
                                .map(this::rounded)
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean told(MeasureCorrelations place, MissingTreatment treatment) {
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

    private InstrumentReliability rounded(InstrumentReliability exact) {
        return new InstrumentReliability(
                exact.treatment(),
                exact.rows(),
                exact.measures().stream().map(this::rounded).collect(ImmutableList.toImmutableList()),
                ImmutableList.of());
    }

    private MeasureFigures rounded(MeasureFigures exact) {
        return new MeasureFigures(
                exact.measure(),
                exact.questions(),
                round.score(exact.alpha()),
                round.score(exact.errorByElements()),
                round.score(exact.alphaAsAnswered()),
                round.score(exact.correlationByAlpha()),
                round.score(exact.signalToNoise()),
                round.score(exact.medianCorrelation()),
                round.score(exact.lambda6()),
                scores(exact.correlations()),
                scores(exact.corrected()));
    }

    private ImmutableList<Score> scores(ImmutableList<Score> exact) {
        return exact.stream().map(round::score).collect(ImmutableList.toImmutableList());
    }

    private Limits rounded(Limits exact) {
        return new Limits(round.score(exact.lower()), round.score(exact.upper()), exact.level());
    }

    private OneFactor rounded(OneFactor exact) {
        return new OneFactor(
                ImmutableDoubleArray.of(),
                ImmutableDoubleArray.of(),
                round.score(exact.omega()),
                round.score(exact.omegaOfObserved()));
    }

    private SchmidLeiman rounded(SchmidLeiman exact) {
        return new SchmidLeiman(
                round.score(exact.hierarchical()),
                round.score(exact.total()),
                round.score(exact.limit()),
                round.score(exact.standardisedAlpha()),
                round.score(exact.lambda6()),
                ImmutableDoubleArray.of(),
                ImmutableList.of(),
                ImmutableDoubleArray.of(),
                exact.warnings());
    }

    private Consistency rounded(Consistency exact) {
        return new Consistency(
                round.score(exact.alpha()),
                round.score(exact.standardisedAlpha()),
                round.score(exact.lambda2()),
                round.score(exact.standardisedLambda2()),
                round.score(exact.lambda6()),
                round.score(exact.averageCorrelation()),
                round.score(exact.medianCorrelation()),
                round.score(exact.correlationVariance()),
                round.score(exact.signalToNoise()),
                round.score(exact.unidimensionality()),
                exact.warnings());
    }

    private QuestionFigures rounded(QuestionFigures exact, boolean all) {
        boolean alike = exact.distribution().contains(1.0);
        boolean few = exact.distribution().stream()
                .map(share -> Math.round(share * exact.n()))
                .anyMatch(people -> people > 0 && people < recipe.minimumGroup());
        boolean plain = few && exact.distribution().size() <= LEGIBLE;
        Optional<Score> unknown = !all
                ? Optional.of(DIFFERENCE)
                : alike ? Optional.of(ALL_ALIKE) : plain ? Optional.of(FEW_ALIKE) : Optional.empty();
        Optional<Score> hidden = unknown.or(() -> few ? Optional.of(FEW_ALIKE) : Optional.empty());
        return new QuestionFigures(
                exact.question(),
                exact.n(),
                unknown.orElse(round.score(exact.mean())),
                hidden.orElse(round.score(exact.sd())),
                hidden.isPresent()
                        ? ImmutableList.of()
                        : exact.distribution().stream()
                                .map(round.value()::applyAsDouble)
                                .collect(ImmutableList.toImmutableList()),
                unknown.filter(why -> !all).orElse(round.score(exact.missing())),
                hidden.orElse(round.score(exact.floor())),
                hidden.orElse(round.score(exact.ceiling())),
                round.score(exact.totalCorrelation()),
                round.score(exact.standardisedCorrelation()),
                round.score(exact.correctedCorrelation()),
                round.score(exact.restCorrelation()),
                rounded(exact.ifDeleted()));
    }

    TeamAnalysis teams(TeamAnalysis exact) {
        return new TeamAnalysis(
                exact.persons(),
                exact.teams(),
                round.score(exact.meanSize()),
                round.score(exact.n0()),
                round.score(exact.harmonicMeanSize()),
                round.score(exact.squaresBetween()),
                round.score(exact.squaresWithin()),
                round.score(exact.meanSquareBetween()),
                round.score(exact.meanSquareWithin()),
                round.score(exact.f()),
                round.score(exact.p()),
                round.score(exact.etaSquared()),
                round.score(exact.icc1()),
                round.interval(exact.icc1Interval()),
                exact.icc1Bootstrap().map(round::interval),
                round.score(exact.icc1N0()),
                round.interval(exact.icc1N0Interval()),
                round.score(exact.icc2()),
                round.interval(exact.icc2Interval()),
                rounded(exact.reml()),
                rounded(exact.ml()));
    }

    private VarianceComponents rounded(VarianceComponents exact) {
        return new VarianceComponents(
                round.score(exact.between()),
                round.score(exact.within()),
                round.score(exact.icc1()),
                round.score(exact.grandMean()),
                round.score(exact.icc2ByMeanSize()),
                round.score(exact.icc2ByTeams()));
    }
}
