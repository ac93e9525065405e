package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.DisclosureStatement;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.statistics.reliability.QuestionFigures;
import org.coppice.statistics.reliability.Reliability;

/**
 * Finds the narrowest range in which an outsider can place the score or the answer of a person by a published analysis: by the means and
 * standard deviations of the sample and of single questions, by the level of agreement of a single team, by the distributions of answers, and by the people who have a score but did not
 * answer every question. A distribution, of which each answer is that of nobody or of the minimum group or more, leaves the answers from the
 * lowest to the highest that was given. Correlations, reliability and figures between teams are not used.
 */
public final class AnalysisAudit {
    private static final ImmutableList<String> BASIS = ImmutableList.of(
            "sample-means",
            "sample-standard-deviations",
            "agreement-levels",
            "question-means",
            "question-standard-deviations",
            "question-distributions",
            "counts");

    private final Instrument instrument;
    private final Tightest tightest;

    private AnalysisAudit(Instrument instrument, Recipe recipe, LatticeTables tables) {
        this.instrument = instrument;
        this.tightest = new Tightest(instrument, recipe, tables, BASIS, List.of());
    }

    /** Returns the statement of the figures of a sample and of the analyses of those that are shown. */
    public static DisclosureStatement of(
            Instrument instrument,
            Recipe recipe,
            LatticeTables tables,
            List<SampleScore> figures,
            List<ScaleAnalysis> scales) {
        AnalysisAudit audit = new AnalysisAudit(instrument, recipe, tables);
        figures.forEach(audit::add);
        scales.forEach(audit::add);
        return audit.tightest.statement();
    }

    private static boolean bounded(SampleScore score) {
        return score.value() instanceof Score.Measured && score.metric().bounded();
    }

    private Lattice lattice(SampleScore score) {
        return tightest.lattice(score.measure(), score.perspective(), score.metric());
    }

    private void add(SampleScore score) {
        if (bounded(score) && score.respondents().isPresent()) {
            tightest.group(
                    GroupLattice.of(score.respondents().getAsInt(), lattice(score)),
                    Tightest.share(score.value(), score.metric()),
                    Tightest.share(score.sd(), score.metric()),
                    () -> ProfileAudit.sample(score));
        }
    }

    private void add(ScaleAnalysis scale) {
        SampleScore score = scale.score();
        onlyTeam(scale);
        for (AnswerAnalysis answers : scale.answers()) {
            Reliability reliability = answers.reliability();
            ImmutableList<ResponseScale.Likert> ratings = reliability.questions().stream()
                    .flatMap(question -> rating(score, question.question()).stream())
                    .collect(ImmutableList.toImmutableList());
            for (QuestionFigures question : reliability.questions()) {
                rating(score, question.question()).ifPresent(rating -> add(score, question, rating));
            }
            if (ratings.size() == reliability.questions().size()
                    && ratings.stream().distinct().count() == 1) {
                rest(score, reliability, ratings.get(0));
            }
        }
    }

    /** Adds the mean and the level of agreement of the only team. */
    private void onlyTeam(ScaleAnalysis scale) {
        SampleScore score = scale.score();
        if (bounded(score)
                && score.sd().isEmpty()
                && score.respondents().isPresent()
                && score.respondents().equals(scale.teams().persons())
                && scale.teams().teams() == 1
                && scale.levels().size() == 1) {
            tightest.group(
                    GroupLattice.of(score.respondents().getAsInt(), lattice(score)),
                    Tightest.share(score.value(), score.metric()),
                    Optional.empty(),
                    Optional.of(scale.levels().firstKey()),
                    () -> ProfileAudit.sample(score));
        }
    }

    private Optional<ResponseScale.Likert> rating(SampleScore score, String question) {
        return instrument.measure(score.measure()).stream()
                .flatMap(measure -> measure.questions().stream())
                .filter(keyed -> keyed.question().id().equals(question))
                .map(KeyedQuestion::scale)
                .filter(ResponseScale.Likert.class::isInstance)
                .map(ResponseScale.Likert.class::cast)
                .findFirst();
    }

    private static double share(Score mean, ResponseScale.Likert rating) {
        return (mean.figure().orElseThrow() - rating.lowest()) / range(rating);
    }

    private static double range(ResponseScale.Likert rating) {
        return (double) rating.highest() - rating.lowest();
    }

    private void add(SampleScore score, QuestionFigures question, ResponseScale.Likert rating) {
        if (question.n().isPresent() && question.mean() instanceof Score.Measured) {
            OptionalDouble sd = question.sd().figure();
            tightest.group(
                    GroupLattice.of(
                            (int) Math.min(Integer.MAX_VALUE, question.n().getAsLong()),
                            Lattice.of(1, rating.points())),
                    share(question.mean(), rating),
                    sd.isPresent() ? OptionalDouble.of(sd.getAsDouble() / range(rating)) : sd,
                    () -> ProfileAudit.sample(score) + ", " + question.question());
        }
        List<Double> shares = question.distribution();
        int lowest = 0;
        int highest = shares.size() - 1;
        while (lowest < highest && shares.get(lowest) == 0) {
            lowest++;
        }
        while (highest > lowest && shares.get(highest) == 0) {
            highest--;
        }
        if (!shares.isEmpty()) {
            tightest.found(
                    (highest - lowest) / (rating.points() - 1.0),
                    () -> ProfileAudit.sample(score) + ", " + question.question());
        }
    }

    /** Adds what the means of all people and of those who answered every question leave to each of the others. */
    private void rest(SampleScore score, Reliability reliability, ResponseScale.Likert rating) {
        if (!bounded(score)
                || score.respondents().isEmpty()
                || reliability.rows().isEmpty()
                || !(reliability.mean() instanceof Score.Measured)) {
            return;
        }
        int rows = (int) Math.min(Integer.MAX_VALUE, reliability.rows().getAsLong());
        HiddenTotal total = new HiddenTotal(Lattice.CONTINUOUS); // the others left out questions
        total.shown(rows, share(reliability.mean(), rating));
        for (int more = score.respondents().getAsInt() - rows; more > 0; more--) {
            total.hidden(1);
        }
        tightest.found(
                total.narrowest(Tightest.share(score.value(), score.metric())), () -> ProfileAudit.sample(score));
    }
}
