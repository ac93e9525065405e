package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCommandTest {
    private static final String BANK = "communities-of-practice";

    @TempDir
    Path folder;

    private static Run form(String... more) {
        List<String> arguments = new ArrayList<>(List.of("form", "--bank", BANK, "--part", "core"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveyjs", "xlsform", "xform", "limesurvey", "redcap", "qualtrics", "html"})
    void form_forEachTool_isWritten(String tool) throws Exception {
        Path file = folder.resolve("form");
        Run run = form("--perspective", "team-member", "--to", tool, "--out", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.size(file)).isGreaterThan(5_000);
        if (!tool.equals("xlsform")) {
            assertThat(form("--perspective", "team-member", "--to", tool).out().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(Files.readAllBytes(file));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to surveyj --perspective carer | form for | surveyjs",
                "--to html | --perspective: the bank asks several perspectives | team-member, manager",
                "--to html --perspective carers | unknown perspective | carer",
                "--to html --perspective carer --language cy | --language: bank | \"cy\"",
                "--to html --perspective carer --absence withheld | --absence: a respondent cannot choose | leave it out",
                "--to xlsform --perspective carer | a workbook is no text | --out",
            })
    void option_thatIsWrong_isNamedWithTheRemedy(String options, String wrong, String remedy) {
        Run run = form(options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(wrong, remedy);
    }

    @Test
    void columns_whoseNamesDiffer_areReported() {
        Run run = form("--perspective", "team-member", "--to", "limesurvey");
        assertThat(run.err()).contains("70 of 70 columns differ", "managed1 for managed.1");
        assertThat(form("--perspective", "team-member", "--to", "surveyjs").err())
                .isEmpty();
    }

    @Test
    void absence_none_offersNone() {
        assertThat(form("--perspective", "carer", "--to", "html").out()).contains("don&#39;t know");
        assertThat(form("--perspective", "carer", "--to", "html", "--absence", "none")
                        .out())
                .doesNotContain("class=\"absence\"");
    }

    /** The columns of the answer file that the page writes are those that its fields name, and are scored. */
    @Test
    void page_handsOverAnAnswerFile() throws Exception {
        String page = form("--perspective", "team-member", "--to", "html").out();
        List<String> ids = java.util.regex.Pattern.compile("<input type=\"(?:radio|checkbox)\"[^>]* name=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(input -> input.group(1))
                .distinct()
                .toList();
        StringBuilder answers = new StringBuilder("team,respondent,perspective," + String.join(",", ids) + "\r\n");
        for (int i = 0; i < 5; i++) {
            answers.append("north,r" + i + ",team-member" + ",not-applicable".repeat(2) + ",dont-know"
                    + ",".repeat(ids.size() - 3) + "\r\n");
        }
        Path file = Files.writeString(folder.resolve("answers.csv"), answers);
        Run run = Run.of("check", file.toString(), "--bank", BANK, "--part", "core");
        assertThat(run.code()).as(run.err() + run.out()).isZero();
    }
}
