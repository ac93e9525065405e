package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** audit, and score --against, on results that disclose scores together. */
class AuditCommandTest {
    private static final String FIVE = """
            team,respondent,q1,q2,q3,q4
            north,p1,4,5,4,3
            north,p2,3,2,4,4
            north,p3,5,4,3,5
            north,p4,2,4,4,3
            north,p5,4,4,5,5
            """;

    @TempDir
    Path folder;

    private Path bank;

    @BeforeEach
    void bank() throws IOException {
        bank = Files.writeString(folder.resolve("bank.yaml"), """
                bank: b
                version: 1.0.0
                title: B
                scales:
                  agreement: {type: likert, points: 5}
                constructs:
                  whole: {label: Whole, definition: The whole of it.}
                  y: {label: Y, definition: The first part.}
                  z: {label: Z, definition: The second part.}
                questions:
                  - {id: q1, text: A mistake may be named., scale: agreement, measures: [whole, y]}
                  - {id: q2, text: We listen., scale: agreement, measures: [whole, y]}
                  - {id: q3, text: We plan., scale: agreement, measures: [whole, z]}
                  - {id: q4, text: We share., scale: agreement, measures: [whole, z]}
                """);
    }

    private Path score(String name, String answers, String... more) throws IOException {
        Path csv = Files.writeString(folder.resolve(name + ".csv"), answers);
        Path json = folder.resolve(name + ".json");
        List<String> arguments = new ArrayList<>(List.of(
                "score", csv.toString(), "--bank-file", bank.toString(), "--format", "json", "--out", json.toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return json;
    }

    private Run audit(Path... results) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--bank-file", bank.toString()));
        for (Path result : results) {
            arguments.add(result.toString());
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    /** Returns a copy of a result in which the figures of a measure have another number of people and another value. */
    private Path changed(Path result, String name, String measure, int n, double value) throws IOException {
        String json = Files.readString(result)
                .replaceAll(
                        "(\"construct\" : \"" + measure
                                + "\"(?:(?!\"construct\")[\\s\\S])*?\"(?:n|respondents)\" : )\\d+"
                                + "((?:(?!\"construct\")[\\s\\S])*?\"value\" : )[0-9.]+",
                        "$1" + n + "$2" + value);
        return Files.writeString(folder.resolve(name + ".json"), json);
    }

    @Test
    void oneResult_ofCompleteAnswers_disclosesNothing() throws IOException {
        Run run = audit(score("june", FIVE));
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("No score of one person");
    }

    @Test
    void oneMoreRespondent_isDisclosed() throws IOException {
        Path june = score("june", FIVE);
        Run run = audit(june, score("july", FIVE + "north,p6,1,2,1,1\n"));
        assertThat(run.code()).isOne();
        assertThat(run.out().lines().filter(line -> line.startsWith("team north, team members")))
                .hasSize(3)
                .allMatch(line -> line.contains("june.json (n 5) and ")
                        && line.contains("the score of one person, from 0.")
                        && line.endsWith("; publish only one of them"));
        assertThat(run.out()).contains("y: ", "from 0.13 to 0.13 of the range"); // 1 and 2 are one step of eight
    }

    @Test
    void fiveMoreRespondents_discloseNothing() throws IOException {
        String ten = FIVE + FIVE.substring(FIVE.indexOf('\n') + 1).replace(",p", ",r");
        Run run = audit(score("june", FIVE), score("july", ten));
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void otherWaves_discloseNothing() throws IOException {
        String waves = FIVE.replace("team,", "team,wave,").replace("north,", "north,2025-06-01,");
        Run run = audit(
                score("june", waves), score("july", waves.replace("06-01", "07-01") + "north,2025-07-01,p6,1,1,1,1\n"));
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void skippedPart_isDisclosedByTheOtherMeasures() throws IOException {
        // six people, of whom one left out y: the figures of the review, as they were published
        Path six = score("six", FIVE + "north,p6,1,2,1,2\n");
        Path skipped =
                changed(changed(changed(six, "a", "whole", 6, 0.61), "b", "y", 5, 0.68), "skipped", "z", 6, 0.65);
        Run run = audit(skipped);
        assertThat(run.code()).isOne();
        assertThat(run.out()).contains("(y, n 5)", "the score of one person", "withhold one of these measures");
    }

    @Test
    void otherMinimum_showsAHiddenGroup() throws IOException {
        String teams = FIVE + "south,s1,2,3,2,2\nsouth,s2,4,2,3,4\nsouth,s3,3,2,5,2\nsouth,s4,1,3,2,3\n";
        Run run = audit(score("five", teams), score("four", teams, "--minimum-group", "4"));
        assertThat(run.code()).isOne();
        assertThat(run.out())
                .contains(
                        "team south, team members, whole: ",
                        "the score of a group of 4",
                        "the minimum of another result is 5");
    }

    @Test
    void orderStatistics_ofThreeScores_areDisclosed() throws IOException {
        String alike = "team,respondent,q1,q2,q3,q4\n"
                + "north,p1,2,2,2,2\nnorth,p2,2,2,2,2\nnorth,p3,2,2,2,2\nnorth,p4,2,2,2,3\nnorth,p5,5,5,5,5\n";
        Run run = audit(
                score("mean", alike),
                score("median", alike, "--aggregation", "median"),
                score("trimmed", alike, "--aggregation", "trimmed"));
        assertThat(run.code()).isOne();
        assertThat(run.out()).contains("(median, n 5)", "the score of all 5 people");
    }

    @Test
    void newResult_isRefusedWithTheEarlierOne() throws IOException {
        Path june = score("june", FIVE);
        Path csv = Files.writeString(folder.resolve("july.csv"), FIVE + "north,p6,1,2,1,1\n");
        Path out = folder.resolve("july.json");
        Run run = Run.of(
                "score",
                csv.toString(),
                "--bank-file",
                bank.toString(),
                "--against",
                june.toString(),
                "--out",
                out.toString());
        assertThat(run.code()).isOne();
        assertThat(out).doesNotExist();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(
                        "nothing was written, because a score would be disclosed: team north, team members, ",
                        "this result (n 6)",
                        "; publish it when more people have answered");
    }

    @Test
    void newResult_ofTheSameAnswers_isWritten() throws IOException {
        Path june = score("june", FIVE);
        Path again = score("again", FIVE, "--against", june.toString());
        assertThat(Files.readString(again)).isEqualTo(Files.readString(june));
    }

    @Test
    void against_inTheResearchView_isAUsageError() throws IOException {
        Path june = score("june", FIVE);
        Run run = Run.of(
                "score",
                folder.resolve("june.csv").toString(),
                "--bank-file",
                bank.toString(),
                "--against",
                june.toString(),
                "--view",
                "research");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--against requires the published view");
    }

    @Test
    void unknownBank_andOtherFiles_areRejected() throws IOException {
        Path june = score("june", FIVE);
        Run unknown = Run.of("audit", june.toString());
        assertThat(unknown.code()).isOne();
        assertThat(unknown.err())
                .contains("it was computed with b 1.0.0, which is not found; give it with --bank-file F");
        Run answers = audit(folder.resolve("june.csv"));
        assertThat(answers.code()).isOne();
        assertThat(answers.err()).contains("june.csv").doesNotContain("\tat ");
        Run research = audit(score("research", FIVE, "--view", "research"));
        assertThat(research.code()).isOne();
        assertThat(research.err()).contains("research view, which is not published");
    }
}
