package org.coppice.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.vocabulary.TeamStage;
import org.coppice.scoring.audit.PossibleScores;
import org.junit.jupiter.api.Test;

/** The scores that strategies can give to people who answered two of three questions with five points. */
class ScoreProbeTest {
    private static final QuestionBank BANK = QuestionBank.builder("b", "1.0.0", "B")
            .scale(ResponseScale.Likert.of("s", 5))
            .construct(TeamStage.FORMING)
            .construct(TeamStage.NORMING)
            .question(Question.builder("q1", "Q1", "s").measures(TeamStage.FORMING.id()))
            .question(Question.builder("q2", "Q2", "s").measures(TeamStage.FORMING.id()))
            .question(Question.builder("q3", "Q3", "s").measures(TeamStage.FORMING.id()))
            .question(Question.builder("q4", "Q4", "s").measures(TeamStage.NORMING.id()))
            .build();

    /** An answer, counted from 0, or NaN if there is none. */
    private interface Answers {
        double of(int question);
    }

    private static PossibleScores scores(ToDoubleFunction<Answers> strategy) {
        return scores(strategy, 0b01_00_01);
    }

    private static PossibleScores all(ToDoubleFunction<Answers> strategy) {
        return scores(strategy, 0b01_01_01);
    }

    private static PossibleScores scores(ToDoubleFunction<Answers> strategy, long answered) {
        KeyedMeasure measure = Instrument.of(BANK, Weighting.EQUAL).measures().get(0);
        ImmutableList<ScoreColumn> columns =
                ImmutableList.of(new ScoreColumn(measure.measure(), Metric.linear("m", "m", 0, 1)));
        ScoreProbe probe = new ScoreProbe(BANK, columns, block -> score(block, columns, strategy));
        return probe.scores(new ScoreLattices.Answered(Perspective.TEAM_MEMBER, 0, answered), measure);
    }

    private static ScoreBlock score(
            AnswerBlock answers, ImmutableList<ScoreColumn> columns, ToDoubleFunction<Answers> strategy) {
        ScoreBlock.Builder scores = ScoreBlock.builder(columns, answers.size());
        for (int row = 0; row < answers.size(); row++) {
            int person = row;
            scores.set(
                    row,
                    0,
                    Score.of(strategy.applyAsDouble(
                            q -> answers.answered(person, q) ? answers.value(person, q) - 1 : Double.NaN)));
        }
        return scores.build();
    }

    @Test
    void scores_ofAMean_areThoseOfTheAnsweredQuestions() {
        assertThat(scores(answers -> (answers.of(0) + answers.of(2)) / 8)).isEqualTo(PossibleScores.even(9));
    }

    /** The sums of thirds, sixths and twelfths differ in their last digits by the order in which they are added. */
    @Test
    void scores_ofAMeanOfThreeQuestions_areEquallySpaced() {
        assertThat(all(answers -> (answers.of(0) + answers.of(1) + answers.of(2)) / 12))
                .isEqualTo(PossibleScores.even(13));
    }

    @Test
    void scores_ofAShareOfFavourableAnswers_areFew() {
        assertThat(scores(answers -> ((answers.of(0) >= 3 ? 1 : 0) + (answers.of(2) >= 3 ? 1 : 0)) / 2.0))
                .isEqualTo(PossibleScores.even(3));
    }

    @Test
    void scores_ofWeightsAndAnImputedAnswer_areNotEquallySpaced() {
        assertThat(scores(answers -> (3 * (answers.of(0) >= 2 ? 1 : 0) + (answers.of(2) >= 2 ? 1 : 0) + 0.5) / 5))
                .isEqualTo(PossibleScores.of(0.1, 0.3, 0.7, 0.9)
                        .asSums(List.of(new PossibleScores.Share(0.6, 1), new PossibleScores.Share(0.2, 1))));
    }

    @Test
    void scores_thatAreNoSums_areThoseOfAllAnswers() {
        assertThat(scores(answers -> Math.max(answers.of(0), answers.of(2)) / 4))
                .isEqualTo(PossibleScores.even(5));
    }

    @Test
    void scores_thatDependOnOtherQuestions_areContinuous() {
        assertThat(scores(answers -> (answers.of(0) + (answers.of(3) > 0 ? 1 : 0)) / 5))
                .isEqualTo(PossibleScores.CONTINUOUS);
    }
}
