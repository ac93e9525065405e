package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank of an organisation's own that is the bank of the paper and some changes to it. */
class ExtendingTest {
    private static final String OURS = """
            bank: ours
            version: 1.0.0
            title: Our team
            extends: {bank: communities-of-practice, version: ">=0.1.0 <1.0.0"}
            constructs:
              pride: {label: Pride, definition: How proud we are of our work.}
            questions:
              - {id: pride-1, text: We are proud of our work., scale: agreement, measures: [pride], asked: [team-member]}
              - {id: pride-2, text: We hide what we do., scale: agreement, asked: [team-member],
                 measures: [{construct: pride, reversed: true}]}
            translations:
              cy:
                title: Ein tîm
                scales: {agreement: [Anghytuno’n gryf, Anghytuno, Y naill na’r llall, Cytuno, Cytuno’n gryf]}
                questions: {pride-1: Rydym yn falch o’n gwaith.}
            """;

    @TempDir
    Path folder;

    private String ours = "";

    @BeforeEach
    void write() throws IOException {
        ours = Files.writeString(folder.resolve("ours.yaml"), OURS).toString();
    }

    @Test
    void answers_areScored_andTheParentIsInTheRecipe() throws IOException {
        Path answers = folder.resolve("answers.csv");
        StringBuilder rows = new StringBuilder("team,respondent,pride-1,pride-2\n");
        for (int i = 0; i < 6; i++) {
            rows.append("t,p")
                    .append(i)
                    .append(',')
                    .append(3 + i % 2)
                    .append(',')
                    .append(1 + i % 3)
                    .append('\n');
        }
        Files.writeString(answers, rows);
        Run json = Run.of("score", answers.toString(), "--bank-file", ours, "--format", "json");
        assertThat(json.code()).as(json.err()).isZero();
        assertThat(json.out().replaceAll("\\s+", ""))
                .contains(
                        "\"id\":\"ours\"", "\"extended\":[{\"id\":\"communities-of-practice\"", "\"digest\":\"sha256:");
    }

    @Test
    void questionnaire_isInTheLanguageThatIsAskedFor() {
        Run run = Run.of("questionnaire", "--bank-file", ours, "--language", "cy", "--perspective", "team-member");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Ein tîm\n").contains("Rydym yn falch o’n gwaith.", "We hide what we do.");
        Run other = Run.of("questionnaire", "--bank-file", ours, "--language", "de");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("--language: bank \"ours\": unknown language \"de\"; there are en, cy");
    }

    @Test
    void bankThatIsNotThere_isNamedAtItsPlace() throws IOException {
        Files.writeString(Path.of(ours), OURS.replace("bank: communities-of", "bank: comunities-of"));
        Run run = Run.of("questionnaire", "--bank-file", ours);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("ours.yaml:4:17: the bank \"comunities-of-practice\" that it extends is not available");
    }

    @Test
    void bankOfThePage_isAsItSays() throws IOException {
        String page = Files.readString(Path.of("../../docs/how-to/write-a-bank.md"));
        int begin = page.indexOf("bank: our-short-bank");
        Files.writeString(Path.of(ours), page.substring(begin, page.indexOf("```", begin)));
        Run run = Run.of("questionnaire", "--bank-file", ours, "--perspective", "team-member", "--language", "cy");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Rydym yn falch o’n gwaith.", "We argue a lot about how we work.");
        assertThat(Run.of("questionnaire", "--bank-file", ours).out())
                .contains("storming.1,", "storming.3,", "pride-1")
                .doesNotContain("storming.2,");
    }
}
