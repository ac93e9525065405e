package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.agreement.VarianceComponents;
import org.coppice.scoring.analysis.AnswerAnalysis;
import org.coppice.scoring.analysis.ScaleAnalysis;
import org.coppice.scoring.analysis.TeamAnalysis;
import org.coppice.scoring.quality.QualityFigures;
import org.coppice.scoring.reliability.Consistency;
import org.coppice.scoring.reliability.Deletion;
import org.coppice.scoring.reliability.Limits;
import org.coppice.scoring.reliability.OneFactor;
import org.coppice.scoring.reliability.QuestionFigures;
import org.coppice.scoring.reliability.Reliability;
import org.coppice.scoring.reliability.ScaleSums;

/**
 * Makes the analysis of a figure that is shown. In the published view its figures are rounded to hundredths, loadings are left out, and
 * how answers to a question fall is told only where each answer was given by nobody or by as many as the minimum.
 */
final class Analyst {
    private static final Score FEW_ALIKE = Score.withheld(
            WithheldReason.MINIMUM_GROUP, "an answer to the question was given by fewer people than are shown");

    private final Recipe recipe;
    private final Rounding round;

    Analyst(Recipe recipe) {
        this.recipe = recipe;
        this.round = Rounding.ofShares(recipe.view());
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
        TeamAnalysis teams = TeamAnalysis.of(tally.teams().orElseThrow().anova(), recipe.level());
        Rounding own = Rounding.of(recipe.view(), scale.score().metric());
        return new ScaleAnalysis(
                scale.score(),
                answers,
                rounded(teams),
                quality(scale).filter(figures -> !silent).map(figures -> figures.rounded(own::score)),
                scale.missing(),
                tally.bands());
    }

    private ImmutableList<AnswerAnalysis> answers(ScaleSums sums, ScaleTally scale) {
        OneFactor factor = OneFactor.maximumLikelihood(sums);
        return Arrays.stream(Deletion.values())
                .map(deletion -> rounded(AnswerAnalysis.of(
                        sums, deletion, scale.resamples(sums.measure(), deletion), factor, recipe.level())))
                .collect(ImmutableList.toImmutableList());
    }

    private AnswerAnalysis rounded(AnswerAnalysis exact) {
        if (recipe.view() == View.RESEARCH) {
            return exact;
        }
        Reliability r = exact.reliability();
        return new AnswerAnalysis(
                new Reliability(
                        r.deletion(),
                        r.rows(),
                        round.score(r.mean()),
                        round.score(r.sd()),
                        round.score(r.errorOfMeasurement()),
                        rounded(r.consistency()),
                        r.questions().stream().map(this::rounded).collect(ImmutableList.toImmutableList())),
                rounded(exact.feldt()),
                rounded(exact.bonett()),
                rounded(exact.duhachekIacobucci()),
                exact.bootstrap().map(this::rounded),
                rounded(exact.minres()),
                rounded(exact.maximumLikelihood()));
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

    private QuestionFigures rounded(QuestionFigures exact) {
        boolean few = exact.distribution().stream()
                .map(share -> Math.round(share * exact.n()))
                .anyMatch(people -> people > 0 && people < recipe.minimumGroup());
        Optional<Score> hidden = few ? Optional.of(FEW_ALIKE) : Optional.empty();
        return new QuestionFigures(
                exact.question(),
                exact.n(),
                round.score(exact.mean()),
                round.score(exact.sd()),
                few
                        ? ImmutableList.of()
                        : exact.distribution().stream()
                                .map(round.value()::applyAsDouble)
                                .collect(ImmutableList.toImmutableList()),
                round.score(exact.missing()),
                hidden.orElse(round.score(exact.floor())),
                hidden.orElse(round.score(exact.ceiling())),
                round.score(exact.totalCorrelation()),
                round.score(exact.standardisedCorrelation()),
                round.score(exact.correctedCorrelation()),
                round.score(exact.restCorrelation()),
                rounded(exact.ifDeleted()));
    }

    private TeamAnalysis rounded(TeamAnalysis exact) {
        return new TeamAnalysis(
                exact.persons(),
                exact.teams(),
                round.score(exact.meanSize()),
                round.score(exact.n0()),
                round.score(exact.f()),
                round.score(exact.p()),
                round.score(exact.etaSquared()),
                round.score(exact.icc1()),
                round.interval(exact.icc1Interval()),
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
