package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** score --team, which prints one team of a file. */
class ScoreTeamTest {
    private static Run score(String file, String... more) {
        return Run.once(Stream.concat(
                        Stream.of("score", "examples/" + file, "--bank", "communities-of-practice"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    /** The text of a team, without what is printed once for all. */
    private static String block(Run run, String title) {
        String after = run.out().substring(run.out().indexOf("\n\n" + title));
        int next = after.indexOf("\n\nTeam ", 2);
        int end = after.indexOf("\n\nDefinitions");
        return after.substring(0, next < 0 || (end >= 0 && end < next) ? end : next);
    }

    @Test
    void text_hasThatTeamOnly_asInTheResultOfAll() {
        Run all = score("eight-teams.csv");
        Run one = score("eight-teams.csv", "--team", "stuck");
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(one.out())
                .contains("8 teams, ", "\nOnly team stuck is printed; all teams were scored.\n")
                .doesNotContain("Team developed", "Team ordinary");
        String whole = block(all, "Team stuck");
        assertThat(block(one, "Team stuck"))
                .startsWith(whole.substring(0, whole.indexOf("shows the evidence.")))
                .contains("reliability");
        assertThat(all.out()).doesNotContain("is printed");
    }

    /** Among them a team that is withheld, and figures that depend on the other teams. */
    @ParameterizedTest
    @ValueSource(strings = {"stuck", "new", "managerialist"})
    void json_hasTheSameElement_andTheSameSample(String team) {
        String[] shrunken = {"--format", "json", "--aggregation", "shrunken", "--set", "draws=200"};
        Run whole = score("eight-teams.csv", shrunken);
        JsonNode all = read(whole);
        JsonNode one = read(score("eight-teams.csv", with(shrunken, "--team", team)));
        assertThat(teams(whole, team)).hasSize(1);
        assertThat(one.path("teams")).containsExactlyElementsOf(teams(whole, team));
        for (String name : all.propertyNames()) {
            if (!name.equals("teams")) {
                assertThat(one.path(name)).as(name).isEqualTo(all.path(name));
            }
        }
    }

    @Test
    void csv_hasTheSameRows() {
        String[] csv = {"--format", "csv"};
        Run one = score("eight-teams.csv", "--format", "csv", "--team", "open");
        List<String> rows = score("eight-teams.csv", csv)
                .out()
                .lines()
                .filter(row -> row.startsWith("team,") || row.startsWith("open,"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(one.out().lines()).containsExactlyElementsOf(rows);
    }

    @Test
    void waves_areAllPrinted_orTheOneThatIsNamed() {
        String[] json = {"--part", "core", "--format", "json"};
        List<JsonNode> hill = teams(score("two-waves.csv", json), "hill");
        assertThat(hill).hasSize(2);
        JsonNode both = read(score("two-waves.csv", with(json, "--team", "hill")));
        assertThat(both.path("teams")).containsExactlyElementsOf(hill);
        String last = hill.get(1).path("wave").asString();
        JsonNode one = read(score("two-waves.csv", with(json, "--team", "hill", "--wave", last)));
        assertThat(one.path("teams")).containsExactly(hill.get(1));
    }

    private static JsonNode read(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<JsonNode> teams(Run all, String team) {
        return StreamSupport.stream(read(all).path("teams").spliterator(), false)
                .filter(each -> each.path("team").asString().equals(team))
                .toList();
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void team_thatIsUnknown_isOneErrorWithTheNearest() {
        Run run = score("eight-teams.csv", "--team", "stuk");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err())
                .startsWith("unknown team \"stuk\"; did you mean \"stuck\"? there are developed, divided,");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void wave_thatIsUnknown_orWithoutATeam_isOneError() {
        Run unknown = score("eight-teams.csv", "--team", "stuck", "--wave", "2020-01-01");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).startsWith("unknown wave of team \"stuck\" \"2020-01-01\"; there is none");
        Run alone = score("eight-teams.csv", "--wave", "2020-01-01");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).startsWith("--wave requires --team; give both");
    }
}
