package org.coppice.files.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coppice.files.wording.Advice.Kind;
import org.coppice.model.Perspective;
import org.coppice.model.bank.BankHeader;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readability by hand-worked counts, and advice by the words that it is given for. */
@Tag("other-jdk")
class LanguageRulesTest {
    @ParameterizedTest
    @CsvSource({
        "en, team, 1",
        "en, services, 3",
        "en, asked, 1",
        "en, supervision, 4",
        "en, people, 2",
        "en, organisation, 5",
        "en, don't, 1",
        "de, Arbeit, 2",
        "de, überprüfen, 4",
        "de, wir, 1",
        "de, Zusammenarbeit, 5",
        "fr, équipe, 2",
        "fr, nous, 1",
        "fr, parlent, 1",
        "fr, réunion, 2",
        "es, equipo, 3",
        "es, trabajo, 3",
        "es, día, 2",
        "es, aéreo, 4",
        "es, bien, 1",
        "es, huir, 1",
        "nl, samen, 2",
        "nl, werk, 1",
        "nl, vertrouwen, 3",
    })
    void syllables_areGroupsOfVowels_withoutSilentEndings(String language, String word, int syllables) {
        assertThat(LanguageRules.of(language).syllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 5 words, 5 syllables: 0.39 · 5 + 11.8 − 15.59
                "en | The cat sat on me. | -1.84",
                // two sentences, 5 words, 7 syllables: 0.39 · 2.5 + 11.8 · 7/5 − 15.59
                "en | We work together. We do. | 1.905",
                // 4 words of 1, 1, 2 and 5 syllables, one of more than six letters: 0.1935 · 25 + 0.1672 · 4 + 0.1297 ·
                // 25
                // − 0.0327 · 50 − 0.875
                "de | Wir sind wegen Zusammenarbeit. | 6.2388",
                // 3 words, 4 syllables: 207 − 1.015 · 3 − 73.6 · 4/3
                "fr | Notre équipe parle. | 105.821",
                // 3 words, 8 syllables: 206.835 − 62.3 · 8/3 − 3
                "es | Nuestro equipo trabaja. | 37.702",
                // 3 words, 4 syllables: 206.84 − 0.93 · 3 − 77 · 4/3
                "nl | Wij werken goed. | 101.383",
                // 3 words, one of more than six letters: 3 + 100/3
                "xx | Vi arbejder her. | 36.333",
            })
    void reading_isByTheFormulaOfTheLanguage(String language, String text, double value) {
        assertThat(LanguageRules.of(language).reading(List.of(text)).orElseThrow())
                .isCloseTo(value, within(0.001));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | JOINED | We talk and listen. | \"and\"",
                "en | JOINED | We talk/listen. | \"/\"",
                "en | LEADING | Of course we should talk. | \"of course\", \"should\"",
                "en | NEGATED | We don’t talk. | \"don't\"",
                "en | NEGATED | Nobody asks. | \"nobody\"",
                "de | JOINED | Wir reden und hören zu. | \"und\"",
                "de | LEADING | Wir reden immer. | \"immer\"",
                "de | NEGATED | Wir reden nicht. | \"nicht\"",
                "fr | JOINED | On parle et on écoute. | \"et\"",
                "fr | LEADING | On parle toujours. | \"toujours\"",
                "fr | NEGATED | On n'écoute rien. | \"n'\", \"rien\"",
                "es | JOINED | Hablamos y escuchamos. | \"y\"",
                "es | LEADING | Siempre hablamos. | \"siempre\"",
                "es | NEGATED | No hablamos. | \"no\"",
                "nl | JOINED | Wij praten en luisteren. | \"en\"",
                "nl | LEADING | Wij praten altijd. | \"altijd\"",
                "nl | NEGATED | Wij praten niet. | \"niet\"",
                "xx | JOINED | Vi taler; vi lytter. | \";\"",
            })
    void advice_namesTheWordsItIsGivenFor(String language, Kind kind, String text, String found) {
        assertThat(LanguageRules.of(language).advice(text)).contains(new Advice(kind, found));
    }

    @ParameterizedTest
    @CsvSource({
        "en, We talk about our work.",
        "en, Anderson notes an order.",
        "de, Der Hund bellt.",
        "xx, Vi taler and not."
    })
    void advice_isNotGivenForPartsOfWords_norByAnotherLanguagesRules(String language, String text) {
        assertThat(LanguageRules.of(language).advice(text)).isEmpty();
    }

    @Test
    void text_thatIsHard_isPointedOut_eitherWay() {
        assertThat(LanguageRules.of("en")
                        .advice("Organisational accountability necessitates interdisciplinary deliberation."))
                .extracting(Advice::kind)
                .containsExactly(Kind.HARD);
        assertThat(LanguageRules.of("nl").advice("Verantwoordelijkheidsgevoel vereist samenwerkingsovereenkomsten."))
                .extracting(Advice::kind)
                .containsExactly(Kind.HARD);
    }

    @Test
    void language_isTheFirstPartOfItsTag_andOneWithoutRulesIsReadByLix() {
        assertThat(LanguageRules.of("EN-gb").formula()).isEqualTo(Formula.FLESCH_KINCAID);
        assertThat(LanguageRules.of("da").formula()).isEqualTo(Formula.LIX);
        assertThat(LanguageRules.of("da").own()).isFalse();
        assertThat(LanguageRules.of("da").reading(List.of("1, 2, 3"))).isEmpty();
    }

    @Test
    void bank_hasEveryTextThatIsRead_underItsLanguage() {
        QuestionBank bank = QuestionBank.builder(
                        BankHeader.builder("b", "1.0.0", "B").language("de-AT").build())
                .scale(ResponseScale.Likert.of("s", 5))
                .question(Question.builder("q", "Wir reden nicht.", "s")
                        .wordings(java.util.Map.of(Perspective.CARER, "Das Team redet.")))
                .build();
        BankWording wording = BankWording.of(bank);
        assertThat(wording.rules().formula()).isEqualTo(Formula.WIENER_SACHTEXT);
        assertThat(wording.texts())
                .extracting(TextWording::text, one -> one.advice().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Wir reden nicht.", 1),
                        org.assertj.core.groups.Tuple.tuple("Das Team redet.", 0));
        assertThat(wording.texts().get(1).who()).contains(Perspective.CARER);
    }
}
