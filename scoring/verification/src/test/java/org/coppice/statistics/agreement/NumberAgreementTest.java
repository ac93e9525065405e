package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementRule;
import org.junit.jupiter.api.Test;

/** AD and a_wg of numbers, against ad.m and awg of multilevel 2.7. */
class NumberAgreementTest {
    private static QuestionBank bank(ResponseScale... scales) {
        QuestionBank.Builder bank = QuestionBank.builder("n", "1.0.0", "N").construct(Facet.of("m", "M", "M."));
        for (int q = 0; q < scales.length; q++) {
            bank.scale(scales[q])
                    .question(Question.builder("q" + q, "Q?", scales[q].id()).measures(Key.of("m")));
        }
        return bank.build();
    }

    private static KeyedMeasure measure(QuestionBank bank) {
        return Instrument.of(bank, Weighting.EQUAL).measures().get(0);
    }

    private static Agreement of(QuestionBank bank, double[]... rows) {
        AnswerBlockBuilder answers = AnswerBlock.builder(bank);
        for (double[] row : rows) {
            answers.row(Perspective.TEAM_MEMBER);
            for (int q = 0; q < row.length; q++) {
                answers.answer(q, row[q]);
            }
        }
        return NumberAgreement.bind(measure(bank), AgreementRule.LISTWISE).of(answers.build());
    }

    @Test
    void numbersWithEnds_haveTheFiguresOfMultilevel_andNoRwgWithItsReason() {
        QuestionBank bank = bank(new ResponseScale.Numeric("n", 1, 5));
        Agreement a = of(bank, new double[][] {{2.5}, {3.25}, {2}, {3}, {3.75}});
        Agreement b = of(bank, new double[][] {{1.5}, {4}, {2.25}, {3}, {3.5}});
        assertThat(a.adMean().orElseThrow()).isCloseTo(0.52, within(1e-9));
        assertThat(b.adMean().orElseThrow()).isCloseTo(0.78, within(1e-9));
        assertThat(a.awg().orElseThrow()).isCloseTo(0.8170426, within(1e-7));
        assertThat(b.awg().orElseThrow()).isCloseTo(0.6027656, within(1e-7));
        assertThat(a.rwg()).isEmpty();
        assertThat(a.undefined().get("rwg")).contains("answers at random");
        assertThat(a.persons()).isEqualTo(5);
    }

    /** A rating and the same numbers: WithinTeam and NumberAgreement give the same AD, in steps of 1, and a_wg. */
    @Test
    void wholeNumbers_haveTheFiguresOfRatings() {
        double[][] rows = {{1, 2}, {2, 4}, {4, 3}, {5, 3}};
        Agreement numbers = of(bank(new ResponseScale.Numeric("n", 1, 5), new ResponseScale.Numeric("o", 1, 5)), rows);
        QuestionBank rated = bank(ResponseScale.Likert.of("n", 5), ResponseScale.Likert.of("o", 5));
        AnswerBlockBuilder answers = AnswerBlock.builder(rated);
        for (double[] row : rows) {
            answers.row(Perspective.TEAM_MEMBER).answer(0, row[0]).answer(1, row[1]);
        }
        Agreement ratings = WithinTeam.bind(
                        measure(rated), AgreementRule.LISTWISE, com.google.common.collect.ImmutableList.of())
                .of(answers.build());
        assertThat(numbers.adMean().orElseThrow()).isCloseTo(ratings.adMean().orElseThrow(), within(1e-12));
        assertThat(numbers.adMedian().orElseThrow())
                .isCloseTo(ratings.adMedian().orElseThrow(), within(1e-12));
        assertThat(numbers.awg().orElseThrow()).isCloseTo(ratings.awg().orElseThrow(), within(1e-12));
    }

    @Test
    void numbersWithoutEnds_haveAdOnly_andDifferentScalesAwgOnly() {
        Agreement open =
                of(bank(new ResponseScale.Numeric("n", 0, Double.POSITIVE_INFINITY)), new double[][] {{1}, {4}, {7}});
        assertThat(open.adMean().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(open.awg()).isEmpty();
        assertThat(open.undefined()).containsKey("awg");
        Agreement mixed = of(
                bank(ResponseScale.Likert.of("a", 5), new ResponseScale.Numeric("b", 0, 10)),
                new double[][] {{2, 5}, {3, 6}, {4, 4}});
        assertThat(mixed.adMean()).isEmpty();
        assertThat(mixed.undefined().get("adMean")).contains("has no unit");
        assertThat(mixed.adMedian()).isEmpty();
        assertThat(mixed.undefined().get("adMedian")).contains("has no unit");
        assertThat(mixed.awg()).isPresent();
    }

    /** Two people who answer 1 and 2 of 1 to 5: 1.5 is nearer to an end than the mean of one 1 and one 5, so that multilevel's awg is NA. */
    @Test
    void ratingsNearAnEnd_haveTheReasonWhyThereIsNoAwg() {
        QuestionBank rated = bank(ResponseScale.Likert.of("n", 5), ResponseScale.Likert.of("o", 5));
        AnswerBlockBuilder answers = AnswerBlock.builder(rated);
        answers.row(Perspective.TEAM_MEMBER).answer(0, 1).answer(1, 2);
        answers.row(Perspective.TEAM_MEMBER).answer(0, 2).answer(1, 1);
        Agreement actual = WithinTeam.bind(
                        measure(rated), AgreementRule.LISTWISE, com.google.common.collect.ImmutableList.of())
                .of(answers.build());
        assertThat(actual.awg()).isEmpty();
        assertThat(actual.undefined())
                .containsExactly(
                        java.util.Map.entry("awg", "no question has a mean that is far enough from both ends"));
    }

    @Test
    void choice_isRefused() {
        assertThat(NumberAgreement.isDefined(measure(bank(new ResponseScale.Points("p", 10)))))
                .isFalse();
        assertThatThrownBy(() ->
                        NumberAgreement.bind(measure(bank(new ResponseScale.Points("p", 10))), AgreementRule.HALF))
                .hasMessageContaining("neither a rating nor a number");
    }
}
