package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.cli.text.SourceList;
import org.coppice.model.Facet;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The vocabulary, and what has a source in the paper. */
class VocabularyTest {
    private static final ImmutableList<QuestionBank> BANKS = ImmutableList.of(QuestionBank.builder("b", "1.0.0", "B")
            .scale(ResponseScale.Likert.of("s", 5))
            .construct(Facet.of("c", "C", "C."))
            .question(Question.builder("q1", "Do you?", "s").measures("c").source("Table 2, Achieving the task, 2"))
            .question(Question.builder("q2", "Do they?", "s").measures("c").source("after table 2, own"))
            .question(Question.builder("q3", "Does she?", "s").measures("c").source("Table 1"))
            .build());

    @TempDir
    Path folder;

    @Test
    void source_showsWordsAndTheirQuestionsByPlace() {
        List<String> lines = SourceList.of(BANKS, "TABLE 2").lines().toList();
        int place = lines.indexOf("Table 2, Achieving the task, 2");
        assertThat(place).isPositive();
        assertThat(lines.get(place + 1)).startsWith("  ");
        assertThat(lines.get(place + 2)).isEqualTo("    b  q1  Do you?");
        assertThat(lines).contains("after table 2, own", "    b  q2  Do they?").noneMatch(line -> line.contains("q3"));
        assertThat(lines.stream().filter(line -> line.matches("Table 2, .*, \\d+[a-z]?")))
                .hasSize(28)
                .containsSubsequence(
                        "Table 2, Achieving the task, 8", "Table 2, Building and maintaining the team, 4i");
    }

    @Test
    void places_areInNaturalOrder() {
        assertThat(SourceList.of(List.of(), "Table 1, row").lines().filter(line -> line.startsWith("Table")))
                .startsWith("Table 1, row 1", "Table 1, row 2");
        Run run = Run.of("list", "--source", "table 2");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Table 2, Achieving the task\n");
    }

    @Test
    void source_thatIsNone_namesTheNearest() {
        Run run = Run.of("list", "--source", "Tabel 2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("no source contains \"Tabel 2\"; did you mean \"Table 2\"? there are ");
    }

    @Test
    void vocabulary_asText_hasAllWordsAndRelations() {
        Run run = Run.of("vocabulary");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("""
                Learning cultures
                  culture.professional  Professional
                      Learning belongs to the profession: its members set the standard,
                      judge one another and answer for their own growth.
                      exemplar: exemplar.general-social-care-council
                      (Table 1, Professional)
                """);
        assertThat(run.out())
                .contains(
                        "Relations\n",
                        "  Forming calls for Telling.\n      (Leading communities of practice; Coppice's own, related to that\n      passage)");
        Vocabulary.terms()
                .forEach(word -> assertThat(run.out()).contains("  " + word.id() + "  " + word.label() + "\n"));
        assertThat(run.out()
                        .substring(run.out().indexOf("Relations\n"))
                        .lines()
                        .filter(line -> line.matches(" {6}\\(\\D.*")))
                .hasSize(Relations.ALL.size());
    }

    @Test
    void vocabulary_asJson_goesIntoAFile() throws IOException {
        Path file = folder.resolve("v.json");
        assertThat(Run.of("vocabulary", "--format", "json", "--out", file.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(Run.of("vocabulary", "--format", "json").out())
                .startsWith("{\n  \"families\"");
    }
}
