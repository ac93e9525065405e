package org.coppice.statistics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.statistics.missing.MissingTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reliability that is not defined for the answers is withheld with a reason. */
class BadDataTest {
    @ParameterizedTest
    @MethodSource("org.coppice.statistics.missing.MissingTreatment#all")
    void everyoneAlike_hasMeansAndNoReliability(MissingTreatment treatment) {
        Reliability actual = Samples.reliability(new int[][] {{4, 4, 2}, {4, 4, 2}, {4, 4, 2}}, treatment);
        assertWithheld(actual.consistency().alpha(), "the sum of questions q0, q1, q2 is the same for everyone");
        assertWithheld(actual.consistency().lambda6(), "everyone gave the same answer to questions q0, q1, q2");
        assertWithheld(actual.sem(), "the same for everyone");
        assertWithheld(actual.questions().get(0).restCorrelation(), "the same for everyone");
        assertWithheld(actual.questions().get(0).totalCorrelation(), "the same for everyone");
        assertThat(actual.consistency().warnings())
                .containsExactly("everyone gave the same answer to questions q0, q1, q2");
        assertThat(actual.sd()).isEqualTo(Score.of(0));
        assertThat(actual.questions().get(2).floor()).isEqualTo(Score.of(0));
        assertThat(actual.questions().get(2).distribution()).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void aQuestionWithoutVariance_leavesAlphaOfCovariancesAndAWarning() {
        Reliability actual = Samples.reliability(
                new int[][] {{1, 2, 3}, {2, 2, 3}, {4, 5, 3}, {5, 4, 3}}, MissingTreatment.LISTWISE);
        assertThat(actual.consistency().alpha()).isInstanceOf(Score.Measured.class);
        assertThat(actual.consistency().warnings()).containsExactly("everyone gave the same answer to question q2");
        assertWithheld(actual.consistency().standardisedAlpha(), "everyone gave the same answer to question q2");
        assertThat(actual.questions().get(2).ifDeleted().standardisedAlpha()).isInstanceOf(Score.Measured.class);
    }

    @Test
    void twoQuestionsAlike_haveNoLambda6NorLikelihood() {
        int[][] table = {{1, 1, 3}, {2, 2, 2}, {4, 4, 5}, {5, 5, 3}, {3, 3, 4}};
        Reliability actual = Samples.reliability(table, MissingTreatment.LISTWISE);
        assertThat(actual.consistency().alpha()).isInstanceOf(Score.Measured.class);
        assertWithheld(
                actual.consistency().lambda6(), "the answers to question q1 are determined by those to question q0");
        assertWithheld(actual.questions().get(0).correctedCorrelation(), "are determined by");
        assertWithheld(
                OneFactor.maximumLikelihood(Samples.sums(table)).omega(), "are determined by those to question q0");
        Reliability two = Samples.reliability(new int[][] {{1, 1}, {4, 4}, {5, 5}}, MissingTreatment.LISTWISE);
        assertThat(two.consistency().alpha().figure().orElseThrow()).isCloseTo(1, within(1e-12));
        assertWithheld(two.consistency().signalToNoise(), "there is no error variance");
        assertWithheld(two.consistency().correlationVariance(), "two questions have one correlation");
    }

    @Test
    void questionsThatContradictOneAnother_haveANegativeAlphaAndAWarning() {
        int[][] table = {{1, 5, 3}, {2, 4, 2}, {5, 1, 4}, {4, 1, 3}};
        Reliability actual = Samples.reliability(table, MissingTreatment.LISTWISE);
        assertThat(actual.consistency().alpha().figure().orElseThrow()).isNegative();
        assertThat(actual.consistency().warnings())
                .containsExactly("alpha is below 0: the questions contradict one another; check which are reversed");
        assertThat(actual.sem().figure().orElseThrow())
                .isGreaterThan(actual.sd().figure().orElseThrow());
        assertThat(AlphaIntervals.feldt(actual.consistency().alpha(), 3, 4, 0.95))
                .isInstanceOf(Interval.Between.class);
        Score alpha = Samples.reliability(new int[][] {{1, 5}, {2, 4}, {5, 1}}, MissingTreatment.LISTWISE)
                .consistency()
                .alpha();
        assertWithheld(alpha, "the sum of questions q0, q1 is the same for everyone");
    }

    @ParameterizedTest
    @MethodSource("org.coppice.statistics.missing.MissingTreatment#all")
    void oneQuestion_hasItsFiguresAlone(MissingTreatment treatment) {
        int[][] table = {{1}, {2}, {5}};
        Reliability actual = Samples.reliability(table, treatment);
        assertWithheld(actual.consistency().alpha(), "there is only one question; at least two are needed");
        assertWithheld(
                actual.questions().get(0).totalCorrelation(), "there is only one question; at least two are needed");
        assertThat(actual.questions().get(0).sd()).isInstanceOf(Score.Measured.class);
        assertWithheld(
                OneFactor.minres(Samples.sums(table), treatment).omega(),
                "there is only one question; at least two are needed");
        assertThat(bootstrap(table, treatment).random(10, 1).alphas().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.coppice.statistics.missing.MissingTreatment#all")
    void allSkipped_isRowsWithoutFigures(MissingTreatment treatment) {
        int[][] table = new int[4][3];
        ScaleSums sums = Samples.sums(table);
        assertThat(sums.rows()).isEqualTo(4);
        assertThat(sums.answering()).isZero();
        Reliability actual = Reliability.of(sums, treatment);
        assertWithheld(actual.mean(), "nobody answered");
        assertWithheld(actual.consistency().alpha(), "fewer than two people answered question q0");
        assertWithheld(actual.questions().get(1).floor(), "nobody answered question q1");
        assertThat(actual.questions().get(1).distribution()).isEmpty();
        assertThat(actual.questions().get(1).missing().figure().isPresent())
                .isEqualTo(treatment != MissingTreatment.LISTWISE);
        AlphaResamples resamples = bootstrap(table, treatment).random(20, 7);
        assertWithheld(resamples.limits(0.9), "0 of 20 resamples have an alpha; at least two are needed");
        assertWithheld(resamples.median(), "at least two are needed");
        assertWithheld(resamples.standardError(), "at least two are needed");
    }

    @Test
    void tooFewPeople_areNamedByTheirQuestions() {
        int[][] table = {{1, 0, 2}, {2, 0, 3}, {4, 5, 0}, {3, 4, 5}};
        Reliability actual = Samples.reliability(table, MissingTreatment.PAIRWISE);
        assertWithheld(actual.consistency().alpha(), "fewer than two people answered both q1 and q2");
        assertThat(actual.questions().get(2).ifDeleted().alpha()).isInstanceOf(Score.Measured.class);
        Reliability complete = Samples.reliability(table, MissingTreatment.LISTWISE);
        assertWithheld(complete.consistency().alpha(), "fewer than two people answered question q0");
        assertWithheld(complete.sd(), "fewer than two people answered");
    }

    @Test
    void pairsOfDifferentPeople_mayContradictOneAnother() {
        // q0 goes with q1 and q1 with q2, and q0 contradicts q2
        int[][] table = {
            {1, 1, 0}, {3, 3, 0}, {5, 5, 0}, {0, 1, 1}, {0, 3, 3}, {0, 5, 5}, {1, 0, 5}, {3, 0, 3}, {5, 0, 1}
        };
        Reliability actual = Samples.reliability(table, MissingTreatment.PAIRWISE);
        assertWithheld(actual.consistency().lambda6(), "contradict one another");
        assertThat(Samples.figures(actual)).hasSize(3 + 10 + 3 * 19);
        assertThat(OneFactor.minres(Samples.sums(table), MissingTreatment.PAIRWISE)
                        .omega())
                .isInstanceOf(Score.Withheld.class);
    }

    @Test
    void twoQuestions_determineNoFactor() {
        ScaleSums sums = Samples.sums(new int[][] {{1, 2}, {2, 2}, {4, 5}, {5, 4}});
        assertWithheld(
                OneFactor.minres(sums, MissingTreatment.PAIRWISE).omega(), "two questions do not determine a factor");
        assertWithheld(OneFactor.maximumLikelihood(sums).omega(), "two questions do not determine a factor");
    }

    @Test
    void resamplesWithoutAlpha_areCountedAndLeftOut() {
        AlphaResamples actual = bootstrap(new int[][] {{1, 2}, {2, 2}, {5, 3}}, MissingTreatment.LISTWISE)
                .given(new int[][] {{0, 0, 0}, {0, 1, 2}, {2, 2, 1}});
        assertThat(actual.alphas().length()).isEqualTo(2);
        assertThat(actual.warnings()).containsExactly("1 of 3 resamples have no alpha and are left out");
    }

    @Test
    void whoIsNotAsked_isNoRow() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("rating", 5))
                .construct(Facet.of("trust", "Trust", "Trust."))
                .question(Question.builder("q0", "Q", "rating")
                        .measures(Key.of("trust"))
                        .asked(ImmutableList.of(Perspective.TEAM_MEMBER)))
                .build();
        AnswerBlock block = AnswerBlock.builder(bank)
                .row(Perspective.MANAGER)
                .row(Perspective.TEAM_MEMBER)
                .build();
        assertThat(ScaleSums.of(Samples.measure(bank)).add(block).rows()).isEqualTo(1);
    }

    @Test
    void whatIsNotToBeAddedUp_isRefusedInWords() {
        QuestionBank hours = QuestionBank.builder("h", "1.0.0", "H")
                .scale(new ResponseScale.Points("hours", 24))
                .construct(Facet.of("trust", "Trust", "Trust."))
                .question(Question.builder("work", "Hours?", "hours").measures(Key.of("trust")))
                .build();
        assertThatThrownBy(() -> ScaleSums.of(Samples.measure(hours)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "counts question \"work\", which is neither a rating nor a number (response scale \"hours\")");
        ScaleSums three = Samples.sums(new int[][] {{1, 2, 3}});
        assertThatThrownBy(() -> three.add(AnswerBlock.builder(hours).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give answers of the measure's bank");
        ScaleSums two = Samples.sums(new int[][] {{1, 2}});
        assertThatThrownBy(() -> three.combine(two)).hasMessageContaining("cannot be combined");
        AlphaBootstrap bootstrap = bootstrap(new int[][] {{1, 2}, {3, 4}}, MissingTreatment.LISTWISE);
        assertThatThrownBy(() -> bootstrap.given(new int[][] {{0}}))
                .hasMessageContaining("the resample has 1 rows; draw 2 rows");
        assertThatThrownBy(() -> bootstrap.given(new int[][] {{0, 2}})).hasMessageContaining("give rows from 0 to 1");
        assertThatThrownBy(() -> AlphaIntervals.feldt(Score.of(0.7), 5, 100, 95))
                .hasMessageContaining("interval is 95");
    }

    private static AlphaBootstrap bootstrap(int[][] table, MissingTreatment treatment) {
        QuestionBank bank = Samples.bank(table[0].length);
        return AlphaBootstrap.of(Samples.measure(bank), ImmutableList.of(Samples.block(bank, table)), treatment);
    }

    private static void assertWithheld(Interval interval, String detail) {
        assertThat(interval)
                .isInstanceOfSatisfying(
                        Interval.Withheld.class, why -> assertThat(why.detail()).contains(detail));
    }

    private static void assertWithheld(Score score, String detail) {
        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Withheld.class, why -> assertThat(why.detail()).contains(detail));
    }
}
