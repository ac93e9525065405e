package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueprintCommandTest {
    private static final String EXAMPLE = "examples/eight-teams.csv";
    private static final String BANK = "communities-of-practice";

    @Test
    void score_withABlueprint_printsWhatIsReadBeforeTheFigures() {
        Run run = Run.of("score", EXAMPLE, "--bank", BANK, "--blueprint", "gray-2010");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Team stuck in plain words")
                .contains("Whether the team is stuck: The team is at risk of getting stuck")
                .contains("The stage of the team: The team is norming")
                .contains("What to do first")
                .contains("* uncalibrated")
                .contains("The stage of the team: Not told: Forming: fewer than 5 people");
        assertThat(run.out().indexOf("Team new in plain words"))
                .isLessThan(run.out().indexOf("Team new: "));
    }

    @Test
    void blueprint_ofATeam_fitsAScreen() {
        String out = Run.of("score", EXAMPLE, "--bank", BANK, "--blueprint", "gray-2010")
                .out();
        for (String team : Splitter.on("\nTeam ").split(out)) {
            if (team.contains(" in plain words")) {
                List<String> lines = Splitter.on('\n').splitToList(team);
                assertThat(lines).hasSizeLessThanOrEqualTo(50).allMatch(line -> line.length() <= 100);
            }
        }
    }

    @Test
    void score_ofTwoWaves_callsATeamStuckInTheLater_andTellsWhatCameAfter(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(EXAMPLE));
        Path waves = folder.resolve("waves.csv");
        Files.write(
                waves,
                Stream.concat(
                                Stream.of(lines.get(0) + ",wave"),
                                Stream.of("2025-01-01", "2025-06-01")
                                        .flatMap(day -> lines.stream().skip(1).map(line -> line + "," + day)))
                        .toList());
        String out = Run.of("score", waves.toString(), "--bank", BANK, "--blueprint", "gray-2010")
                .out();
        String first = out.substring(
                out.indexOf("Team stuck on 2025-01-01 in plain words"), out.indexOf("Team stuck on 2025-01-01: "));
        String second = out.substring(
                out.indexOf("Team stuck on 2025-06-01 in plain words"), out.indexOf("Team stuck on 2025-06-01: "));
        assertThat(first).contains("The team is at risk of getting stuck").doesNotContain("Since");
        assertThat(second)
                .contains("The team is stuck")
                .contains("Since 2025-01-01 (what came after need not have come from it)")
                .contains("No change that is more than chance after: ");
    }

    @Test
    void explain_isAsWideAsAPage() {
        assertThat(Splitter.on('\n')
                        .split(Run.of("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "style")
                                .out()))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void score_asJson_hasTheBlueprintOfEachTeam_andTheCutoffsInTheRecipe() {
        Run run = Run.of(
                "score",
                EXAMPLE,
                "--bank",
                BANK,
                "--blueprint",
                "gray-2010",
                "--format",
                "json",
                "--set",
                "stage-sure=0.99");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"blueprint\" : {").contains("\"stage-sure\" : \"0.99\"");
        assertThat(run.out().split("\"superordinate\" : \\{", -1)).hasSize(9);
    }

    @Test
    void score_withoutABlueprint_readsNothing() {
        assertThat(Run.of("score", EXAMPLE, "--bank", BANK).out()).doesNotContain("in plain words");
    }

    @Test
    void explain_walksFromTheReadingToTheQuestionsAndTheirPlaces() {
        Run run = Run.of("explain", EXAMPLE, "--bank", BANK, "--team", "managerialist", "--reading", "superordinate");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("The four learning cultures together: Managed learning leads")
                .contains("Gates")
                .contains("Managed, as seen by team members: ")
                .contains("managed.1: Managers set the quality standards for our work. [Table 1, Managed, 1]");
    }

    @Test
    void explain_ofAnUnknownTeamOrReading_namesTheNearest() {
        Run team = Run.of("explain", EXAMPLE, "--bank", BANK, "--team", "stukc", "--reading", "stage");
        assertThat(team.code()).isEqualTo(1);
        assertThat(team.err()).contains("stuck");
        Run reading = Run.of("explain", EXAMPLE, "--bank", BANK, "--team", "stuck", "--reading", "stages");
        assertThat(reading.code()).isEqualTo(1);
        assertThat(reading.err()).contains("stage");
        assertThat(reading.out()).isEmpty();
    }
}
