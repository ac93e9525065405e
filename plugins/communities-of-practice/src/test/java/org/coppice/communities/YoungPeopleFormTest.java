package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coppice.files.wording.LanguageRules;
import org.coppice.model.Perspective;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.Length;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.junit.jupiter.api.Test;

/** The form for children and young people. */
class YoungPeopleFormTest {
    private static final QuestionBank FORM = PaperBank.BANK.part("young-people");
    private static final Perspective WHO = Perspective.PERSON_WHO_USES_SERVICES;

    @Test
    void form_asksPeopleWhoUseServicesAlone_inTwoMinutes() {
        assertThat(FORM.questions())
                .hasSize(13)
                .allSatisfy(question -> assertThat(question.asked()).containsExactly(WHO));
        assertThat(FORM.questions().get(12).id()).isEqualTo("helped");
        assertThat(Length.of(FORM, FORM.questions()).minutes()).isLessThanOrEqualTo(2);
    }

    @Test
    void form_asksAboutTheSameWorker_andWhetherComplainingIsSafe() {
        assertThat(FORM.questions().stream().map(question -> question.wording(WHO)))
                .contains(
                        "Staff believe what I tell them.",
                        "I see the same worker each time.",
                        "It is risky for me to complain about the team.");
    }

    @Test
    void everyScale_hasQuestionsInBothDirections() {
        assertThat(Instrument.of(FORM, Weighting.EQUAL).measures())
                .extracting(keyed -> keyed.measure().construct().value())
                .containsExactlyInAnyOrder(
                        "foundation.value-base", "personalisation.1", "personalisation.2", "outlook.people");
        assertThat(Instrument.of(FORM, Weighting.EQUAL).measures())
                .allSatisfy(keyed -> assertThat(keyed.questions().stream().map(KeyedQuestion::reversed))
                        .as(keyed.measure().toString())
                        .contains(true, false));
    }

    @Test
    void everyQuestion_isReadableAtGradeFour() {
        LanguageRules english = LanguageRules.of("en");
        assertThat(FORM.questions())
                .allSatisfy(question -> assertThat(
                                english.reading(List.of(question.wording(WHO))).orElseThrow())
                        .as(question.id())
                        .isLessThanOrEqualTo(4));
    }
}
