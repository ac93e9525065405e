package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text of {@code analyse} has the numbers of its JSON. */
class WholeOutputTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MISSING = List.of("", "NA", "DK");

    @TempDir
    static Path folder;

    /** A sample: rows of team, respondent and answers. */
    private record Sample(int questions, List<List<String>> rows) {
        /** People who answer little in some teams, so that there are teams without a score and questions without an answer. */
        static Sample of(Random random) {
            int questions = 2 + random.nextInt(4);
            int silent = random.nextInt(3) == 0 ? random.nextInt(questions) : -1;
            List<List<String>> rows = new ArrayList<>();
            int teams = 1 + random.nextInt(6);
            for (int team = 0; team < teams; team++) {
                double missing = random.nextInt(3) == 0 ? 0.8 : random.nextInt(2) * 0.15;
                int people = 1 + random.nextInt(12);
                for (int person = 0; person < people; person++) {
                    List<String> row = new ArrayList<>(List.of("t" + team, "p" + team + "-" + person));
                    int level = 2 + random.nextInt(3);
                    for (int q = 0; q < questions; q++) {
                        row.add(
                                q == silent || random.nextDouble() < missing
                                        ? MISSING.get(random.nextInt(3))
                                        : "" + (level - 1 + random.nextInt(3)));
                    }
                    rows.add(row);
                }
            }
            return new Sample(questions, rows);
        }

        private String run(String... more) throws IOException {
            StringBuilder csv = new StringBuilder("team,respondent");
            StringBuilder bank =
                    new StringBuilder("bank: b\nversion: 1.0.0\ntitle: B\nscales: {s: {type: likert, points: 5}}\n"
                            + "constructs: {c: {label: C, definition: C.}}\nquestions:\n");
            for (int q = 0; q < questions; q++) {
                csv.append(",q").append(q);
                bank.append("  - {id: q" + q + ", text: Q" + q + ", scale: s, measures: [c]}\n");
            }
            rows.forEach(row -> csv.append('\n').append(String.join(",", row)));
            Path here = Files.createTempDirectory(folder, "run");
            Path answers = Files.writeString(here.resolve("answers.csv"), csv + "\n");
            Path file = Files.writeString(here.resolve("bank.yaml"), bank);
            List<String> arguments =
                    new ArrayList<>(List.of("analyse", answers.toString(), "--bank-file", file.toString()));
            arguments.addAll(List.of(more));
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.code()).as(run.err()).isZero();
            return run.out();
        }

        JsonNode json(String view, int minimum) throws IOException {
            return JSON.readTree(
                    run("--view", view, "--minimum-group", "" + minimum, "--scoring", "mean", "--format", "json"));
        }
    }

    /** The numbers of the JSON are compared with one another in {@code WholeOutputProperties}. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void text_hasTheNumbersOfTheJson(int seed) throws IOException {
        boolean research = seed % 2 == 0;
        Sample sample = Sample.of(new Random(seed));
        String view = research ? "research" : "published";
        int minimum = research ? 1 : 5;
        String text = sample.run("--view", view, "--minimum-group", "" + minimum, "--scoring", "mean");
        JsonNode construct =
                sample.json(view, minimum).path("sample").path("constructs").get(0);
        JsonNode analysis = construct.path("analysis");
        if (analysis.isNull()) {
            assertThat(text)
                    .contains(construct.path("value").isNull() ? "not shown: " : "of groups that are not shown");
            return;
        }
        JsonNode respondents = construct.path("respondents");
        assertThat(text)
                .contains(
                        respondents.isNull()
                                ? "team members: a few people have no score\n"
                                : "team members: " + count(respondents.asInt()) + "\n");
        JsonNode first =
                analysis.path("pairwise").isMissingNode() ? analysis.path("listwise") : analysis.path("pairwise");
        Matcher basis = Pattern.compile("  based on +(\\d+) answers? of (\\d+) (?:people|person)\n")
                .matcher(text);
        if (basis.find()) {
            assertThat(basis.group(1)).isEqualTo(first.path("answers").asString());
            assertThat(basis.group(2)).isEqualTo(first.path("people").asString());
        } else {
            assertThat(first.path("people").isNull() || first.path("answers").isNull() || first.isMissingNode())
                    .isTrue();
        }
        for (JsonNode question : first.path("questions")) {
            String n = question.path("n").isNull() ? "–" : question.path("n").asString();
            String share = question.path("missing").isNull()
                    ? "–"
                    : Math.round(100 * question.path("missing").asDouble()) + "%";
            assertThat(text)
                    .containsPattern("\n  " + question.path("question").asString() + " +" + n + " +" + share + " ");
        }
    }

    private static String count(int people) {
        return people == 1 ? "1 person" : people + " people";
    }
}
