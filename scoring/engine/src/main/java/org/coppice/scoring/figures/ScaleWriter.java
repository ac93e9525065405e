package org.coppice.scoring.figures;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.View;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.disclosure.AnswerGate;
import org.coppice.scoring.disclosure.HeadCount;
import org.coppice.scoring.disclosure.Rounding;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceEstimator;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.AlphaIntervals;
import org.coppice.statistics.reliability.KeyAudit;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.coppice.statistics.reliability.TrueScores;

/**
 * Computes the reliability figures of a figure of a sample, rounded for the view. {@link AnswerGate} decides which are shown, and whether they
 * are based on all answers or on the people who answered every question.
 */
final class ScaleWriter {
    private static final Score ABOVE_ONE = Score.withheld(
            WithheldReason.UNDEFINED,
            "it exceeds 1: the covariances, which for each pair of questions come from different people, contradict one another");

    private static final double ROUNDING = 1e-9;

    private static final String UNLIKE =
            "ICC(1) is below 0: people differ more within teams than expected by chance, so that team means do not distinguish teams";

    /** The strategies whose scores are means of answers, or linear in them, so that alpha is of the scores. */
    private static final ImmutableSet<String> MEANS_OF_ANSWERS = ImmutableSet.of("pomp", "mean", "sum");

    private final double level;
    private final String strategy;
    private final Rounding share;
    private final AnswerGate gate;
    private final int minimum;
    private final boolean research;
    private final HeadCount counts;

    ScaleWriter(Recipe recipe) {
        this.level = recipe.level();
        this.strategy = recipe.scoring().id();
        this.share = Rounding.ofNumbers(recipe.view());
        this.gate = new AnswerGate(recipe);
        this.minimum = recipe.minimums().spread();
        this.research = recipe.view() == View.RESEARCH;
        this.counts = new HeadCount(recipe);
    }

    /**
     * Returns the reliability figures of a figure of the sample.
     *
     * @param own the rounding of the metric of the score
     */
    ScaleFigures figures(SampleScores.Figure figure, Rounding own) {
        SampleTally tally = figure.tally();
        int people = figure.people();
        Anova anova = Anova.of(figure.teams().orElse(OneWaySums.empty()));
        Optional<ScaleSums> answers = tally.answers();
        Score unfit = Score.withheld(
                WithheldReason.NOT_SCORABLE, tally.unfit().orElse("the strategy scores no measure of the bank"));
        int scored = tally.moments().n();
        MissingTreatment basis = answers.map(sums -> gate.basis(scored, sums)).orElse(MissingTreatment.PAIRWISE);
        Optional<ScaleSums> shown =
                answers.filter(sums -> gate.shut(scored, sums, basis).isEmpty());
        Score alpha = answers.map(sums -> alpha(scored, sums, basis)).orElse(unfit);
        Score.Withheld noSpread = noSpread(minimum);
        Figures.Builder figures = Figures.builder()
                .put("alpha", alpha)
                .put(
                        "alpha",
                        alpha instanceof Score.Withheld why
                                ? Interval.withheld(why.reason(), why.detail())
                                : feldt(shown.orElseThrow(), basis, alpha))
                .put(
                        "alphaListwise",
                        answers.map(sums -> alpha(scored, sums, MissingTreatment.LISTWISE))
                                .orElse(unfit))
                .put("omega", answers.map(sums -> omega(scored, sums, basis)).orElse(unfit))
                .put(
                        ScaleFigures.STANDARD_ERROR,
                        figure.spread() ? TrueScores.errorOfMeasurement(sd(tally), alpha) : noSpread);
        Figures teams = teams(anova);
        figures.putAll(
                figure.teams().isPresent()
                        ? teams
                        : teams.map(
                                score -> noSpread,
                                interval -> Interval.withheld(noSpread.reason(), noSpread.detail())));
        Figures exact = figures.build();
        Figures rounded = exact.map(share::score, share::interval)
                .mapScores((name, score) ->
                        name.equals(ScaleFigures.STANDARD_ERROR) ? own.score(exact.score(name)) : score);
        ScaleFigures scale = ScaleFigures.of(
                rounded, warnings(shown, basis, anova, figure.teams().isPresent()));
        return shown.map(sums ->
                        scale.basedOn(people(sums, basis, people), answers(Reliability.of(sums, basis), sums, people)))
                .orElse(scale);
    }

    /** Returns the number of people behind figures of answers; empty if it would show that a few people are not among them. */
    private OptionalLong people(ScaleSums sums, MissingTreatment basis, int people) {
        long rows = sums.rows(basis);
        long answering = basis.equals(MissingTreatment.LISTWISE) ? rows : sums.answering();
        boolean shown = counts.in(Math.toIntExact(rows), people).isPresent() && (research || answering == rows);
        return shown ? OptionalLong.of(answering) : OptionalLong.empty();
    }

    /** Returns the number of their answers; in the published view, only if none is missing. */
    private OptionalLong answers(Reliability exact, ScaleSums sums, int people) {
        OptionalLong answers = exact.answers();
        OptionalLong shown = people(sums, exact.treatment(), people);
        boolean whole = shown.isPresent()
                && answers.orElse(0) == shown.getAsLong() * sums.answered().size();
        return research || whole ? answers : OptionalLong.empty();
    }

    /** Returns the reason why figures of the spread of the scores are withheld. */
    private static Score.Withheld noSpread(int minimum) {
        return Score.withheld(
                WithheldReason.MINIMUM_SPREAD,
                "it would disclose the spread of a group of fewer than " + minimum + " people");
    }

    private Figures teams(Anova anova) {
        return Figures.builder()
                .put("icc1", anova.icc1(TeamSize.MEAN))
                .put("icc1", anova.icc1Interval(TeamSize.MEAN, level))
                .put("icc1N0", anova.icc1(TeamSize.N0))
                .put("icc1Reml", anova.components(VarianceEstimator.REML).icc1())
                .put("icc2", anova.icc2())
                .build();
    }

    private ImmutableList<String> warnings(
            Optional<ScaleSums> answers, MissingTreatment basis, Anova teams, boolean between) {
        ImmutableList.Builder<String> warnings = ImmutableList.builder();
        answers.ifPresent(sums -> {
            warnings.addAll(Reliability.of(sums, basis).consistency().warnings());
            warnings.addAll(KeyAudit.of(sums, basis, level, teams).warnings());
            if (!MEANS_OF_ANSWERS.contains(strategy)) {
                warnings.add(
                        "alpha, omega and the standard error of measurement are those of the mean of the answers, which the strategy "
                                + strategy + " does not compute");
            }
        });
        if (between && teams.icc1(TeamSize.MEAN).figure().orElse(0) < -ROUNDING) {
            warnings.add(UNLIKE);
        }
        return warnings.build();
    }

    private Score omega(int scored, ScaleSums sums, MissingTreatment basis) {
        Optional<Score.Withheld> shut = gate.shut(scored, sums, basis);
        return shut.isPresent()
                ? shut.get()
                : OneFactor.minres(sums.ofAnswered(), basis).omega();
    }

    private Score alpha(int scored, ScaleSums sums, MissingTreatment treatment) {
        Optional<Score.Withheld> shut = gate.shut(scored, sums, treatment);
        if (shut.isPresent()) {
            return shut.get();
        }
        Score alpha = Reliability.of(sums, treatment).consistency().alpha();
        return alpha.figure().orElse(0) > 1 + 1e-9 ? ABOVE_ONE : alpha;
    }

    private Interval feldt(ScaleSums sums, MissingTreatment basis, Score alpha) {
        return AlphaIntervals.feldt(alpha, sums.answered().size(), sums.rows(basis), level);
    }

    private static Score sd(SampleTally tally) {
        OptionalDouble sd = tally.moments().sd();
        return sd.isPresent()
                ? Score.of(sd.getAsDouble())
                : Score.withheld(WithheldReason.UNDEFINED, "fewer than two people have a score");
    }

    /** Returns ICC(1) by restricted maximum likelihood, from which the reliability of a team mean follows; empty if it is undefined. */
    OptionalDouble between(OneWaySums teams) {
        return Anova.of(teams).components(VarianceEstimator.REML).icc1().figure();
    }
}
