package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.coppice.statistics.missing.MissingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code compare}, on the example and on fictitious teams of five. */
class CompareCommandTest {
    private static final String EXAMPLE = "examples/eight-teams.csv";

    @TempDir
    Path folder;

    private static Run example(String... more) {
        return Run.once(Stream.of(new String[] {"compare", EXAMPLE, "--bank", "communities-of-practice"}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    private Run compare(Path answers, String... more) throws IOException {
        return new SmallBank(folder).run("compare", answers, more);
    }

    private Path weighting(String id, String questions) throws IOException {
        return new SmallBank(folder)
                .write(
                        id + ".yaml",
                        "weighting: " + id,
                        "version: 1.0.0",
                        "title: W",
                        "questions: {" + questions + "}");
    }

    /** Teams in which five give the same two answers; q2 is reversed. */
    private Path answers(String... teams) throws IOException {
        List<String> rows = new ArrayList<>(List.of("team,respondent,q1,q2"));
        for (String team : teams) {
            String[] said = team.split(" ", -1);
            for (int person = 1; person <= Integer.parseInt(said[3]); person++) {
                rows.add(said[0] + "," + person + "," + said[1] + "," + said[2]);
            }
        }
        return new SmallBank(folder).write("answers.csv", rows.toArray(String[]::new));
    }

    @Test
    void text_saysWhereBlueprintsAgree_andWhereALabelChanges() {
        Run run = example("--blueprint", "gray-2010,classic");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "\nblueprint classic, compared with blueprint gray-2010\n",
                        "  The stage of the team: 3 of 6 labels changed (50%); 1 given by the other only; 1 given by neither",
                        "    developed: between-norming-and-performing → performing",
                        "    ordinary: not given (shared view) → performing",
                        "  Given by gray-2010 only: outlook, stuck, organisation, supervision, priorities, community")
                .containsPattern("    the same for .*new \\(forming\\)")
                .containsPattern("  In all, \\d+ of \\d+ labels changed \\(\\d+%\\)")
                .contains("Defaults used: weighting equal, scoring pomp, aggregation team-mean, missing half,")
                .doesNotContain("stage close")
                .doesNotContain("Rank correlation");
    }

    @Test
    void text_saysOfEachOtherScoring_howAlikeItsFiguresPutTeamsInOrder() {
        Run run = example("--scoring", "pomp,mean", "--blueprint", "gray-2010, classic", "--set", "draws=200");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().split("Rank correlation", -1)).hasSize(2);
        assertThat(run.out())
                .contains(
                        "\nscoring pomp, blueprint classic, compared with scoring pomp, blueprint gray-2010\n",
                        "\nscoring mean, blueprint gray-2010, compared with",
                        "\nscoring mean, blueprint classic, compared with")
                .contains("view published, agreement listwise.")
                .containsPattern("1\\.00 for \\d+ of \\d+ figures: the teams have the same order");
    }

    @Test
    void json_hasEveryTeam_andNoFigureOfAny() {
        Run run = example("--blueprint", "classic,gray-2010", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/teams").asInt()).isEqualTo(8);
        assertThat(json.at("/recipe/blueprint/id").asString()).isEqualTo("classic");
        JsonNode stage = json.at("/others/0/readings/1");
        assertThat(stage.path("reading").asString()).isEqualTo("stage");
        assertThat(stage.path("teams").size()).isEqualTo(8);
        assertThat(stage.at("/labels/changed").asInt()).isEqualTo(3);
        assertThat(json.at("/others/0/byOtherAlone").size()).isEqualTo(6);
        assertThat(run.out()).doesNotContain("\"mean\"").doesNotContain("\"value\"");
        assertThat(json.at("/others/0/scores")).isNotEmpty();
        for (JsonNode score : json.at("/others/0/scores")) {
            assertThat(score.path("rho").asDouble(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scoring pomp | no option has two values, so there is nothing to compare; give two or more",
                "--weighting equal | no option has two values, so there is nothing to compare; give two or more",
                "--missing half,hlf | unknown value of parameter missing \"hlf\"; did you mean \"half\"?",
                "--blueprint gray-2010,clasic | unknown blueprint \"clasic\"; did you mean \"classic\"?",
                "--scoring pomp,sun | unknown scoring \"sun\"; did you mean \"sum\"?",
                "--scoring pomp,,sum | --scoring pomp,,sum: a value is missing",
                "--scoring pomp,pomp | --scoring pomp,pomp: \"pomp\" occurs twice",
                "--aggregation team-mean,medain | unknown aggregation \"medain\"; did you mean \"median\"?",
                "--weighting equal,equal | --weighting equal,equal: \"equal\" occurs twice",
                "--weighting equal,equl | unknown weighting \"equl\"; did you mean \"equal\"?",
                "--weighting equal,staff-only --blueprint classic | several weightings are compared in figures only",
                "--scoring pomp,sum --set stage-closs=1 | unknown parameter \"stage-closs\"",
                "--scoring pomp,sum --chance 100 | --chance has no effect on this output",
            })
    void call_thatIsWrong_isRefusedWithOneError(String options, String error) {
        Run run = example(options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(error);
        assertThat(run.out()).isEmpty();
    }

    /** By halves 1/2, 3/4, 1/4; by q1 alone 1, 1/2, 0: with all alike shown in halves and thirds of the range. */
    @Test
    void weightings_differInSteps_andTeamsChangeRanks() throws IOException {
        Path answers = answers("north 5 5 5", "south 3 1 5", "west 1 3 5");
        Run run = compare(answers, "--weighting", "equal," + weighting("first-alone", "q2: 0"), "--view", "research");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "3 teams. Scoring pomp, aggregation team-mean, research view, full",
                        "\nweighting first-alone, compared with weighting equal\n",
                        "  C, team members: differs by at most 50% of its range; rank correlation 0.50, 3 teams\n",
                        "    south: rank 1 → 2\n    north: rank 2 → 1\n")
                .doesNotContain("A label is changed", "In all");
    }

    @Test
    void json_ofWeightings_hasStepsAndRankChanges() throws IOException {
        Path answers = answers("north 5 5 5", "south 3 1 5", "west 1 3 5");
        Run run = compare(
                answers,
                "--weighting",
                "equal," + weighting("first-alone", "q2: 0"),
                "--view",
                "research",
                "--format",
                "json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode score = JsonMapper.shared().readTree(run.out()).at("/others/0/scores/0");
        assertThat(score.at("/largestDifference").asDouble()).isEqualTo(0.5);
        assertThat(score.at("/rho").asDouble()).isEqualTo(0.5);
        assertThat(score.at("/rankChanges").toString())
                .isEqualTo(
                        "[{\"team\":\"south\",\"first\":1,\"other\":2},{\"team\":\"north\",\"first\":2,\"other\":1}]");
    }

    private Path seven(String... firstOfOne) throws IOException {
        return new SmallBank(folder)
                .write(
                        "seven.csv",
                        "team,respondent,q1,q2",
                        IntStream.range(0, 21)
                                .mapToObj(i -> "t" + i % 3 + "," + i + ","
                                        + (i < 3 && firstOfOne.length > 0 ? firstOfOne[0] : i < 3 ? "2" : "")
                                        + "," + (1 + (i + i / 3) % 5))
                                .collect(Collectors.joining("\n")));
    }

    /** One person of each team answered q1; weights of it would determine that answer. */
    @Test
    void questionThatFewPeopleAnswered_isNotCompared() throws IOException {
        String weightings = "equal," + weighting("little", "q1: 0.001") + "," + weighting("much", "q1: 1000");
        Run low = compare(seven("1"), "--weighting", weightings);
        assertThat(low.code()).as(low.err()).isZero();
        assertThat(low.out())
                .contains("not compared: fewer people than the minimum group answered a question of")
                .doesNotContain("differs by", ": rank ");
        assertThat(compare(seven("5"), "--weighting", weightings).out()).isEqualTo(low.out());
    }

    @Test
    void figures_thatAreHidden_orOfFewTeams_areNotShown() throws IOException {
        Path answers = answers("north 5 5 5", "south 3 1 5", "west 1 3 4");
        Run hidden = compare(answers, "--weighting", "equal," + weighting("first-alone", "q2: 0"));
        assertThat(hidden.code()).isZero();
        assertThat(hidden.out())
                .contains("not shown: fewer than three teams have")
                .doesNotContain("rank 1 →")
                .doesNotContain("differs by");
    }

    @Test
    void weights_thatAreTheSame_changeNothing() throws IOException {
        Run run = compare(
                answers("north 5 5 5", "south 3 1 5", "west 1 3 5"),
                "--weighting",
                weighting("a", "q1: 1") + "," + weighting("b", "q1: 2, q2: 2"),
                "--view",
                "research");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\nweighting b, compared with weighting a\n")
                .containsPattern("  \\d figures? (is|are) the same\n");
    }

    @Test
    void weightingsOfPerspectives_changeThePooledFigureOnly() {
        Run run = example("--part", "core", "--weighting", "perspective-balanced,staff-only");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "weighting staff-only, compared with weighting perspective-balanced",
                        ", combined: differs by at most ");
        assertThat(run.out().lines().filter(line -> line.contains(" differs by ")))
                .allMatch(line -> line.contains(", combined:"));
    }

    @Test
    void weightingFile_thatIsFaulty_isReportedWithItsPlace() throws IOException {
        Path file = weighting("bad", "q9: 1");
        Run run = compare(answers("north 5 5 5"), "--weighting", "equal," + file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ":4:13: weighting \"bad\": unknown question \"q9\"");
    }

    /** One of six in each team leaves a question out, so that the figures differ by one person. */
    @Test
    void missingRules_areCompared_andDifferencesThatCouldBeDueToOnePersonAreNotShown() throws IOException {
        Path answers = new SmallBank(folder)
                .write(
                        "answers.csv",
                        "team,respondent,q1,q2",
                        IntStream.rangeClosed(1, 18)
                                .mapToObj(i -> "t" + i % 3 + "," + i + "," + (1 + i % 3 * 2) + "," + (i > 3 ? 3 : ""))
                                .collect(Collectors.joining("\n")));
        Run run = compare(answers, "--missing", "half,complete", "--view", "research", "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode score = JsonMapper.shared().readTree(run.out()).at("/others/0/scores/0");
        assertThat(score.at("/teams").asInt()).isEqualTo(3);
        assertThat(score.at("/rho").asDouble()).isEqualTo(1);
        assertThat(score.at("/largestDifference").isNull()).isTrue();
        assertThat(score.at("/rankChanges")).isEmpty();
        assertThat(compare(answers, "--missing", "half,complete", "--view", "research")
                        .out())
                .contains("\nmissing complete, compared with missing half\n", "Rank correlation of the teams' figures");
    }

    @Test
    void aggregations_areCompared() {
        Run run = example("--aggregation", "team-mean,median", "--blueprint", "none");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "\naggregation median, compared with aggregation team-mean\n",
                        "Rank correlation of the teams' figures")
                .doesNotContain("differs by");
    }

    @Test
    void help_namesWhatCanBeCompared_andWhatIsNotPrinted() {
        Run help = Run.of("compare", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out().replaceAll("\\s+", " ")).contains("100% of the range", "No figure of a team is printed");
        for (MissingRule rule : MissingRule.all()) {
            assertThat(line(help, "  --missing  ")).contains(rule.id());
        }
        try (Catalogue catalogue = Catalogue.of()) {
            assertThat(line(help, "  --scoring  ")).contains(catalogue.ids(Kind.SCORING));
            assertThat(line(help, "  --aggregation  ")).contains(catalogue.ids(Kind.AGGREGATION));
        }
    }

    private static String line(Run help, String start) {
        return help.out()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bankThatNamesNoBlueprint_isComparedInFiguresAlone() {
        Run run = Run.of(
                "compare",
                "examples/bhr2000.csv",
                "--bank-file",
                "examples/bhr2000.yaml",
                "--columns",
                "team=GRP",
                "--scoring",
                "pomp,ipsative",
                "--missing",
                "half");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "\nscoring ipsative, compared with scoring pomp\n",
                        "    not shown: no team has a figure under both")
                .doesNotContain("given by neither", "The stage of the team", "A label is");
    }

    @Test
    void score_takesOneStrategy() {
        Run run = Run.once("score", EXAMPLE, "--bank", "communities-of-practice", "--scoring", "pomp,sum");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("unknown scoring \"pomp,sum\"");
    }

    @Test
    void score_andExplain_takeTheClassicBlueprint() {
        Run score = Run.once("score", EXAMPLE, "--bank", "communities-of-practice", "--blueprint", "classic");
        assertThat(score.code()).isZero();
        assertThat(score.out())
                .contains("The stage of the team: The team is storming")
                .contains(
                        "Not stated (fewer than 5 people): the four learning cultures together; the stage of the team;");
        Run explain = Run.of(
                "explain",
                EXAMPLE,
                "--bank",
                "communities-of-practice",
                "--blueprint",
                "classic",
                "--team",
                "stuck",
                "--reading",
                "stage");
        assertThat(explain.out()).contains("Clark, Teamwork Survey", "As sums from 8 to 40: forming");
    }

    @Test
    void file_thatIsWrong_isSaidOnce_andNothingIsWritten() throws IOException {
        Path answers = Files.writeString(folder.resolve("a.csv"), "team,respondent,managed.1\nn,1,9\n");
        Path out = folder.resolve("out.txt");
        Run run = Run.of(
                "compare",
                answers.toString(),
                "--bank",
                "communities-of-practice",
                "--blueprint",
                "gray-2010,classic",
                "--out",
                out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("a.csv:2").contains("managed.1");
        assertThat(out).doesNotExist();
    }
}
