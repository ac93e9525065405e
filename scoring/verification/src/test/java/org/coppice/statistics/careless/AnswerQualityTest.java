package org.coppice.statistics.careless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Arrays;
import java.util.Random;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;

/** Signs of careless answering, by hand. */
class AnswerQualityTest {
    private static final AnswerBlock SAMPLE = Ratings.block(
            Ratings.TWO, new int[] {1, 1}, new int[] {2, 3}, new int[] {3, 2}, new int[] {4, 5}, new int[] {5, 4});

    private static AnswerQuality quality(QuestionBank bank, AnswerBlock sample, QualityRules rules, int... answers) {
        return Iterables.getOnlyElement(AnswerQuality.of(
                Ratings.instrument(bank),
                Perspective.TEAM_MEMBER,
                Ratings.block(bank, answers),
                Ratings.moments(sample),
                rules));
    }

    private static AnswerQuality alone(QuestionBank bank, int... answers) {
        return quality(bank, Ratings.block(bank), QualityRules.DEFAULT, answers);
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }

    /** Six threes on end, one skipped among them, of twelve questions of which eleven are answered: 6/11. */
    @Test
    void run_ofOneAnswer_isAShareOfWhatIsAnswered() {
        AnswerQuality quality = alone(Ratings.PLAIN, 3, 3, 3, 0, 3, 3, 3, 1, 2, 4, 5, 1);
        assertThat(of(quality.longest())).isCloseTo(6.0 / 11, within(1e-12));
        assertThat(quality.raised()).containsExactly(CarelessSign.MONOTONY);
        assertThat(quality.flagged()).isFalse();
    }

    /** Six times 0 and six times 1 as shares: squares 12 · .25 = 3, √(3/11) = .522233. All alike: 0, and a run of all; still one signal. */
    @Test
    void variability_isTheSpreadOfSharesAndOneSignalWithTheRun() {
        assertThat(of(alone(Ratings.PLAIN, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5).variability()))
                .isCloseTo(0.522233, within(1e-6));
        AnswerQuality same = alone(Ratings.PLAIN, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
        assertThat(of(same.variability())).isZero();
        assertThat(of(same.longest())).isEqualTo(1);
        assertThat(same.raised()).containsExactly(CarelessSign.MONOTONY);
        assertThat(same.flagged()).isFalse();
    }

    /**
     * Both means 3, both variances 10/4 = 2.5, covariance (4 + 2 + 2)/4 = 2, determinant 2.25. Answers 1 and 5 lie −2 and 2 off: D² = (2.5 · 4 + 2 ·
     * 2 · 4 + 2.5 · 4)/2.25 = 16, and for two degrees of freedom p = e⁻⁸ = .000335463. The first answer alone, 5: 4/2.5 = 1.6, p .2059 on one.
     */
    @Test
    void distance_isOverTheAnsweredQuestions() {
        AnswerQuality far = quality(Ratings.TWO, SAMPLE, QualityRules.DEFAULT, 1, 5);
        assertThat(of(far.distance())).isCloseTo(16, within(1e-9));
        assertThat(of(far.distanceP())).isCloseTo(0.000335463, within(1e-9));
        assertThat(far.raised()).containsExactly(CarelessSign.DISTANCE);
        AnswerQuality half = quality(Ratings.TWO, SAMPLE, QualityRules.DEFAULT, 5, 0);
        assertThat(of(half.distance())).isCloseTo(1.6, within(1e-12));
        assertThat(of(half.distanceP())).isCloseTo(0.2059, within(1e-4));
    }

    /**
     * Shares of the halves: a 1 → 0 and reversed 5 → 0; b 3 → .5 and 2 → .25; c 5 → 1 and 5 → 1. Squares .5 and .541667, products .5: r =
     * .5/√.270833 = .960769, lengthened 1.921538/1.960769 = .979992. Turned round in the even half r is −1, lengthened −1 at the least.
     */
    @Test
    void consistency_correlatesTheHalvesAfterReversal() {
        assertThat(of(alone(Ratings.SIX, 1, 5, 3, 2, 5, 5).consistency())).isCloseTo(0.979992, within(1e-6));
        AnswerQuality opposite = alone(Ratings.SIX, 1, 1, 3, 3, 5, 1);
        assertThat(of(opposite.consistency())).isEqualTo(-1);
        assertThat(opposite.raised()).containsExactly(CarelessSign.INCONSISTENCY);
    }

    @Test
    void consistency_withoutThreeMeasuresOrSpread_isWithheld() {
        assertThat(reason(alone(Ratings.SIX, 1, 5, 3, 2, 5, 0).consistency()))
                .isEqualTo(WithheldReason.TOO_FEW_ANSWERS);
        assertThat(reason(alone(Ratings.SIX, 3, 3, 3, 3, 3, 3).consistency())).isEqualTo(WithheldReason.UNDEFINED);
    }

    /**
     * Someone answers 5 throughout, of whom no distance is known. Shares after reversal: odd halves (1 + 1)/2, (1 + 1)/2, (1 + 0)/2, even halves
     * (1 + 0)/2, (0 + 1)/2, (1 + 1)/2: r = −1, lengthened −1. That and the run are two signals.
     */
    @Test
    void respondent_whoPassesOverReversedQuestions_isFlagged() {
        AnswerQuality quality = alone(Ratings.TWELVE, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        assertThat(of(quality.consistency())).isEqualTo(-1);
        assertThat(quality.judged()).containsExactly(CarelessSign.MONOTONY, CarelessSign.INCONSISTENCY);
        assertThat(quality.raised()).containsExactly(CarelessSign.MONOTONY, CarelessSign.INCONSISTENCY);
        assertThat(quality.flagged()).isTrue();
        assertThat(quality).hasToString("the answer quality of a respondent");
    }

    /** With a cut-off at which every distance is too large, the run and the distance are two signals; where three are asked for, too few. */
    @Test
    void rules_sayFromWhereOnASignIsGivenAndHowManyFlag() {
        Random random = new Random(1);
        int[][] rows = new int[60][12];
        Arrays.stream(rows).forEach(row -> Arrays.setAll(row, q -> 1 + random.nextInt(5)));
        AnswerBlock sample = Ratings.block(Ratings.PLAIN, rows);
        for (int signals : new int[] {2, 3}) {
            QualityRules strict = QualityRules.DEFAULT.distanceP(1).signals(signals);
            AnswerQuality quality = quality(Ratings.PLAIN, sample, strict, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
            assertThat(quality.raised()).containsExactly(CarelessSign.MONOTONY, CarelessSign.DISTANCE);
            assertThat(quality.flagged()).isEqualTo(signals == 2);
        }
    }

    @Test
    void oddSamples_withholdAndDoNotFail() {
        AnswerBlock one = Ratings.block(Ratings.TWO, new int[] {1, 5});
        AnswerBlock alike =
                Ratings.block(Ratings.TWO, new int[] {2, 2}, new int[] {2, 2}, new int[] {2, 2}, new int[] {2, 2});
        AnswerBlock tied =
                Ratings.block(Ratings.TWO, new int[] {1, 1}, new int[] {2, 2}, new int[] {3, 3}, new int[] {4, 4});
        for (AnswerBlock sample : ImmutableList.of(Ratings.block(Ratings.TWO), one, alike, tied)) {
            AnswerQuality quality = quality(Ratings.TWO, sample, QualityRules.DEFAULT, 1, 5);
            assertThat(reason(quality.distance())).isEqualTo(WithheldReason.UNDEFINED);
            assertThat(quality.judged()).isEmpty();
        }
        AnswerQuality skipped = quality(Ratings.TWO, SAMPLE, QualityRules.DEFAULT, 0, 0);
        assertThat(skipped.judged()).isEmpty();
        assertThat(skipped.flagged()).isFalse();
        assertThat(AnswerQuality.of(
                        Ratings.instrument(Ratings.TWO),
                        Perspective.CARER,
                        SAMPLE,
                        Ratings.moments(SAMPLE),
                        QualityRules.DEFAULT))
                .isEmpty();
    }

    private static WithheldReason reason(Score score) {
        return ((Score.Withheld) score).reason();
    }
}
