package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** compare, on the example. */
class CompareCommandTest {
    private static final String EXAMPLE = "examples/eight-teams.csv";

    @TempDir
    Path folder;

    private static Run example(String... more) {
        return Run.of(Stream.of(new String[] {"compare", EXAMPLE, "--bank", "communities-of-practice"}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    @Test
    void text_saysWhereBlueprintsAgree_andWhereALabelChanges() {
        Run run = example("--blueprint", "gray-2010,classic");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains(
                        "pomp with classic, held against pomp with gray-2010",
                        "  The stage of the team: 1 of 6 labels changed (17%); 1 stated by the other only; 1 stated by neither",
                        "    ordinary: between-norming-and-performing → performing",
                        "    managerialist: not told (shared view) → norming",
                        "Read by gray-2010 alone: outlook, stuck, organisation, supervision, priorities, community")
                .containsPattern("    the same of .*new \\(forming\\)")
                .containsPattern("  In all, \\d+ of \\d+ labels changed \\(\\d+%\\)")
                .contains("Chosen for you: weighting equal, scoring pomp, aggregation team-mean, missing half,")
                .doesNotContain("stage close")
                .doesNotContain("Rank correlation");
    }

    @Test
    void text_saysOfEachOtherScoring_howAlikeItsFiguresPutTeamsInOrder() {
        Run run = example("--scoring", "pomp,mean", "--blueprint", "gray-2010, classic", "--set", "draws=200");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().split("Rank correlation", -1)).hasSize(2);
        assertThat(run.out())
                .contains("pomp with classic, held against", "mean with gray-2010, held", "mean with classic, held")
                .contains("view published, agreement listwise.")
                .containsPattern("1\\.00 of \\d+ of \\d+ figures: the teams stand in the same order");
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
        assertThat(stage.at("/labels/changed").asInt()).isEqualTo(1);
        assertThat(json.at("/others/0/byOtherAlone").size()).isEqualTo(6);
        assertThat(run.out()).doesNotContain("\"mean\"").doesNotContain("\"value\"");
        for (JsonNode rank : json.at("/others/0/ranks")) {
            assertThat(rank.path("rho").asDouble(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scoring pomp | one scoring and one blueprint are nothing to compare",
                "--blueprint gray-2010,clasic | unknown blueprint \"clasic\"; did you mean \"classic\"?",
                "--scoring pomp,sun | unknown scoring \"sun\"; did you mean \"sum\"?",
                "--scoring pomp,,sum | --scoring pomp,,sum: an id is missing",
                "--scoring pomp,pomp | --scoring pomp,pomp: \"pomp\" is there twice",
                "--scoring pomp,sum --set stage-closs=1 | unknown parameter \"stage-closs\"",
                "--scoring pomp,sum --chance 100 | --chance changes nothing of what is asked for here",
            })
    void call_thatIsWrong_isRefusedWithOneError(String options, String error) {
        Run run = example(options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(error);
        assertThat(run.out()).isEmpty();
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
                .contains("ipsative with no blueprint", "    not told: no team has a figure of both")
                .doesNotContain("stated by neither", "The stage of the team");
    }

    @Test
    void score_takesOneStrategy() {
        Run run = Run.of("score", EXAMPLE, "--bank", "communities-of-practice", "--scoring", "pomp,sum");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("unknown scoring \"pomp,sum\"");
    }

    @Test
    void score_andExplain_takeTheClassicBlueprint() {
        Run score = Run.of("score", EXAMPLE, "--bank", "communities-of-practice", "--blueprint", "classic");
        assertThat(score.code()).isZero();
        assertThat(score.out())
                .contains("The stage of the team: The team is storming")
                .contains("The stage of the team: Not stated: Forming: fewer than 5 people");
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
