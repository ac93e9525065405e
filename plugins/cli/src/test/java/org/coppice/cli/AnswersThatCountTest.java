package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which answers the figures of {@code analyse} and {@code score} are based on, against psych 2.2.9. */
class AnswersThatCountTest {
    @TempDir
    static Path folder;

    private static Run run(String command, String scale, List<String> questions, List<String> rows, String... more)
            throws IOException {
        Path here = Files.createTempDirectory(folder, "run");
        StringBuilder bank = new StringBuilder("bank: b\nversion: 1.0.0\ntitle: B\nscales:\n  s: " + scale
                + "\nconstructs: {M: {label: M, definition: m}}\nquestions:\n");
        questions.forEach(id -> bank.append("  - {id: " + id + ", text: Text., scale: s, measures: [M]}\n"));
        List<String> arguments = new ArrayList<>(List.of(
                command,
                Files.writeString(
                                here.resolve("a.csv"),
                                "team,respondent," + String.join(",", questions) + "\n" + String.join("\n", rows)
                                        + "\n")
                        .toString(),
                "--bank-file",
                Files.writeString(here.resolve("b.yaml"), bank).toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode construct(Run run) {
        return JsonMapper.shared()
                .readTree(run.out())
                .path("sample")
                .path("constructs")
                .get(0);
    }

    /** In team b nobody has a score; its one answer counts as it does in another team. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void answersOfAPersonWithoutAScore_count_inAnyTeam(String team) throws IOException {
        List<String> rows = List.of("a,1,1,2,1", "a,2,2,2,3", "a,3,4,3,4", "a,4,5,4,5", "a,5,3,3,2", team + ",6,5,,");
        String[] research = {"--scoring", "mean", "--view", "research", "--minimum-group", "1", "--format", "json"};
        JsonNode analysed =
                construct(run("analyse", "{type: likert, points: 5}", List.of("q1", "q2", "q3"), rows, research));
        JsonNode pairwise = analysed.path("analysis").path("pairwise");
        assertThat(pairwise.path("rows").asInt()).isEqualTo(6);
        assertThat(pairwise.path("answers").asInt()).isEqualTo(16);
        assertThat(pairwise.path("alpha").asDouble()).isCloseTo(0.908071748878924, within(1e-12));
        assertThat(pairwise.path("questions").get(0).path("n").asInt()).isEqualTo(6);
        assertThat(pairwise.path("questions").get(0).path("mean").asDouble()).isCloseTo(20 / 6.0, within(1e-12));
        assertThat(analysed.path("respondents").asInt()).isEqualTo(5);
        assertThat(analysed.path("analysis").path("listwise").path("rows").asInt())
                .isEqualTo(5);
        JsonNode scored =
                construct(run("score", "{type: likert, points: 5}", List.of("q1", "q2", "q3"), rows, research));
        for (String figure : List.of("alpha", "alphaPeople", "alphaAnswers", "sem", "respondents")) {
            assertThat(scored.path(figure)).as(figure).isEqualTo(analysed.path(figure));
        }
        assertThat(scored.path("alphaPeople").asInt()).isEqualTo(6);
    }

    /** In the published view, answers and scores are of the same groups: the team of one person is not among them. */
    @Test
    void publishedView_leavesOutTheAnswersOfHiddenGroups() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add("a," + i + "," + (1 + i % 5) + "," + (1 + (i + i / 20) % 5) + "," + (1 + (i + 1) % 4));
        }
        JsonNode alone = construct(
                run("analyse", "{type: likert, points: 5}", List.of("q1", "q2", "q3"), rows, "--format", "json"));
        rows.add("b,100,5,,");
        JsonNode with = construct(
                run("analyse", "{type: likert, points: 5}", List.of("q1", "q2", "q3"), rows, "--format", "json"));
        assertThat(alone.path("alpha").isNumber()).isTrue();
        assertThat(with.path("alpha")).isEqualTo(alone.path("alpha"));
        assertThat(with.path("analysis").path("listwise").path("questions"))
                .hasSize(3)
                .allSatisfy(question -> assertThat(question.path("mean")).isNotNull());
        assertThat(with.path("alphaPeople").isNull()).isTrue(); // it would show that one person is not among them
    }

    private static List<String> people(boolean third, boolean reversed) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int level = 1 + i % 3;
            int q3 = level + (i / 4) % 3;
            rows.add("t" + i % 6 + "," + i + "," + (level + (i / 3) % 3) + "," + (level + (i / 7) % 3) + ","
                    + (third ? reversed ? 6 - q3 : q3 : "") + "," + (level + (i / 11) % 3));
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "score"})
    void questionThatContradictsTheRest_isNamed_inTextAndJson(String command) throws IOException {
        List<String> questions = List.of("q1", "q2", "q3", "q4");
        String warning = "question q3 contradicts the other questions; check whether it should be reversed";
        Run text = run(command, "{type: likert, points: 5}", questions, people(true, true));
        assertThat(text.out().replaceAll("\\s+", " ")).contains(warning);
        Run json = run(command, "{type: likert, points: 5}", questions, people(true, true), "--format", "json");
        assertThat(construct(json).path("warnings").toString()).contains(warning);
        assertThat(run(command, "{type: likert, points: 5}", questions, people(true, false))
                        .out())
                .doesNotContain("contradicts");
    }

    @Test
    void questionThatNobodyAnswered_isNamed_andTheOthersKeepTheirFigures() throws IOException {
        Run text = run("analyse", "{type: likert, points: 5}", List.of("q1", "q2", "q3", "q4"), people(false, false));
        assertThat(text.out())
                .contains("Warning: nobody answered question q3")
                .containsPattern("alpha +0\\.\\d\\d \\[")
                .containsPattern("omega +0\\.\\d\\d ")
                .containsPattern("q3 +0 +100%");
    }

    /** Everyone answered it: the reason is the number of people. */
    @Test
    void numberThatTenPeopleAnswered_hasNoReliability_sinceTheyAreTooFew() throws IOException {
        List<String> rows = IntStream.range(0, 10)
                .mapToObj(i -> "t," + i + "," + (10 + 9 * i))
                .toList();
        Run json = run("analyse", "{type: number, minimum: 0, maximum: 100}", List.of("q1"), rows, "--format", "json");
        assertThat(construct(json).path("analysis").path("noReliability").asString())
                .isEqualTo("fewer than 30 people answered every question");
    }

    /** Three sliders: alpha and omega in both views; their means and spreads in the research view only. */
    @Test
    void boundedNumbers_haveReliability() throws IOException {
        List<String> rows = people(true, false).stream()
                .map(row -> row.replaceAll(",(\\d)(?=,|$)", ",$1.5"))
                .toList();
        String slider = "{type: number, minimum: 0, maximum: 10}";
        List<String> questions = List.of("q1", "q2", "q3", "q4");
        JsonNode ratings = construct(run(
                "analyse",
                "{type: likert, points: 5}",
                questions,
                people(true, false),
                "--view",
                "research",
                "--format",
                "json"));
        JsonNode numbers = construct(run("analyse", slider, questions, rows, "--view", "research", "--format", "json"));
        assertThat(numbers.path("alpha").asDouble())
                .isCloseTo(ratings.path("alpha").asDouble(), within(1e-9));
        assertThat(numbers.path("omega").asDouble())
                .isCloseTo(ratings.path("omega").asDouble(), within(1e-6));
        JsonNode published = construct(run("analyse", slider, questions, rows, "--format", "json"));
        assertThat(published.path("alpha").asDouble())
                .isCloseTo(ratings.path("alpha").asDouble(), within(0.0051));
        JsonNode first =
                published.path("analysis").path("pairwise").path("questions").get(0);
        assertThat(first.path("mean").isNull()).isTrue();
        assertThat(first.path("undefined").path("mean").asString()).contains("research view");
    }
}
