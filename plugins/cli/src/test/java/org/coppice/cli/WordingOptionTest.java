package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** check --wording. */
class WordingOptionTest {
    @TempDir
    Path folder;

    private Path bank(String language, String text) throws IOException {
        return Files.writeString(folder.resolve("bank.yaml"), """
                bank: b
                version: 1.0.0
                title: B
                language: %s
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: C.}}
                questions:
                  - {id: q1, text: "%s", scale: s, measures: [c], wordings: {carer: The team talks.}}
                """.formatted(language, text));
    }

    @Test
    void bank_isReportedTextByText_withAdvice_andTheSameExitCode() throws IOException {
        Path bank = bank("en", "We should talk and listen.");
        Run run = Run.of("check", bank.toString(), "--wording");
        assertThat(run).extracting(Run::code, Run::err).containsExactly(0, "");
        assertThat(run.out())
                .startsWith(Run.of("check", bank.toString()).out() + "\nWording in en, by Flesch–Kincaid grade (")
                .contains(
                        "q1  We should talk and listen.\n         may ask two things at once; split it into two questions: \"and\"\n",
                        "may suggest an answer; remove the word: \"should\"\n",
                        "q1 for carer  The team talks.\n",
                        "  Advice on 1 text.");
    }

    @Test
    void languageWithoutRules_usesLix_withANote() throws IOException {
        assertThat(Run.of("check", bank("da", "Vi taler.").toString(), "--wording")
                        .out())
                .contains("Wording in da, by LIX (Björnsson 1968)", "There are no rules for words of this language");
    }

    @Test
    void faultyBank_isSaidWithoutAdvice_andOtherFilesHaveNoWording() throws IOException {
        Run faulty = Run.of("check", bank("en", " ").toString(), "--wording");
        assertThat(faulty.code()).isEqualTo(1);
        assertThat(faulty.out()).isEmpty();
        Path weighting = Files.writeString(folder.resolve("w.yaml"), "weighting: w\nversion: 1.0.0\ntitle: W\n");
        Run other = Run.of("check", weighting.toString(), "--wording");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .startsWith("--wording requires a bank, or a plugin with a bank; this file is weighting w");
    }

    @Test
    void textsThatAreNotTranslated_areNotRatedInTheOtherLanguage() throws IOException {
        Path bank = Files.writeString(folder.resolve("two.yaml"), """
                bank: two
                version: 1.0.0
                title: Two
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: C.}}
                questions:
                  - {id: q1, text: We talk., scale: s, measures: [c], wordings: {carer: They talk., manager: You talk.}}
                  - {id: q2, text: We listen., scale: s, measures: [c]}
                translations:
                  cy: {questions: {q1: {text: Rydym yn siarad., wordings: {carer: Maen nhw'n siarad.}}}}
                """);
        String out = Run.of("check", bank.toString(), "--wording").out();
        String welsh = out.substring(out.indexOf("Wording in cy"));
        assertThat(out.substring(0, out.indexOf("Wording in cy"))).contains("We talk.", "You talk.", "We listen.");
        assertThat(welsh).contains("Rydym yn siarad.", "Maen nhw'n siarad.").doesNotContain("You talk.", "We listen.");
        assertThat(out).contains("note: bank two in cy: 5 texts of 7 not translated, and shown in en: title, ");
    }
}
