package org.coppice.testkit.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;
import org.coppice.testkit.generate.ParameterValues;
import org.coppice.testkit.generate.RandomTeams;
import org.coppice.testkit.sample.Banks;

/** Generates teams with scores in bounded and unbounded metrics; about one score in eight is withheld. */
final class ScoredSamples {
    static final Score.Withheld MISSING = Score.withheld(WithheldReason.TOO_FEW_ANSWERS, "generated: too few answers");

    private static final ImmutableList<Metric> METRICS = ImmutableList.of(
            Metric.linear("generated-share", "generated share", 0, 1),
            Metric.linear("generated-rating", "generated rating", 1, 5),
            Metric.unbounded("generated-unbounded", "generated, without bounds"));
    private static final int MOST_DRAWN = 113;
    private static final int MEASURED = 100;
    private static final double SPAN = 6; // of an unbounded metric
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int MOST_TEAMS = 3;

    private ScoredSamples() {}

    /** Samples of two to three teams with two to eight members each, and values of all parameters. */
    static Arbitrary<ScoredSample> of(StrategyInfo info) {
        return of(info, FEWEST);
    }

    /** Samples of two to three teams with {@code fewest} to eight members each, and values of all parameters. */
    static Arbitrary<ScoredSample> of(StrategyInfo info, int fewest) {
        return Combinators.combine(
                        Banks.ofRatings(),
                        RandomTeams.members(fewest, MOST).list().ofMinSize(2).ofMaxSize(MOST_TEAMS),
                        ParameterValues.ofAll(info))
                .as((bank, teamMembers, settings) -> {
                    List<ScoreColumn> columns = columns(bank);
                    List<ScoredTeam> teams = new ArrayList<>();
                    for (int t = 0; t < teamMembers.size(); t++) {
                        teams.add(new ScoredTeam(
                                RandomTeams.answers(bank, "t" + (t + 1), teamMembers.get(t)),
                                scores(columns, teamMembers.get(t))));
                    }
                    return new ScoredSample(bank, teams, settings);
                });
    }

    /** Rows of a team in a given order; the respondents get new ids, so that sorting by id keeps this order. */
    static ScoredTeam rows(ScoredTeam group, int[] rows) {
        AnswerBlock answers = group.answers().answers().rows(rows);
        List<String> names = group.answers()
                .respondents()
                .subList(0, Math.min(rows.length, group.answers().size()));
        return new ScoredTeam(
                TeamAnswers.of(group.answers().key(), names, false, answers),
                group.scores().rows(rows));
    }

    /** The first team with new scores: everyone has a score, no two are equal, and none is a bound of the metric. */
    static ScoredTeam withDistinctScores(ScoredSample group) {
        ScoredTeam team = group.first();
        Random draws = new Random(group.toString().hashCode());
        ScoreBlock.Builder scores =
                ScoreBlock.builder(group.columns(), team.scores().size());
        for (int row = 0; row < team.scores().size(); row++) {
            for (int c = 0; c < group.columns().size(); c++) {
                Metric metric = group.columns().get(c).metric();
                scores.set(row, c, Score.of(from(metric) + span(metric) * draws.nextDouble(0.01, 0.99)));
            }
        }
        return new ScoredTeam(team.answers(), scores.build());
    }

    private static double from(Metric metric) {
        return metric.bounded() ? metric.lowest() : -SPAN / 2;
    }

    private static double span(Metric metric) {
        return metric.bounded() ? metric.highest() - metric.lowest() : SPAN;
    }

    private static List<ScoreColumn> columns(QuestionBank bank) {
        List<ScoreColumn> columns = new ArrayList<>();
        for (KeyedMeasure measure : Instrument.of(bank, Weighting.EQUAL).measures()) {
            columns.add(new ScoreColumn(measure.measure(), METRICS.get(columns.size() % METRICS.size())));
        }
        return columns;
    }

    private static ScoreBlock scores(List<ScoreColumn> columns, List<RandomTeams.Respondent> people) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, people.size());
        for (int row = 0; row < people.size(); row++) {
            Random draws = new Random(~people.get(row).seed());
            for (int c = 0; c < columns.size(); c++) {
                Metric metric = columns.get(c).metric();
                int draw = draws.nextInt(MOST_DRAWN + 1);
                scores.set(
                        row,
                        c,
                        draw < MEASURED ? Score.of(from(metric) + span(metric) * draw / (MEASURED - 1)) : MISSING);
            }
        }
        return scores.build();
    }
}
