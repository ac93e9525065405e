package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a data-only plugin with a calibration, from its files to the readings that it sharpens. */
class CalibrationsTest {
    private static final Path EXAMPLE = Path.of("examples/our-study");
    private static final String FILES = "META-INF/coppice/our-study/";
    private static final String BANK = "communities-of-practice";

    @TempDir
    Path folder;

    private static String explain(String... more) {
        return explainAs(EXAMPLE, more);
    }

    private static String explainAs(Path plugin, String... more) {
        Run run = Run.of(Stream.concat(
                        Stream.of(
                                "explain",
                                "examples/eight-teams.csv",
                                "--bank",
                                BANK,
                                "--plugin",
                                plugin.toString(),
                                "--team",
                                "stuck",
                                "--reading",
                                "stage"),
                        Stream.of(more))
                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    /** Returns a copy of the example in which one text of its calibration is another. */
    private Path copy(String from, String to) throws IOException {
        for (String name :
                new String[] {"META-INF/services/org.coppice.data-plugins", FILES + "plugin.yaml", FILES + "stages.yaml"
                }) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Files.readString(EXAMPLE.resolve(name)).replace(from, to));
        }
        return folder;
    }

    @Test
    void smallDifference_isNamedOnlyWithTheCalibration() throws IOException {
        assertThat(explain()).startsWith("The stage of the team: The team is norming");
        assertThat(explainAs(copy("for: " + BANK, "for: another-bank")))
                .startsWith("The stage of the team: The team shows signs of several stages; none stands out. *")
                .contains("note: It is not known how easy the questions are to agree with");
    }

    @Test
    void weightingThatChangesTheQuestions_leavesTheCalibrationOut() throws IOException {
        Path weighting = Files.writeString(
                folder.resolve("w.yaml"),
                "weighting: w\nversion: 1.0.0\ntitle: W\nfor: " + BANK + "\nquestions: {forming.1: 2, storming.1: 2,"
                        + " norming.1: 2, performing.1: 2}\n");
        assertThat(explain("--weighting", weighting.toString()))
                .contains("none stands out", "note: It is not known how easy the questions are to agree with");
    }

    @Test
    void recipe_namesTheCalibrationWithVersionAndDigest() {
        Run run = Run.of(
                "score",
                "examples/eight-teams.csv",
                "--bank",
                BANK,
                "--plugin",
                EXAMPLE.toString(),
                "--team",
                "stuck",
                "--format",
                "json");
        assertThat(run.out().replaceAll("\\s", ""))
                .containsPattern("\"kind\":\"calibration\",\"id\":\"our-study-stages\",\"origin\":\"our-study\","
                        + "\"version\":\"1.0.0\",\"digest\":\"sha256:[0-9a-f]{64}\"");
    }

    @Test
    void example_isCheckedAndListed() {
        assertThat(Run.of("check", EXAMPLE.toString()).out())
                .endsWith(": plugin our-study 1.0.0: 0 banks, 0 weightings, 1 calibration, 0 documents\n");
        assertThat(Run.of("check", EXAMPLE.resolve(FILES + "stages.yaml").toString())
                        .out())
                .endsWith(
                        ": calibration our-study-stages of bank communities-of-practice >=0.2.0 <0.3.0: 4 measures\n");
        assertThat(Run.of("list", "--plugin", EXAMPLE.toString()).out()).contains("Calibrations\n  our-study-stages\n");
        assertThat(Run.of("schema", "calibration").out()).contains("urn:coppice:schema:calibration");
    }

    @Test
    void measureThatTheBankLacks_isReportedAtItsPlace() throws IOException {
        Run run = Run.of("check", copy("stage.norming", "stage.adjourning").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("stages.yaml:8:17: calibration \"our-study-stages\" has \"stage.adjourning\", which bank \""
                        + BANK + "\" does not measure; name a measure of the bank");
    }

    @Test
    void versionOfTheBankThatIsNotThere_isReportedAtItsPlace() throws IOException {
        Run run = Run.of("check", copy(">=0.2.0 <0.3.0", ">=0.3.0").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("stages.yaml:3:11: calibration \"our-study-stages\" is for versions \">=0.3.0\"");
    }

    @Test
    void form_isABankOfItsOwn() throws IOException {
        Path core = copy("for: " + BANK, "for: " + BANK + ".core");
        assertThat(Run.of("check", core.toString()).code()).isZero();
        assertThat(explainAs(core)).contains("none stands out");
    }
}
