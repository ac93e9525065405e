package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scales that start below 0, or go in larger steps than 1. */
class ScaleStepTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static Path bank(int points, int lowest, int step) throws IOException {
        return Files.writeString(
                Files.createTempDirectory(folder, "bank").resolve("bank.yaml"),
                "bank: b\nversion: 1.0.0\ntitle: B\nscales: {s: {type: likert, points: " + points + ", lowest: "
                        + lowest
                        + ", step: " + step + "}}\nconstructs: {c: {label: C, definition: C.}}\nquestions:\n"
                        + "  - {id: q1, text: One?, scale: s, measures: [c]}\n"
                        + "  - {id: q2, text: Two?, scale: s, measures: [{construct: c, reversed: true}]}\n"
                        + "  - {id: q3, text: Three?, scale: s, measures: [c]}\n");
    }

    /** Writes answers from 0 to points − 1, below 0 if missing, on a scale. */
    private static Path answers(int[][] people, int lowest, int step) throws IOException {
        StringBuilder csv = new StringBuilder("team,respondent,q1,q2,q3");
        for (int person = 0; person < people.length; person++) {
            csv.append("\nt").append(person % 3).append(",p").append(person);
            for (int answer : people[person]) {
                csv.append(',').append(answer < 0 ? "" : Integer.toString(lowest + step * answer));
            }
        }
        return Files.writeString(Files.createTempDirectory(folder, "run").resolve("answers.csv"), csv + "\n");
    }

    private static JsonNode json(String command, int points, int lowest, int step, int[][] people, String... more)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                answers(people, lowest, step).toString(),
                "--bank-file",
                bank(points, lowest, step).toString(),
                "--format",
                "json"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void answersOffTheScale_areRefusedWithItsSteps() throws IOException {
        Path answers = Files.writeString(
                folder.resolve("off.csv"), "team,respondent,q1,q2,q3\nt,p1,25,30,50\nt,p2,0,-25,100\n");
        Run run = Run.of(
                "score", answers.toString(), "--bank-file", bank(5, 0, 25).toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.err()).contains("off.csv:2:9: 30", "the other is at 3:8", "0 to 100 in steps of 25");
    }

    @Test
    void agreement_countsThePoints() throws IOException {
        int[][] people = {{0, 4, 1}, {1, 3, 1}, {0, 4, 2}, {1, 3, 1}, {1, 3, 1}, {0, 4, 0}};
        JsonNode stepped = json("score", 5, -100, 50, people, "--view", "research", "--minimum-group", "1")
                .path("teams")
                .get(0)
                .path("scores")
                .get(0)
                .path("agreement");
        // the variances of two people are 0, 0 and 0 for t0 (rows 0 and 3): .5, .5, 0; of the uniform null with five
        // points 2
        double ratio = (0.5 + 0.5 + 0) / 3 / 2;
        assertThat(stepped.path("rwg").path("uniform").asDouble())
                .isCloseTo(3 * (1 - ratio) / (3 * (1 - ratio) + ratio), within(1e-12));
    }

    @Test
    void questionnaireAndSimulation_useTheScale() throws IOException {
        Path bank = bank(5, 0, 25);
        Run paper = Run.of("questionnaire", "--bank-file", bank.toString(), "--format", "text");
        assertThat(paper.code()).as(paper.err()).isZero();
        assertThat(paper.out()).contains("0   25   50   75   100");
        Run simulated =
                Run.of("simulate", "--bank-file", bank.toString(), "--teams", "3", "--size", "6", "--seed", "1");
        assertThat(simulated.code()).as(simulated.err()).isZero();
        Path answers = Files.writeString(folder.resolve("simulated.csv"), simulated.out());
        Run score = Run.of("score", answers.toString(), "--bank-file", bank.toString());
        assertThat(score.code()).as(score.err()).isZero();
        assertThat(simulated.out()).contains("25").doesNotContainPattern("team-member(,\\d*)*,(1|2|3|4|26)(,|\n)");
    }
}
