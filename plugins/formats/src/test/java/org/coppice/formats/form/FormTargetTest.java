package org.coppice.formats.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTargetTest {
    @Provide
    Arbitrary<QuestionBank> banks() {
        return FormBanks.random();
    }

    /** Every question has one place, every option and every reason as many as it has questions; nothing that a text contains adds a place. */
    @Property
    void form_ofAnyBank_hasEachQuestionOptionAndAbsenceOnce(@ForAll("banks") QuestionBank bank) throws Exception {
        for (FormTarget target : FormTarget.values()) {
            SurveyForm form = FormBanks.form(bank, target);
            List<String> places = FormPlaces.of(target, form, target.write(form));
            assertThat(places)
                    .as(target.id())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(expected(target, form));
        }
    }

    private static List<String> expected(FormTarget target, SurveyForm form) {
        ImmutableList.Builder<String> places = ImmutableList.builder();
        for (FormBlock block :
                form.sections().stream().flatMap(one -> one.blocks().stream()).toList()) {
            for (Question question : block.questions()) {
                places.add(question.id());
                if (block.isList() || block.scale() instanceof ResponseScale.Points) {
                    continue;
                }
                if (block.hasOptions()) {
                    form.first()
                            .options(block.scale())
                            .keySet()
                            .forEach(value -> places.add(question.id() + "=" + value));
                }
                if (block.hasOptions() || target != FormTarget.QUALTRICS) {
                    form.absences().forEach(reason -> places.add(question.id() + "=" + reason));
                }
            }
        }
        return places.build();
    }

    @ParameterizedTest
    @EnumSource(FormTarget.class)
    void form_withHostileTexts_hasEachQuestionOnce(FormTarget target) throws Exception {
        QuestionBank bank = FormBanks.with(
                FormBanks.HOSTILE,
                ImmutableList.of("a.1", "a-1", "a_1", "A.1", "1", "q1", "constructor", "name", "meta"));
        SurveyForm form = FormBanks.form(bank, target);
        byte[] content = target.write(form);
        assertThat(FormPlaces.of(target, form, content)).containsExactlyInAnyOrderElementsOf(expected(target, form));
    }

    @ParameterizedTest
    @EnumSource(FormTarget.class)
    void form_writtenTwice_isTheSameBytes(FormTarget target) {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), target);
        assertThat(target.write(form)).isEqualTo(target.write(form));
    }

    @ParameterizedTest
    @EnumSource(value = FormTarget.class, names = "XLSFORM", mode = EnumSource.Mode.EXCLUDE)
    void form_showsTheWordingOfThePerspective_andItsLanguages(FormTarget target) {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), target);
        String text = new String(target.write(form), UTF_8);
        assertThat(text)
                .contains(
                        "In my team we can talk about mistakes.",
                        "Think of the last four weeks.",
                        "Thank you for your time.");
        assertThat(text.contains("In meinem Team können wir über Fehler reden."))
                .isEqualTo(target.severalLanguages());
        assertThat(text).doesNotContain(">We can talk about mistakes.");
    }

    @ParameterizedTest
    @EnumSource(
            value = FormTarget.class,
            names = {"REDCAP", "QUALTRICS"})
    void form_forAToolWithOneLanguage_refusesTwo(FormTarget target) {
        SurveyForm form = SurveyForm.builder(FormBanks.everyKind(), Perspective.TEAM_MEMBER)
                .languages(List.of("en", "de"))
                .build();
        assertThatThrownBy(() -> target.write(form))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("has one language, and this has en, de");
    }

    @Test
    void form_ofAPerspectiveThatIsNotAsked_isRefused() {
        QuestionBank bank = QuestionBank.builder("small", "1.0.0", "Small")
                .scale(ResponseScale.Likert.of("rating", 5))
                .question(Question.builder("a", "A?", "rating").asked(List.of(Perspective.MANAGER)))
                .build();
        assertThatThrownBy(() -> SurveyForm.builder(bank, Perspective.CARER).build())
                .hasMessageContaining("has no question to carer");
    }

    @Test
    void absences_withWithheld_areRefused() {
        assertThatThrownBy(() -> SurveyForm.builder(FormBanks.everyKind(), Perspective.CARER)
                        .absences(EnumSet.allOf(Absence.class)))
                .hasMessageContaining("cannot choose \"withheld\"");
    }

    @ParameterizedTest
    @EnumSource(FormTarget.class)
    void columns_leadToEachQuestionOnce(FormTarget target) {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), target);
        assertThat(target.columns(form).values())
                .containsExactlyElementsOf(
                        form.questions().stream().map(Question::id).toList());
    }

    @Test
    void columns_ofToolsThatAcceptFewNames_areTheirs() {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), FormTarget.REDCAP);
        assertThat(FormTarget.LIMESURVEY.columns(form))
                .containsEntry("open1", "open.1")
                .containsEntry("list1[m1]", "m.1")
                .containsEntry("q1st", "1st");
        assertThat(FormTarget.REDCAP.columns(form))
                .containsEntry("open_1", "open.1")
                .containsEntry("list1___m_1", "m.1");
        assertThat(FormTarget.QUALTRICS.columns(form))
                .containsEntry("open.1", "open.1")
                .containsEntry("list1_2", "m.2");
        assertThat(FormTarget.HTML.columns(form)).containsEntry("1st", "1st");
    }

    @Test
    void notices_nameTheLanguageWithoutSentences() {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), FormTarget.HTML);
        assertThat(form.notices()).hasSize(1).first().asString().contains("in ar");
    }

    @Test
    void page_escapesTexts_andAllowsItsOwnScriptAlone() {
        QuestionBank bank = FormBanks.with(FormBanks.HOSTILE, ImmutableList.of("a", "b", "c", "d", "e", "f", "g"));
        String page = new String(FormTarget.HTML.write(FormBanks.form(bank, FormTarget.HTML)), UTF_8);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page).doesNotContain("<svg", "<img").contains("default-src 'none'", "&lt;script&gt;alert(1)");
        assertThat(page).doesNotContain("http://", "https://", "@import", "url(");
    }

    @Test
    void page_namesEachLanguageInItself() {
        SurveyForm form = FormBanks.form(FormBanks.everyKind(), FormTarget.HTML);
        assertThat(new String(FormTarget.HTML.write(form), UTF_8))
                .contains("<bdi lang=\"de\">Deutsch</bdi>", "<bdi lang=\"ar\">العربية</bdi>");
    }

    /** A sentence that a language lacks would be shown in English, and a place for a number that is missing not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "es", "fr", "nl"})
    void sentences_ofALanguage_areAllThere(String language) throws Exception {
        Properties sentences = new Properties();
        try (InputStream file = FormTexts.class.getResourceAsStream(language + ".form.properties")) {
            sentences.load(new InputStreamReader(file, UTF_8));
        }
        assertThat(sentences.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FormSentence.values()).map(FormSentence::key).toList());
        for (FormSentence sentence : FormSentence.values()) {
            boolean counts = Set.of("choose-up-to", "adds-up", "too-many", "left", "saved")
                    .contains(sentence.key());
            assertThat(sentences.getProperty(sentence.key()).contains("{count}"))
                    .as(sentence.key())
                    .isEqualTo(counts);
        }
    }

    @Test
    void page_inARightToLeftLanguage_saysSo() {
        SurveyForm form = SurveyForm.builder(FormBanks.everyKind(), Perspective.TEAM_MEMBER)
                .languages(ImmutableSet.of("ar"))
                .build();
        assertThat(new String(FormTarget.HTML.write(form), UTF_8)).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(List.of("he", "fa-IR", "ku-Arab", "ckb"))
                .allMatch(tag -> HtmlForm.direction(tag).equals("rtl"));
        assertThat(List.of("en", "cy-GB", "ku", "az-Latn"))
                .allMatch(tag -> HtmlForm.direction(tag).equals("ltr"));
    }
}
