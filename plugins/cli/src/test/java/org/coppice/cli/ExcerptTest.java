package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coppice.cli.command.CheckCommand;
import org.coppice.cli.text.Excerpt;
import org.coppice.cli.text.SourceLine;
import org.coppice.model.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a file below its faults. */
class ExcerptTest {
    @TempDir
    Path folder;

    private List<String> below(String name, String content, int line, int column, String what, int width)
            throws IOException {
        return below(name, content, Fault.in(folder.resolve(name).toString(), line, column, what, "correct it"), width);
    }

    private List<String> below(String name, String content, Fault fault, int width) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        List<String> all = new Excerpt(width).of(List.of(fault));
        assertThat(all.get(0))
                .isEqualTo(fault.toString())
                .startsWith(file + ":")
                .endsWith("; correct it");
        return all.subList(1, all.size());
    }

    @Test
    void place_withinALine_isMarked() throws IOException {
        assertThat(below("a.yaml", "bank: a\nversion: x\n", 2, 10, "no version", 80))
                .containsExactly("  2 │ version: x", "    │          ^");
    }

    @Test
    void place_thatIsFirstOnItsLine_hasTheLineAboveToo() throws IOException {
        assertThat(below("a.yaml", "scales:\n   s: {}\n  t: {}\n", 3, 3, "no place", 80))
                .containsExactly("    │    s: {}", "  3 │   t: {}", "    │   ^");
    }

    @Test
    void tabsAndWideCharacters_moveTheMark() throws IOException {
        assertThat(below("a.yaml", "a:\tx\n", 1, 4, "no", 80)).containsExactly("  1 │ a:  x", "    │     ^");
        assertThat(below("a.yaml", "質問: x\n", 1, 5, "no", 80)).containsExactly("  1 │ 質問: x", "    │       ^");
        assertThat(below("a.yaml", "e\u0301: x\n", 1, 5, "no", 80)).containsExactly("  1 │ e\u0301: x", "    │    ^");
        assertThat(below("a.yaml", "\uD83D\uDE00: x\n", 1, 4, "no", 80))
                .containsExactly("  1 │ \uD83D\uDE00: x", "    │     ^");
        assertThat(below("a.yaml", "a\u202E: x\n", 1, 5, "no", 80)).containsExactly("  1 │ a·: x", "    │     ^");
    }

    @ParameterizedTest
    @CsvSource({"1,20", "40,20", "40,21", "250,20", "300,100", "301,40", "900,30"})
    void longLine_isCutAroundThePlace_andKeepsToTheWidth(int column, int width) throws IOException {
        String line = "0123456789".repeat(15) + "質問質問質問質問質問".repeat(15);
        List<String> shown = below("a.yaml", line, 1, column, "no", width);
        assertThat(shown)
                .hasSize(2)
                .allSatisfy(one -> assertThat(SourceLine.width(one)).isLessThanOrEqualTo(width));
        if (column <= line.length()) {
            int mark = SourceLine.width(shown.get(1)) - 1;
            String excerpt = shown.get(0);
            int at = 0;
            while (SourceLine.width(excerpt.substring(0, at)) < mark) {
                at++;
            }
            assertThat(excerpt.charAt(at)).isEqualTo(line.charAt(column - 1));
        }
    }

    @Test
    void file_thatIsNotThere_orHasNoSuchLine_hasNoExcerpt() throws IOException {
        assertThat(new Excerpt(80)
                        .of(List.of(Fault.in(folder.resolve("none.yaml").toString(), 1, 1, "no file", "look"))))
                .hasSize(1);
        assertThat(below("a.yaml", "bank: a\n", 7, 1, "no", 80)).isEmpty();
    }

    @Test
    void answers_showTheFieldThatTheFaultNames_andNoOther() throws IOException {
        String rows = "team,respondent,q1,q2,q3\nnorth,p1,4,9,2\n";
        assertThat(ofAnswers(rows, 2, 12, "9 is not an answer to \"q2\"", "9"))
                .containsExactly("  2 │ …9,…", "    │  ^");
        assertThat(ofAnswers("\"x, y\",9\n", 1, 1, "unknown perspective \"x, y\"", "x, y"))
                .containsExactly("  1 │  \"x, y\",…", "    │  ^");
        assertThat(ofAnswers(rows, 2, 12, "9 is not an answer to \"q2\"", "")).isEmpty();
        assertThat(ofAnswers(rows, 2, 10, "40 points are shared out", "40")).isEmpty();
        assertThat(ofAnswers(rows, 2, 14, "the row has 2 fields and the header has 5", ""))
                .isEmpty();
    }

    private List<String> ofAnswers(String rows, int line, int column, String what, String quoted) throws IOException {
        Fault fault = Fault.in(folder.resolve("a.csv").toString(), line, column, what, "correct it");
        return below("a.csv", rows, quoted.isEmpty() ? fault : fault.quoting(quoted), 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x", "9,,", "p1;9"})
    void check_ofAnswers_showsNothingOfAnotherPerson(String fields) throws IOException {
        SmallBank bank = new SmallBank(folder);
        Path answers =
                bank.write("a.csv", "team,respondent,q1,q2", "secretteam,hidden,1,2", "secretteam,p2,3," + fields);
        Run run = bank.run("check", answers);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("a.csv:3:").doesNotContain("hidden").doesNotContain("secretteam");
    }

    @ParameterizedTest
    @CsvSource({",100", "x,100", "0,100", "-5,100", "7,20", "72,72", "9999,200"})
    void width_isTheTerminals_withinBounds(String said, int columns) {
        assertThat(CheckCommand.columns(said)).isEqualTo(columns);
    }
}
