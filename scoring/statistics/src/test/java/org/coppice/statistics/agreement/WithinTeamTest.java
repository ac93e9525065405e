package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.NullDistribution;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreement where something is missing, does not fit or is contributed. */
class WithinTeamTest {
    private static final int NONE = -1;

    @Test
    void halfRule_givesEachQuestionTheFiguresOfThoseWhoAnsweredIt() {
        Agreement agreement = of(AgreementRule.HALF, new int[][] {{0, 1}, {2, NONE}, {4, 3}});
        assertThat(agreement.persons()).isEqualTo(3);
        assertThat(agreement.rwgLindell().get(NullDistributions.UNIFORM)).isEqualTo(1 - (4 + 2) / 2.0 / 2);
        assertThat(agreement.adMean().orElseThrow()).isCloseTo((4 / 3.0 + 1) / 2, within(1e-15));
        assertThat(agreement.adMedian().orElseThrow()).isCloseTo((4 / 3.0 + 1) / 2, within(1e-15));
        assertThat(agreement.awg().orElseThrow()).isCloseTo((-1 / 3.0 + 0.5) / 2, within(1e-15));
    }

    /** So many that their counts need more memory than those of a team. */
    @Test
    void deviations_ofThousandsOfAnswersInTheSameShares_areThoseOfFew() {
        int[][] few = {{0, 1}, {2, 1}, {4, 3}, {3, 3}};
        int[][] many = new int[8000][];
        Arrays.setAll(many, row -> few[row % few.length]);
        Agreement agreement = of(AgreementRule.LISTWISE, many);
        assertThat(agreement.persons()).isEqualTo(8000);
        assertThat(agreement.adMean()).isEqualTo(of(AgreementRule.LISTWISE, few).adMean());
        assertThat(agreement.adMedian())
                .isEqualTo(of(AgreementRule.LISTWISE, few).adMedian());
        assertThat(agreement.rwgLindell())
                .isEqualTo(of(AgreementRule.HALF, many).rwgLindell());
    }

    @Test
    void halfRule_leavesOutPersonsWithLessThanHalfAndQuestionsWithOneAnswer() {
        int[][] answers = {{0, 1, NONE, NONE}, {2, NONE, NONE, NONE}, {4, 3, 2, NONE}};
        Agreement agreement = of(AgreementRule.HALF, answers);
        assertThat(agreement.persons()).isEqualTo(2);
        assertThat(agreement.rwgLindell().get(NullDistributions.UNIFORM)).isEqualTo(1 - (8 + 2) / 2.0 / 2);
        assertThat(agreement.rwg()).containsEntry(NullDistributions.UNIFORM, 0.0);
        assertThat(agreement.adMean()).hasValue(1.5);
        assertThat(agreement.awg()).hasValue((-1 + 0.5) / 2);
        assertThat(of(AgreementRule.LISTWISE, answers)).isEqualTo(Agreement.none(0, AgreementRule.LISTWISE));
    }

    @Test
    void persons_withAnswersToDifferentQuestions_haveNoFigure() {
        Agreement agreement = of(AgreementRule.HALF, new int[][] {{0, NONE}, {NONE, 0}});
        assertThat(agreement).isEqualTo(Agreement.none(2, AgreementRule.HALF));
        AgreementScratch tally =
                Groups.within(Groups.bank(2, 1, 5, 0), AgreementRule.HALF).tally();
        assertThat(tally.defined()).isFalse();
        assertThatThrownBy(tally::adMean).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void question_thatIsNotAskedOfSomebody_leavesTheirDenominatorOnly() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("trust", "Trust", "Trust."))
                .question(Question.builder("q1", "Q1", "rating").measures("trust"))
                .question(Question.builder("q2", "Q2", "rating")
                        .measures("trust")
                        .asked(ImmutableList.of(Perspective.CARER)))
                .question(Question.builder("q3", "Q3", "rating")
                        .measures("trust")
                        .asked(ImmutableList.of(Perspective.CARER)))
                .build();
        AnswerBlock answers = AnswerBlock.builder(bank)
                .row(Perspective.TEAM_MEMBER)
                .answer(0, 2)
                .row(Perspective.TEAM_MEMBER)
                .answer(0, 3)
                .build();
        assertThat(Groups.within(bank, AgreementRule.HALF).of(answers).rwg())
                .containsEntry(NullDistributions.UNIFORM, 0.75);
        assertThat(Groups.within(bank, AgreementRule.LISTWISE).of(answers))
                .isEqualTo(Agreement.none(0, AgreementRule.LISTWISE));
    }

    @Test
    void measure_withOtherThanRatingsOfOneLength_isRefusedInWords() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("five", 5))
                .scale(ResponseScale.Likert.of("seven", 7))
                .scale(new ResponseScale.Numeric("hours", 0, 24))
                .construct(Facet.of("mixed", "Mixed", "Mixed."))
                .construct(Facet.of("number", "Number", "Number."))
                .question(Question.builder("q1", "Q1", "five").measures("mixed"))
                .question(Question.builder("q2", "Q2", "seven").measures("mixed"))
                .question(Question.builder("q3", "Q3", "hours").measures("number"))
                .build();
        ImmutableList<KeyedMeasure> measures =
                Instrument.of(bank, Weighting.EQUAL).measures();
        assertThat(WithinTeam.refused(measures.get(0)).orElseThrow().detail())
                .isEqualTo(
                        "question q2 has 7 points, question q1 has 5; agreement needs ratings with the same number of points");
        assertThat(WithinTeam.refused(measures.get(1)).orElseThrow().reason()).isEqualTo(WithheldReason.NOT_SCORABLE);
        assertThat(WithinTeam.refused(measures.get(1)).orElseThrow().detail()).contains("question q3 is not a rating");
        assertThatThrownBy(() -> WithinTeam.bind(measures.get(0), AgreementRule.LISTWISE, ImmutableList.of()))
                .hasMessageContaining("question q2 has 7 points");
    }

    @ParameterizedTest
    @CsvSource({
        "5, uniform, 2", "5, triangular, 1.32", "5, slight-skew, 1.34", "5, moderate-skew, .9", "5, heavy-skew, .44",
        "5, normal, 1.04", "5, max-variance, 4", "7, uniform, 4", "7, triangular, 2.1", "7, slight-skew, 2.9",
        "7, moderate-skew, 2.14", "7, heavy-skew, 1.39", "7, normal, 1.4", "7, max-variance, 9", "2, uniform, .25",
        "2, triangular, .25", "3, triangular, .5", "9, uniform, 6.666666666666667", "9, triangular, 4"
    })
    void nulls_haveThePublishedVariances(int points, String id, double variance) {
        assertThat(NullDistributions.variances(points).get(id)).isCloseTo(variance, within(1e-15 * 10));
    }

    @Test
    void nulls_ofPlugins_countForTheirLengthAndDoNotStandForOurs() {
        NullDistribution ends = ofThree("ends", 0.4, 0.2, 0.4);
        NullDistribution uniform = ofThree("uniform", 0.5, 0.5, 0);
        assertThat(NullDistributions.variances(3, ImmutableList.of(ends, uniform)))
                .containsOnlyKeys("ends", "max-variance", "triangular", "uniform")
                .containsEntry("uniform", 2 / 3.0)
                .containsEntry("ends", ends.variance());
        assertThat(NullDistributions.variances(4, ImmutableList.of(ends)))
                .containsOnlyKeys("max-variance", "triangular", "uniform");
        assertThatThrownBy(() -> NullDistributions.variances(3, ImmutableList.of(ends, ends)))
                .hasMessageContaining("given twice");
        assertThat(NullDistributions.uniform(5).variance()).isCloseTo(2, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "0, LACK",
        ".3099, LACK",
        ".31, WEAK",
        ".5099, WEAK",
        ".51, MODERATE",
        ".7099, MODERATE",
        ".71, STRONG",
        ".9099, STRONG",
        ".91, VERY_STRONG",
        "1, VERY_STRONG"
    })
    void band_beginsWithItsLowerEnd(double rwg, AgreementBand band) {
        assertThat(AgreementBand.of(rwg)).isEqualTo(band);
    }

    @Test
    void guidance_followsTheLengthOfTheScale() {
        WithinTeam within = Groups.within(Groups.bank(2, 1, 5, 0), AgreementRule.LISTWISE);
        assertThat(within.points()).isEqualTo(5);
        assertThat(within.largestAgreeingDeviation()).isEqualTo(5 / 6.0);
        assertThat(within.fewestForAwg()).isEqualTo(4);
    }

    private static NullDistribution ofThree(String id, double low, double middle, double high) {
        return new NullDistribution(id, id, "a test", ImmutableList.of(low, middle, high));
    }

    private static Agreement of(AgreementRule rule, int[][] answers) {
        QuestionBank bank = Groups.bank(answers[0].length, 1, 5, 0);
        return Groups.within(bank, rule).of(Groups.block(bank, answers));
    }
}
