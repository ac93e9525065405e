package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static QuestionBank.Builder bank() {
        return QuestionBank.builder("b", "1.0.0", "Our bank")
                .scale(new ResponseScale.Likert("yes", 1, 2, ImmutableList.of("no", "yes")))
                .scale(new ResponseScale.Choice("which", ImmutableMap.of("a", "This", "b", "That")))
                .construct(Facet.of("trust", "Trust", "How far we trust."))
                .section(Section.of("s", "We"))
                .form(Form.of("f", "Short", "q1"))
                .question(Question.builder("q1", "We trust.", "yes")
                        .section("s")
                        .measures("trust")
                        .wordings(Map.of(Perspective.CARER, "They trust.")))
                .question(Question.builder("q2", "Which?", "which"));
    }

    private static final ImmutableMap<String, String> WELSH = ImmutableMap.<String, String>builder()
            .put("title", "Ein banc")
            .put("scales/yes/0", "nac ydyn")
            .put("scales/yes/1", "ydyn")
            .put("scales/which/a", "Hwn")
            .put("scales/which/b", "Hwnnw")
            .put("constructs/trust/label", "Ymddiriedaeth")
            .put("sections/s/title", "Ni")
            .put("forms/f/title", "Byr")
            .put("questions/q1/text", "Rydym yn ymddiried.")
            .put("questions/q1/wordings/carer", "Maen nhw'n ymddiried.")
            .buildOrThrow();

    @Test
    void texts_areAllThatIsRead() {
        assertThat(bank().build().texts())
                .containsExactly(
                        Map.entry("title", "Our bank"),
                        Map.entry("scales/yes/0", "no"),
                        Map.entry("scales/yes/1", "yes"),
                        Map.entry("scales/which/a", "This"),
                        Map.entry("scales/which/b", "That"),
                        Map.entry("constructs/trust/label", "Trust"),
                        Map.entry("constructs/trust/definition", "How far we trust."),
                        Map.entry("sections/s/title", "We"),
                        Map.entry("forms/f/title", "Short"),
                        Map.entry("questions/q1/text", "We trust."),
                        Map.entry("questions/q1/wordings/carer", "They trust."),
                        Map.entry("questions/q2/text", "Which?"));
    }

    @Test
    void bank_inAnotherLanguage_hasItsTexts_andScoresTheSame() {
        QuestionBank bank = bank().translation("cy", WELSH).build();
        assertThat(bank.languages()).containsExactly("en", "cy");
        assertThat(bank.lacking("cy")).containsExactly("constructs/trust/definition", "questions/q2/text");
        assertThat(bank.lacking("en")).isEmpty();
        assertThat(bank.in("en")).isSameAs(bank);

        QuestionBank welsh = bank.in("cy");
        assertThat(welsh.header().language()).isEqualTo("cy");
        assertThat(welsh.languages()).containsExactly("cy");
        assertThat(welsh.texts()).containsAllEntriesOf(WELSH).containsEntry("questions/q2/text", "Which?");
        assertThat(welsh.questionIds()).isEqualTo(bank.questionIds());
        assertThat(welsh.question("q1").orElseThrow().keys())
                .isEqualTo(bank.question("q1").orElseThrow().keys());
        assertThat(welsh.question("q1").orElseThrow().wording(Perspective.CARER))
                .isEqualTo("Maen nhw'n ymddiried.");
    }

    @Test
    void part_isTranslatedAsFarAsItGoes() {
        QuestionBank part = bank().translation("cy", WELSH).build().part("f");
        assertThat(part.in("cy").header().title()).isEqualTo("Ein banc: Byr");
        assertThat(part.lacking("cy")).containsExactly("constructs/trust/definition");
        assertThat(part.in("cy").whole().orElseThrow().header().language()).isEqualTo("cy");
    }

    @Test
    void languageThatIsNotDeclared_isRefused() {
        assertThatThrownBy(() -> bank().translation("cy", WELSH).build().in("cz"))
                .hasMessage("bank \"b\": unknown language \"cz\"; did you mean \"cy\"? there are en, cy");
    }

    @Test
    void faults_areNamedAtTheirPlaces() {
        assertThat(bank().translation("en", Map.of())
                        .translation("?", Map.of())
                        .translation("cy", Map.of("questions/q3/text", "x", "title", " "))
                        .faults())
                .extracting(fault -> fault.where() + " " + fault.message())
                .containsExactlyInAnyOrder(
                        "/translations/en \"en\" is the bank's own language; translate into another language",
                        "/translations/? \"?\" is not a language tag; write a tag such as en or cy-GB",
                        "/translations/cy/questions/q3/text the bank has no text \"questions/q3/text\" to translate; did you"
                                + " mean \"questions/q1/text\"? there are questions/q1/text, questions/q1/wordings/carer,"
                                + " questions/q2/text",
                        "/translations/cy/title the translation of \"title\" is blank; write it, or leave it out");
    }

    @Test
    void labelsOfAnotherNumber_areOneFault() {
        assertThat(faults("scales/yes/1", "ydyn"))
                .containsExactly("/translations/cy/scales/yes response scale \"yes\" has 1 of 2 labels in \"cy\"; "
                        + "translate all of them, or none");
        assertThat(faults("scales/which/a", "Hwn"))
                .containsExactly("/translations/cy/scales/which response scale \"which\" has 1 of 2 labels in \"cy\"; "
                        + "translate all of them, or none");
        assertThat(faults("scales/yes/0", "a", "scales/yes/1", "b", "scales/yes/2", "c", "scales/yes/3", "d"))
                .containsExactly("/translations/cy/scales/yes response scale \"yes\" has 4 labels in \"cy\", and 2 in "
                        + "\"en\"; translate each label of the bank, in its order");
        assertThat(faults("scales/which/a", "Hwn", "scales/which/c", "Hwnnw"))
                .containsExactly(
                        "/translations/cy/scales/which/c the bank has no text \"scales/which/c\" to translate; "
                                + "did you mean \"scales/which/a\"? there are scales/yes/0, scales/yes/1, scales/which/a, scales/which/b");
    }

    private static ImmutableList<String> faults(String... pathsAndTexts) {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return bank().translation("cy", texts.buildOrThrow()).faults().stream()
                .map(fault -> fault.where() + " " + fault.message())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void blankLabel_needsNoTranslation() {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "Our bank")
                .scale(new ResponseScale.Likert("how", 1, 3, ImmutableList.of("never", "", "always")))
                .question(Question.builder("q1", "We trust.", "how"))
                .translation("cy", Map.of("scales/how/0", "byth", "scales/how/1", "", "scales/how/2", "o hyd"))
                .build();
        assertThat(bank.lacking("cy")).containsExactly("title", "questions/q1/text");
        assertThat(((ResponseScale.Likert) bank.in("cy").scales().get(0)).labels())
                .containsExactly("byth", "", "o hyd");
    }

    @Test
    void banks_thatDifferInATranslation_areNotEqual() {
        assertThat(bank().translation("cy", WELSH).build())
                .isEqualTo(bank().translation("cy", WELSH).build())
                .isNotEqualTo(bank().build());
    }
}
