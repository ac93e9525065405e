package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** change, on the example and on odd answers. */
class ChangeCommandTest {
    private static final String[] BRIEF = {"--bank", "communities-of-practice", "--part", "short"};

    @TempDir
    Path folder;

    private static Run run(String file, String... more) {
        return Run.of(Stream.of(new String[] {"change", file}, BRIEF, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private static Run example(String... more) {
        return run("examples/two-waves.csv", more);
    }

    @Test
    void text_saysWhatRoseAndFell_andWhoStayedJoinedAndLeft() {
        Run run = example();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Team brook: 2025-03-31 to 2026-03-31", "2 teams with two or more waves")
                .containsPattern(
                        "Performing, team members +rose by 0\\.\\d\\d \\[0\\.\\d\\d to 0\\.\\d\\d or narrower], more than chance; 12 people, then 12, some in both")
                .contains("Figures of who stayed, joined or left are not shown for team members")
                .containsPattern(
                        "team members +(rose|fell) by 0\\.\\d\\d \\[-?0\\.\\d\\d to 0\\.\\d\\d], may be chance;"
                                + " the same 12 people");
        assertThat(example("--view", "research").out())
                .containsPattern(
                        "stayed \\(7 people\\): .*; joined \\(5 people\\): mean 0.*; left \\(5 people\\): mean 0");
    }

    @Test
    void json_hasTheSameChanges_inBothViews() {
        JsonNode published =
                JsonMapper.shared().readTree(example("--format", "json").out());
        JsonNode research = JsonMapper.shared()
                .readTree(example("--format", "json", "--view", "research").out());
        double shown = published.at("/changes/0/measures/0/whole/change").asDouble();
        double exact = research.at("/changes/0/measures/0/whole/change").asDouble();
        assertThat(shown).isEqualTo(Math.rint(exact * 100) / 100).isNotEqualTo(exact);
        assertThat(published.at("/changes").size()).isEqualTo(2);
    }

    @Test
    void respondents_haveTheirReliableChange_inTheResearchViewOnly() {
        Run run = example("--view", "research", "--respondents", "--reliability", "0.8");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("reliability 0.80)")
                .containsPattern("    7: [+-]0\\.\\d\\d, (no reliable change|reliably (higher|lower)) \\(RCI -?\\d");
        for (String[] wrong : new String[][] {
            {"--respondents"}, {"--reliability", "0.8"}, {"--view", "research", "--respondents", "--reliability", "1"}
        }) {
            assertThat(example(wrong).code()).isEqualTo(2);
        }
    }

    @Test
    void teamsOfOneWave_areNamed_andNoneOfTwoIsAnError() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("examples/two-waves.csv"));
        Path some = Files.write(
                folder.resolve("some.csv"),
                lines.stream()
                        .filter(line -> !line.startsWith("hill,") || !line.contains("2026-03-31"))
                        .toList());
        Run run = run(some.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("Teams with answers in one wave only: hill on 2025-03-31\n");
        assertThat(run.out()).contains("1 team with two or more waves").doesNotContain("Team hill");
        Path one = Files.write(
                folder.resolve("one.csv"),
                lines.stream().filter(line -> !line.contains("2026-03-31")).toList());
        assertThat(run(one.toString()))
                .isEqualTo(new Run(
                        1,
                        "",
                        one
                                + ": no team has answers in two waves; give each row the day of its wave in a column \"wave\","
                                + " such as 2026-03-31\n"));
    }

    @Test
    void smallGroupsAndRowNumbers_areReported() throws IOException {
        Path bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: b
                version: 1.0.0
                title: B
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: C.}}
                questions:
                  - {id: q, text: Q?, scale: s, measures: [c]}
                """);
        StringBuilder csv = new StringBuilder("team,wave,perspective,q\n");
        for (int p = 0; p < 12; p++) {
            csv.append("n,202")
                    .append(p % 2)
                    .append("-01-01,team-member,")
                    .append(1 + p % 5)
                    .append('\n');
            csv.append(p < 4 ? "n,202" + p % 2 + "-01-01,carer,3\n" : "");
        }
        Path answers = Files.writeString(folder.resolve("a.csv"), csv);
        Run run = Run.of("change", answers.toString(), "--bank-file", bank.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("  Not shown: carers (fewer than 5 people (2020-01-01))")
                .contains(
                        "Figures of who stayed, joined or left are not shown for team members: respondents are identified by row numbers only,"
                                + " so that nobody can be matched.");
    }
}
