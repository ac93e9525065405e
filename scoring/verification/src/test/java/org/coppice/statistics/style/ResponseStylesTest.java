package org.coppice.statistics.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.Key;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.model.vocabulary.StaffingNeed;
import org.coppice.statistics.careless.CarelessScreen;
import org.coppice.statistics.careless.CarelessSign;
import org.coppice.statistics.careless.ScreenRules;
import org.junit.jupiter.api.Test;

/** Acquiescence and careless answering of single persons. */
class ResponseStylesTest {
    private static final int QUESTIONS = 8;
    private static final QuestionBank BANK = bank();
    private static final Instrument INSTRUMENT = Instrument.of(BANK, Weighting.EQUAL);

    private static final int OPTIONS = 40;

    /** A measure of eight questions for each strand, of which the last two are reversed, and a list from which a respondent chooses. */
    private static QuestionBank bank() {
        QuestionBank.Builder bank =
                QuestionBank.builder("styles", "1.0.0", "Styles").scale(ResponseScale.Likert.of("rating", 5));
        for (CommunityStrand strand : CommunityStrand.values()) {
            String id = strand.constructId().value();
            bank.construct(strand);
            for (int q = 0; q < QUESTIONS; q++) {
                bank.question(Question.builder(id + "." + q, "We " + q + ".", "rating")
                        .measures(q < QUESTIONS - 2 ? Key.of(id) : Key.reversed(id)));
            }
        }
        String need = StaffingNeed.STAFF_LONG.constructId().value();
        bank.construct(StaffingNeed.STAFF_LONG)
                .scale(new ResponseScale.Likert("tick", 0, 1, ImmutableList.of()))
                .section(new Section("list", "List", Optional.empty(), OptionalInt.of(3)));
        for (int option = 0; option < OPTIONS; option++) {
            bank.question(Question.builder("option." + option, "Option " + option + ".", "tick")
                    .section("list")
                    .measures(need));
        }
        return bank.build();
    }

    /** One person, whose answers are given by measure and question, and who chooses the first options of the list. */
    private static AnswerBlock person(IntBinaryOperator answer) {
        TeamAnswersBuilder team = TeamAnswers.builder(BANK, "made").respondent("p", Perspective.TEAM_MEMBER);
        CommunityStrand[] strands = CommunityStrand.values();
        for (int k = 0; k < strands.length; k++) {
            for (int q = 0; q < QUESTIONS; q++) {
                int value = answer.applyAsInt(k, q);
                if (value > 0) {
                    team.answer(strands[k].constructId().value() + "." + q, value);
                }
            }
        }
        for (int option = 0; option < OPTIONS; option++) {
            team.answer("option." + option, option < 3 ? 1 : 0);
        }
        return team.build().answers();
    }

    private static Acquiescence acquiescence() {
        return Acquiescence.of(INSTRUMENT, Perspective.TEAM_MEMBER);
    }

    private static CarelessScreen screen() {
        return CarelessScreen.of(INSTRUMENT, Perspective.TEAM_MEMBER, measure -> true, ScreenRules.DEFAULT);
    }

    @Test
    void oppositeAnswersToOppositeStatements_showNoAcquiescence() {
        AnswerBlock honest = person((k, q) -> q < QUESTIONS - 2 ? 1 + k % 5 : 5 - k % 5);
        assertThat(acquiescence().of(honest, 0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void agreementWithEverything_isHalfTheScale() {
        assertThat(acquiescence().of(person((k, q) -> 5), 0)).isCloseTo(0.5, within(1e-12));
        assertThat(acquiescence().of(person((k, q) -> 4), 0)).isCloseTo(0.25, within(1e-12));
        assertThat(acquiescence().of(person((k, q) -> 1), 0)).isCloseTo(-0.5, within(1e-12));
    }

    @Test
    void fewAnsweredMeasures_showNothing() {
        assertThat(acquiescence().of(person((k, q) -> k < 2 ? 4 : 0), 0)).isNaN();
        assertThat(acquiescence().of(person((k, q) -> q < QUESTIONS - 2 ? 4 : 0), 0))
                .isNaN();
        assertThat(acquiescence().estimable()).isTrue();
    }

    @Test
    void imbalance_isTheDifferenceOfTheKeys() {
        Measure trust = new Measure(ConstructId.of("community.trust"), Referent.TEAM, Horizon.NOW);
        assertThat(acquiescence().imbalance(trust)).isCloseTo((6.0 - 2) / 8, within(1e-12));
    }

    @Test
    void optionsOfAList_areNoAgreement() {
        Measure need = new Measure(StaffingNeed.STAFF_LONG.constructId(), Referent.TEAM, Horizon.NOW);
        assertThat(acquiescence().imbalance(need)).isZero();
    }

    /** Nobody chooses most options of a list: their equal answers are no monotony. */
    @Test
    void answersThatFollowTheMeasure_haveNoSign() {
        Random random = new Random(18);
        AnswerBlock careful = person((k, q) -> {
            int value = Math.max(1, Math.min(5, 1 + k % 5 + (random.nextInt(4) == 0 ? 1 : 0)));
            return q < QUESTIONS - 2 ? value : 6 - value;
        });
        assertThat(screen().applicable()).isTrue();
        assertThat(screen().signs(careful, 0)).isEmpty();
    }

    @Test
    void oneDifferentAnswerAmongEqualOnes_hasNoSign() {
        AnswerBlock consistent = person((k, q) -> q >= QUESTIONS - 2 ? 2 : k == 0 && q == 0 ? 1 : 4);
        assertThat(screen().signs(consistent, 0)).isEmpty();
    }

    @Test
    void answersAtRandom_areInconsistent() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            found += screen().signs(person((k, q) -> 1 + random.nextInt(5)), 0).contains(CarelessSign.INCONSISTENCY)
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThan(30);
    }

    @Test
    void sameAnswerToEverything_isMonotonous() {
        assertThat(screen().signs(person((k, q) -> 4), 0)).containsExactly(CarelessSign.MONOTONY);
        assertThat(screen().signs(person((k, q) -> k % 5 == 0 ? 1 : k < 4 ? 2 : 5), 0))
                .contains(CarelessSign.MONOTONY);
    }

    @Test
    void rulesOutsideTheirRange_areRefused() {
        assertThatThrownBy(() -> new ScreenRules(2, 0.1, 0.1, 0.9, 30, 25, 8))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new ScreenRules(0.001, 0.1, 0.1, 0.9, 1, 25, 8))
                .isInstanceOf(InvalidValueException.class);
    }
}
