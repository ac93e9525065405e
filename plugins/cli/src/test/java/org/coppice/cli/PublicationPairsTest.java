package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of published results of all commands, and what the audit finds in them; and the statement of each of them. */
class PublicationPairsTest {
    /** Eleven people of a team: their answers to four questions. */
    private static final String NORTH = "2353 1142 3115 4251 5532 3324 2215 1435 4123 5251 3344".replace(" ", "\n");

    @TempDir
    Path folder;

    private Path bank;

    @BeforeEach
    void bank() throws IOException {
        bank = write("bank.yaml", """
                bank: b
                version: 1.0.0
                title: B
                scales:
                  agreement: {type: likert, points: 5}
                constructs:
                  whole: {label: Whole, definition: The whole of it.}
                  y: {label: Y, definition: The first part.}
                questions:
                  - {id: q1, text: A mistake may be named., scale: agreement, measures: [whole, y]}
                  - {id: q2, text: We listen., scale: agreement, measures: [whole, y]}
                  - {id: q3, text: We plan., scale: agreement, measures: [whole]}
                  - {id: q4, text: We share., scale: agreement, measures: [whole]}
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Returns rows of a team; each line of {@code people} has a digit for each answer, and a dash for none. */
    private static String rows(String team, String wave, String people) {
        List<String> lines = people.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> team + "," + wave + ",p" + i
                        + lines.get(i)
                                .chars()
                                .mapToObj(c -> "," + (c == '-' ? "" : (char) c))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Path result(String command, String name, String rows, String... more) throws IOException {
        Path csv = write(name + ".csv", "team,wave,respondent,q1,q2,q3,q4\n" + rows);
        Path json = folder.resolve(name + ".json");
        List<String> arguments = new ArrayList<>(List.of(
                command, csv.toString(), "--bank-file", bank.toString(), "--format", "json", "--out", json.toString()));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return json;
    }

    private Run audit(Path... results) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--bank-file", bank.toString()));
        if (Files.exists(folder.resolve("heavy.yaml"))) {
            arguments.addAll(
                    List.of("--weighting-file", folder.resolve("heavy.yaml").toString()));
        }
        for (Path result : results) {
            arguments.add(result.toString());
        }
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void nothing(Run run) {
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private static void found(Run run, String... words) {
        assertThat(run.code()).as(run.err()).isOne();
        assertThat(run.out()).contains(words);
    }

    private String heavy() throws IOException {
        return write("heavy.yaml", "weighting: heavy\nversion: 1.0.0\ntitle: Heavy\nquestions: {q1: 3}\n")
                .toString();
    }

    @Test
    void joinedMember_isFoundByMeanAndSpread() throws IOException {
        found(
                audit(
                        result("score", "a", rows("n", "2025-01-31", NORTH)),
                        result("score", "b", rows("n", "2025-01-31", NORTH + "\n1121"))),
                "team n, 2025-01-31, team members, y: ",
                "the score of one person, from 0.00 to 0.00");
    }

    @Test
    void weightings_discloseAQuestionToWhichAllGaveTheLowestAnswer() throws IOException {
        String low = rows("n", "2025-01-31", "1435\n1542\n1351\n1233\n1454\n1525\n1414\n1353");
        found(
                audit(result("score", "a", low), result("score", "b", low, "--weighting", heavy())),
                "the answers to q1: ",
                "the score of each of 8 people, from 0.00 to 0.");
        String mixed = rows("n", "2025-01-31", NORTH);
        nothing(audit(result("score", "c", mixed), result("score", "d", mixed, "--weighting", heavy())));
    }

    @Test
    void missingRules_discloseWhoLeftOutAPart() throws IOException {
        String skipped = rows("n", "2025-01-31", "2353\n1142\n3115\n4251\n5532\n3324\n21--");
        Path any = result("score", "any", skipped, "--missing", "any");
        Path complete = result("score", "complete", skipped, "--missing", "complete");
        nothing(audit(any));
        // the number of people of the second mean is absent, and follows from the number of respondents
        found(audit(any, complete), "whole: ", "complete.json (n 6) and ", "the score of one person");
    }

    @Test
    void minimums_discloseTheGroupsBetweenThem() throws IOException {
        String teams = rows("n", "2025-01-31", NORTH) + rows("s", "2025-01-31", "2353\n1142\n3115\n4251\n5532");
        found(
                audit(result("score", "a", teams), result("score", "b", teams, "--minimum-group", "6")),
                "team s, 2025-01-31, team members, whole: ",
                "the score of a group of 5");
    }

    @Test
    void analyses_ofOneMore_discloseTheAnswers() throws IOException {
        String four = IntStream.range(0, 4)
                .mapToObj(i -> rows("t" + i, "2025-01-31", NORTH))
                .collect(Collectors.joining());
        found(
                audit(result("analyse", "a", four), result("analyse", "b", four + "t0,2025-01-31,x,5,1,1,1\n")),
                "the sample, 2025-01-31, team members, question q1: ",
                "the score of one person, from 1.00 to 1.00");
    }

    @Test
    void change_linksTwoWaves() throws IOException {
        String before = rows("n", "2025-01-31", NORTH);
        String after =
                rows("n", "2026-01-31", new StringBuilder(NORTH).reverse().toString());
        Path first = result("score", "first", before);
        Path later = result("score", "later", after);
        Path change = result("change", "change", before + after + "n,2026-01-31,x,5,5,5,4\n");
        nothing(audit(first, later));
        nothing(audit(first, change));
        found(
                audit(first, later, change),
                "team n, 2026-01-31, team members, y: ",
                "first.json with ",
                "the score of one person");
    }

    @Test
    void comparison_carriesAMeanToAnotherWeighting() throws IOException {
        String teams = rows("n", "2025-01-31", "2353\n3142\n3315\n4251\n2532\n3324")
                + rows("s", "2025-01-31", "3353\n4142\n3115\n4351\n3532\n2324")
                + rows("e", "2025-01-31", "2253\n2142\n3215\n4451\n5532\n4324");
        Path first = result("score", "first", teams);
        Path compared = result("compare", "compared", teams, "--weighting", "equal," + heavy());
        Path other = result("score", "other", teams + "n,2025-01-31,x,1,1,1,1\n", "--weighting", heavy());
        nothing(audit(first, compared));
        found(audit(first, compared, other), "team n, 2025-01-31, team members, y: ", "first.json with ");
    }

    @Test
    void replacedMember_isFoundIfOneIsAtEachEnd() throws IOException {
        String one = NORTH.replaceFirst("1142", "1111");
        String other = NORTH.replaceFirst("1142", "5555");
        found(
                audit(
                        result("score", "a", rows("n", "2025-01-31", one)),
                        result("score", "b", rows("n", "2025-01-31", other))),
                "the score of one person, if one replaced another, from 1.00 to 1.00");
    }

    @Test
    void sameAnswers_inAllCommandsAndMinimumsOfSpread_discloseNothing() throws IOException {
        String before = rows("n", "2025-01-31", NORTH) + rows("s", "2025-01-31", "2353\n1142\n3115\n4251\n5532\n3421");
        String both = before + before.replace("2025", "2026");
        nothing(audit(
                result("score", "a", both),
                result("score", "b", both, "--minimum-spread", "12"),
                result("analyse", "c", both),
                result("change", "d", both)));
    }

    @Test
    void newResult_isAuditedAgainstAnAnalysis() throws IOException {
        String north = rows("n", "2025-01-31", NORTH);
        Path analysis = result("analyse", "a", north);
        Path csv = write("b.csv", "team,wave,respondent,q1,q2,q3,q4\n" + north + "n,2025-01-31,x,5,5,5,5\n");
        Run same = Run.of(
                "score",
                folder.resolve("a.csv").toString(),
                "--bank-file",
                bank.toString(),
                "--against",
                analysis.toString());
        assertThat(same.code()).as(same.err()).isZero();
        Run more = Run.of("score", csv.toString(), "--bank-file", bank.toString(), "--against", analysis.toString());
        assertThat(more.code()).isOne();
        assertThat(more.err()).contains("nothing was written, because a score would be disclosed: the sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "analyse", "change", "compare"})
    void results_stateTheirDisclosure(String command) throws IOException {
        String teams = IntStream.range(0, 3)
                .mapToObj(i -> rows("t" + i, "2025-01-31", NORTH) + rows("t" + i, "2026-01-31", NORTH))
                .collect(Collectors.joining());
        String[] more = command.equals("compare") ? new String[] {"--weighting", "equal," + heavy()} : new String[0];
        JsonNode published = disclosure(result(command, "published", teams, more));
        assertThat(published.path("promise").asString()).isEqualTo("a-quarter-of-the-range/1");
        assertThat(published.path("attackers").valueStream().map(JsonNode::asString))
                .containsExactly("outsider", "manager-who-knows-the-absent");
        assertThat(published.path("members").valueStream().map(JsonNode::asString))
                .isEqualTo(command.equals("score") ? List.of("means-of-equal-questions") : List.of());
        assertThat(published.path("minimumGroup").intValue()).isEqualTo(5);
        assertThat(published.path("basis").size()).isPositive();
        assertThat(published.path("tightest").doubleValue()).isBetween(0.25, 1.0);
        assertThat(published.path("at").asString()).isNotEmpty();
        String[] research = IntStream.range(0, more.length + 2)
                .mapToObj(i -> i < more.length ? more[i] : i == more.length ? "--view" : "research")
                .toArray(String[]::new);
        assertThat(disclosure(result(command, "research", teams, research)).isNull())
                .isTrue();
    }

    private static JsonNode disclosure(Path result) throws IOException {
        JsonNode root = JsonMapper.shared().readTree(Files.readString(result));
        assertThat(root.has("disclosure")).isTrue();
        return root.path("disclosure");
    }
}
