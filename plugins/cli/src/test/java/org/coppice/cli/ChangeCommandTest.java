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
    private static final String[] BRIEF = {"--bank", "communities-of-practice", "--part", "core"};

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
                        "Performing, team members +rose by 0\\.\\d\\d \\[0\\.\\d\\d to 0\\.\\d\\d or narrower], more than chance; 12 people, then 12, some or all in both")
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

    private static final String PULSE = """
            bank: pulse
            version: %s
            title: Team pulse
            scales:
              agreement: {type: likert, points: 5}
              long: {type: likert, points: 7}
            constructs: {safety: {label: Safety, definition: How safe it is to speak.}}
            questions:
            """;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Twelve people give the same answers in both waves; a question that only the later wave was asked gets the highest answers. */
    @Test
    void questionOfOneWave_isLeftOutAndNamed() throws IOException {
        Path bank = file("bank.yaml", PULSE.formatted("1.0.0") + """
                  - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
                  - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
                  - {id: q3, text: People listen to each other., scale: agreement, measures: [safety]}
                """);
        StringBuilder csv = new StringBuilder("team,respondent,wave,q1,q2,q3\n");
        for (int p = 0; p < 24; p++) {
            int person = p % 12;
            csv.append("north,p" + person + (p < 12 ? ",2025-03-31," : ",2026-03-31,") + (1 + person % 5) + ","
                    + (1 + person * 2 % 5) + (p < 12 ? "," : ",5") + "\n");
        }
        Path answers = file("answers.csv", csv.toString());
        Run run = Run.of("change", answers.toString(), "--bank-file", bank.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Safety, team members  stayed the same [", "12 people, then 12, some or all in both")
                .contains("on the 2 questions of both waves; left out: q3 (2026-03-31 only)")
                .doesNotContain("], more than chance", "may be chance");
        JsonNode json = JsonMapper.shared()
                .readTree(Run.of("change", answers.toString(), "--bank-file", bank.toString(), "--format", "json")
                        .out());
        assertThat(json.at("/changes/0/measures/0/leftOut/after/0").asString()).isEqualTo("q3");
        assertThat(json.at("/changes/0/measures/0/whole/change").asDouble()).isZero();
        Run score = Run.of("score", answers.toString(), "--bank-file", bank.toString());
        assertThat(score.out()).contains("Nobody answered q3: team members on 2025-03-31");
    }

    /** Twenty people rise by a step in one of three questions each second; the first has no score in the earlier wave. */
    @Test
    void oneMissingScore_leavesTheOthersPaired() throws IOException {
        Path bank = file("bank.yaml", PULSE.formatted("1.0.0") + """
                  - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
                  - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
                  - {id: q3, text: People listen to each other., scale: agreement, measures: [safety]}
                """);
        StringBuilder csv = new StringBuilder("team,respondent,wave,q1,q2,q3\n");
        for (int p = 0; p < 20; p++) {
            int level = 1 + p % 4;
            csv.append("north,p" + p + ",2025-03-31," + level + (p == 0 ? ",," : "," + level + "," + level) + "\n");
            csv.append("north,p" + p + ",2026-03-31," + (level + p % 2) + "," + level + "," + (level + 1) + "\n");
        }
        Path answers = file("answers.csv", csv.toString());
        Run published = Run.of("change", answers.toString(), "--bank-file", bank.toString());
        assertThat(published.out())
                .containsPattern("rose by 0\\.1\\d \\[0\\.\\d\\d to 0\\.\\d\\d or narrower], more than chance;"
                        + " numbers of people not shown, since a few have no score, some or all in both");
        Run research = Run.of(
                "change",
                answers.toString(),
                "--bank-file",
                bank.toString(),
                "--view",
                "research",
                "--minimum-group",
                "1");
        assertThat(research.out())
                .containsPattern("more than chance; 19 people, then 20, 19 in both")
                .containsPattern(
                        "stayed \\(19 people\\): rose by .*; without a score in the earlier wave \\(1 person\\): mean");
    }

    /** q1 is renamed, q2 reworded beyond recognition, q3 is on another scale; q4 was not reversed before, by mistake. */
    @Test
    void earlierVersionOfTheBank_isComparedOnTheQuestionsThatAreTheSame() throws IOException {
        Path old = file("old.yaml", PULSE.formatted("0.1.0") + """
                  - {id: q1, text: I can say what I think., scale: agreement, measures: [safety]}
                  - {id: q2, text: Mistakes are discussed., scale: agreement, measures: [safety]}
                  - {id: q3, text: People listen to each other., scale: agreement, measures: [safety]}
                  - {id: q4, text: Mistakes are held against me., scale: agreement, measures: [safety]}
                """);
        Path now = file("new.yaml", PULSE.formatted("0.2.0") + """
                  - {id: voice, text: I can say what I think., scale: agreement, measures: [safety]}
                  - {id: q2, text: Somebody always notices when work is late., scale: agreement, measures: [safety]}
                  - {id: q3, text: People listen to each other., scale: long, measures: [safety]}
                  - {id: q4, text: Mistakes are held against me., scale: agreement, measures: [{construct: safety, reversed: true}]}
                """);
        StringBuilder before = new StringBuilder("team,respondent,wave,q1,q2,q3,q4\n");
        StringBuilder after = new StringBuilder("team,respondent,wave,voice,q2,q3,q4\n");
        for (int p = 0; p < 12; p++) {
            int level = 1 + p % 5;
            before.append("north,p" + p + ",2025-03-31," + level + ",1,1," + (6 - level) + "\n");
            after.append("north,p" + p + ",2026-03-31," + level + ",5,7," + (6 - level) + "\n");
        }
        Run run = Run.of(
                "change",
                file("after.csv", after.toString()).toString(),
                "--bank-file",
                now.toString(),
                "--earlier",
                file("before.csv", before.toString()).toString(),
                "--earlier-bank",
                old.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Safety, team members  stayed the same [")
                .contains("on the 2 questions of both waves; left out: q2, q3 (2026-03-31 only)");
        assertThat(run.err())
                .contains("Renamed since pulse 0.1.0: q1 is now voice")
                .contains("Not comparable with pulse 0.1.0 and left out: q2 (reworded), q3 (response scale changed)");
        assertThat(Run.of(
                                "change",
                                folder.resolve("after.csv").toString(),
                                "--bank-file",
                                now.toString(),
                                "--earlier",
                                "x")
                        .code())
                .isEqualTo(2);
    }
}
