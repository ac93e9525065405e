package org.coppice.testkit.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.Response;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Scorer;

/** The rules of scoring strategies that compare scores of changed answers or keys: reversed, reordered, missing. */
public final class ScoringAnswerRules {
    private final ScoringHarness scoring;
    private final int tries;

    public ScoringAnswerRules(ScoringHarness scoring, int tries) {
        this.scoring = scoring;
        this.tries = tries;
    }

    public void orderOfQuestions() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            QuestionBank turned = BankTransformations.reversedOrder(sample.bank());
            same(
                    sample,
                    turned,
                    team -> BankTransformations.reordered(team, turned),
                    "changes a score if the questions are in another order",
                    "find an answer by the question's column, and do not use the position of a question");
        });
    }

    public void mirroredAnswers() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            QuestionBank turned = BankTransformations.reversedKeys(sample.bank());
            same(
                    sample,
                    turned,
                    team -> BankTransformations.mirrored(team, turned),
                    "changes a score if each key is reversed and each rating mirrored",
                    "count a rating x of a reversed question as lowest + highest − x");
        });
    }

    private void same(
            AnswerSample sample, QuestionBank bank, UnaryOperator<TeamAnswers> answers, String what, String remedy) {
        List<ScoreBlock> before = scoring.scores(sample);
        List<ScoreBlock> after = scoring.scores(
                new AnswerSample(bank, sample.teams().stream().map(answers).toList(), sample.settings()));
        for (int t = 0; t < before.size(); t++) {
            Optional<String> difference = ScoreDifferences.of(before.get(t), after.get(t));
            if (difference.isPresent()) {
                throw scoring.violation(what + ": " + difference.get(), remedy);
            }
        }
    }

    public void reversedKeys() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            Instrument instrument = Instrument.of(sample.bank(), Weighting.EQUAL);
            QuestionBank turned = BankTransformations.reversedKeys(sample.bank());
            List<ScoreBlock> before = scoring.scores(sample);
            List<ScoreBlock> after = scoring.scores(new AnswerSample(
                    turned,
                    sample.teams().stream()
                            .map(team -> BankTransformations.reordered(team, turned))
                            .toList(),
                    sample.settings()));
            boolean applicable = false;
            for (int t = 0; t < before.size(); t++) {
                List<ScoreColumn> columns = before.get(t).columns();
                for (int c = 0; c < columns.size(); c++) {
                    if (mirrors(columns.get(c), instrument)) {
                        applicable = true;
                        mirrored(before.get(t), after.get(t), c);
                    }
                }
            }
            if (!applicable) {
                throw new RuleNotApplicableException("no score of ratings has a linear metric with two bounds");
            }
        });
    }

    private static boolean mirrors(ScoreColumn column, Instrument instrument) {
        return column.metric().hasUnit()
                && instrument
                        .measure(column.measure())
                        .filter(measure -> measure.questions().stream()
                                .allMatch(question -> question.scale() instanceof ResponseScale.Likert))
                        .isPresent();
    }

    private void mirrored(ScoreBlock before, ScoreBlock after, int column) {
        Metric metric = before.columns().get(column).metric();
        for (int row = 0; row < before.size(); row++) {
            Score one = before.score(row, column);
            Score other = after.score(row, column);
            boolean both = one.figure().isPresent() && other.figure().isPresent();
            double sum = one.figure().orElse(0) + other.figure().orElse(0);
            if (both
                    ? !ScoreDifferences.near(sum, metric.lowest() + metric.highest())
                    : one.figure().isPresent() || other.figure().isPresent()) {
                throw scoring.violation(
                        "returned " + ScoreDifferences.name(before.columns().get(column)) + " of respondent "
                                + (row + 1)
                                + " as "
                                + ScoreDifferences.words(one) + " and, with each key reversed, as "
                                + ScoreDifferences.words(other) + ", which do not add up to "
                                + (metric.lowest() + metric.highest()),
                        "mirror the score within its metric if the keys are reversed; if the score is not linear in the ratings, such as"
                                + " a share above a cut-off, excuse the rule with that reason");
            }
        }
    }

    public void missing() {
        PropertyRunner.check(tries, scoring.samples(), sample -> {
            Scorer scorer = scoring.scorer(sample);
            if (scoring.needsSample(sample)) {
                throw new RuleNotApplicableException("the strategy may impute missing answers from the sample");
            }
            for (KeyedMeasure measure :
                    Instrument.of(sample.bank(), Weighting.EQUAL).measures()) {
                for (Absence reason : Absence.values()) {
                    AnswerBlock answers = sample.teams().get(0).answers();
                    withheld(ScoringHarness.scores(scorer, without(answers, measure, reason)), measure, reason);
                }
            }
        });
    }

    private void withheld(ScoreBlock scores, KeyedMeasure measure, Absence reason) {
        for (int c = 0; c < scores.columns().size(); c++) {
            boolean ofMeasure = scores.columns().get(c).measure().equals(measure.measure());
            for (int row = 0; ofMeasure && row < scores.size(); row++) {
                if (scores.measured(row, c)) {
                    throw scoring.violation(
                            "returned " + ScoreDifferences.words(scores.score(row, c)) + " for "
                                    + ScoreDifferences.name(scores.columns().get(c)) + " of respondent " + (row + 1)
                                    + ", who answered none of its questions (" + reason + ")",
                            "withhold it: Score.withheld(WithheldReason.TOO_FEW_ANSWERS, …); no number stands for a missing answer");
                }
            }
        }
    }

    /** The same answers but for those that count for a measure, and those that share out points with them. */
    private static AnswerBlock without(AnswerBlock answers, KeyedMeasure measure, Absence reason) {
        QuestionBank bank = answers.bank();
        List<String> shared = measure.questions().stream()
                .map(question -> question.scale())
                .filter(ResponseScale.Points.class::isInstance)
                .map(ResponseScale::id)
                .toList();
        AnswerBlockBuilder without = AnswerBlock.builder(bank);
        for (int row = 0; row < answers.size(); row++) {
            without.row(answers.perspective(row));
            for (int column = 0; column < bank.questions().size(); column++) {
                int c = column;
                boolean left = measure.questions().stream().anyMatch(question -> question.column() == c)
                        || shared.contains(bank.questions().get(c).scale());
                Response response = answers.response(row, column);
                if (left) {
                    without.absent(column, reason);
                } else if (response instanceof Response.Answered answered) {
                    without.answer(column, answered.value());
                } else {
                    without.absent(column, ((Response.Absent) response).reason());
                }
            }
        }
        return without.build();
    }
}
