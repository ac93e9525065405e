package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** weigh, on made-up teams of five. */
class WeighCommandTest {
    @TempDir
    Path folder;

    private Run weigh(Path answers, String... more) throws IOException {
        return new SmallBank(folder).run("weigh", answers, more);
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

    /** By halves 1/2, 3/4, 1/4; by q1 alone 1, 1/2, 0: with all alike shown in halves and thirds of the range. */
    @Test
    void otherWeights_moveFiguresInSteps_andTeamsChangePlaces() throws IOException {
        Path answers = answers("north 5 5 5", "south 3 1 5", "west 1 3 5");
        Run run =
                weigh(answers, "--weighting", weighting("first-alone", "q2: 0").toString(), "--view", "research");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "3 teams. Scoring pomp, figures team-mean, research view, full",
                        "\nfirst-alone, held against equal\n",
                        "  C, team members: moves by up to 50% of its range; rank correlation 0.50, 3 teams\n",
                        "    south: place 1 → 2\n    north: place 2 → 1\n");
    }

    @Test
    void json_hasStepsAndPlaces() throws IOException {
        Path answers = answers("north 5 5 5", "south 3 1 5", "west 1 3 5");
        Run run = weigh(
                answers,
                "--weighting",
                weighting("first-alone", "q2: 0").toString(),
                "--view",
                "research",
                "--format",
                "json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode figure = JsonMapper.shared().readTree(run.out()).at("/others/0/figures/0");
        assertThat(figure.at("/most").asDouble()).isEqualTo(0.5);
        assertThat(figure.at("/rho").asDouble()).isEqualTo(0.5);
        assertThat(figure.at("/places").toString())
                .isEqualTo(
                        "[{\"team\":\"south\",\"first\":1,\"other\":2},{\"team\":\"north\",\"first\":2,\"other\":1}]");
    }

    @Test
    void figures_thatAreHidden_orOfFewTeams_areNotToldOf() throws IOException {
        Path weighting = weighting("first-alone", "q2: 0");
        Run hidden = weigh(answers("north 5 5 5", "south 3 1 5", "west 1 3 4"), "--weighting", weighting.toString());
        assertThat(hidden.code()).isZero();
        assertThat(hidden.out())
                .contains("not told: fewer than three teams show")
                .doesNotContain("place 1 →")
                .doesNotContain("moves by");
    }

    @Test
    void weights_thatAreTheSame_moveNothing() throws IOException {
        Run run = weigh(
                answers("north 5 5 5", "south 3 1 5", "west 1 3 5"),
                "--weighting",
                weighting("a", "q1: 1") + "," + weighting("b", "q1: 2, q2: 2"),
                "--view",
                "research");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\nb, held against a\n").containsPattern("  \\d figures? do(es)? not move\n");
    }

    @Test
    void weightingsOfPerspectives_moveThePooledFigureAlone() {
        Run run = Run.of(
                "weigh",
                "examples/eight-teams.csv",
                "--bank",
                "communities-of-practice",
                "--part",
                "short",
                "--weighting",
                "perspective-balanced,staff-only");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("staff-only, held against perspective-balanced", ", all: moves by up to ");
        assertThat(run.out().lines().filter(line -> line.contains(" moves by ")))
                .allMatch(line -> line.contains(", all:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--level 0.9 | no weighting was named",
                "--weighting equal | --weighting equal,equal: \"equal\" is there twice",
                "--weighting equal,equl | unknown weighting \"equl\"; did you mean \"equal\"?",
                "--weighting staff-only --blueprint classic | --blueprint changes nothing of what is asked for here",
            })
    void call_thatIsWrong_isRefusedWithOneError(String options, String error) throws IOException {
        Run run =
                weigh(answers("north 5 5 5"), Stream.of(options.split(" ", -1)).toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(error);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void weightingFile_thatIsFaulty_isSaidWithItsPlace() throws IOException {
        Path file = weighting("bad", "q9: 1");
        Run run = weigh(answers("north 5 5 5"), "--weighting", "equal," + file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(file + ":4:13: weighting \"bad\": unknown question \"q9\"");
    }

    @Test
    void help_saysWhatIsNotTold() {
        Run help = Run.of("weigh", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("100% of its range", "No figure of a team is");
    }
}
