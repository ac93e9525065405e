package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What check passes is found, loads and scores: folders, jars and single files of a plugin. */
class CheckPluginTest {
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";
    private static final String BANK = "META-INF/coppice/haven/bank.yaml";
    private static final String WEIGHTING = "META-INF/coppice/haven/weighting.yaml";
    private static final String PLUGIN = "META-INF/coppice/haven/plugin.yaml";

    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void plugin() {
        folder = temp.resolve("haven");
        Run made = Run.of("new", "plugin", "haven", "--folder", folder.toString());
        assertThat(made.code()).as(made.err()).isZero();
    }

    private void replace(String file, String part, String instead) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(part);
        Files.writeString(folder.resolve(file), text.replace(part, instead));
    }

    private Path jar() throws IOException {
        Path jar = temp.resolve("haven.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String file : List.of(INDEX, BANK, WEIGHTING, PLUGIN)) {
                if (Files.exists(folder.resolve(file))) {
                    zip.putNextEntry(new ZipEntry(file));
                    zip.write(Files.readAllBytes(folder.resolve(file)));
                    zip.closeEntry();
                }
            }
        }
        return jar;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "META-INF", "META-INF/coppice/haven", PLUGIN})
    void soundPlugin_passes_asFolderOrFile(String path) {
        Run run = Run.of("check", folder.resolve(path).toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(folder.resolve(PLUGIN) + ": plugin haven 0.1.0: 1 bank, 1 weighting, 0 documents\n");
    }

    @Test
    void soundJar_andFolderOfJars_pass() throws IOException {
        Path jar = jar();
        for (Path path : List.of(jar, temp)) {
            Run run = Run.of("check", path.toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .isEqualTo(jar + "!/" + PLUGIN + ": plugin haven 0.1.0: 1 bank, 1 weighting, 0 documents\n");
        }
    }

    @Test
    void resourcesOfAProject_areItsPlugin() throws IOException {
        Path project = temp.resolve("project");
        Files.createDirectories(project.resolve("src/main"));
        Files.move(folder, project.resolve("src/main/resources"));
        assertThat(Run.of("check", project.toString()).out()).contains("plugin haven 0.1.0: 1 bank");
    }

    @Test
    void index_thatListsAnotherId_isOneFault() throws IOException {
        replace(INDEX, "haven", "havn # ours");
        for (String path : List.of(folder.toString(), folder.resolve(PLUGIN).toString(), jar().toString())) {
            Run run = Run.of("check", path);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines().filter(line -> line.contains(INDEX + ":")))
                    .singleElement()
                    .asString()
                    .endsWith(INDEX
                            + ":1:1: there is no META-INF/coppice/havn/plugin.yaml; did you mean \"haven\"? write the"
                            + " id of the plugin, which is the name of its folder, or remove the line");
        }
    }

    @Test
    void index_thatIsMissingOrEmpty_isOneFault() throws IOException {
        Files.writeString(folder.resolve(INDEX), "# none\n");
        assertThat(Run.of("check", folder.toString()).err())
                .startsWith(folder.resolve(INDEX)
                        + ":1:1: plugin \"haven\" is not listed, so that it is not found; add a line with its id\n");
        Files.delete(folder.resolve(INDEX));
        for (Path path : List.of(folder, folder.resolve(PLUGIN), jar())) {
            Run run = Run.of("check", path.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .endsWith(INDEX + ":1:1: there is no such file, so that plugin \"haven\" is not found;"
                            + " write the file, with a line that is its id");
        }
    }

    @Test
    void index_withALineThatIsNoId_isNamedAtTheLine() throws IOException {
        replace(INDEX, "haven\n", "haven\nour team\n");
        assertThat(Run.of("check", folder.toString()).err())
                .startsWith(folder.resolve(INDEX) + ":2:1: \"our team\" is not the id of a plugin;");
    }

    @Test
    void folderOfAPlugin_withoutItsDescription_isNamed() throws IOException {
        Files.move(folder.resolve(PLUGIN), folder.resolve("META-INF/coppice/haven/plugin.yml"));
        assertThat(Run.of("check", folder.toString()).err())
                .contains("META-INF/coppice/haven:1:1: the folder has no plugin.yaml; write one");
    }

    @Test
    void weighting_ofABankThatIsNotThere_isRefusedInAPlugin_andNotedAlone() throws IOException {
        replace(WEIGHTING, "for: haven", "for: havn");
        Path file = folder.resolve(WEIGHTING);
        String said =
                file + ":6:6: the weighting is for bank \"havn\", which is not available; did you mean \"haven\"? "
                        + "correct the id, or name the plugin of the bank with --plugin";
        Run run = Run.of("check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith(said + "\n");
        Run alone = Run.of("check", file.toString());
        assertThat(alone.code()).isZero();
        assertThat(alone.out()).contains("note: " + said + ", or the file of the bank with --bank-file\n");
    }

    @Test
    void weighting_alone_isCheckedWithTheBankOfItsPlugin() throws IOException {
        assertThat(Run.of("check", folder.resolve(WEIGHTING).toString()).out()).endsWith(", fits bank haven\n");
        replace(WEIGHTING, "help-1: 2", "help-9: 2");
        assertThat(Run.of("check", folder.resolve(WEIGHTING).toString()).err()).contains("unknown question \"help-9\"");
    }

    @Test
    void norm_ofABankThatIsNotThere_isRefused() throws IOException {
        replace(PLUGIN, "weightings:", "norms: [norm.yaml]\nweightings:");
        Path norm = Files.writeString(
                folder.resolve(PLUGIN).resolveSibling("norm.yaml"),
                "norm: n\nfor: havens\nconstruct: looking-back\nmetric: pomp\nsource: Made up\nn: 40\nyear: 2026\n"
                        + "mean: 0.5\nsd: 0.2\n");
        assertThat(Run.of("check", folder.toString()).err())
                .startsWith(norm
                        + ":2:6: the norm is for bank \"havens\", which is not available; did you mean \"haven\"?");
    }

    @Test
    void listedFiles_ofAFolderWithADotInItsPath_areNotNoted() {
        Run run = Run.of("check", folder.resolve(".").toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("plugin haven 0.1.0").doesNotContain("note:");
    }

    @Test
    void mistake_thatIsRepeatedInABank_isOneMessage() throws IOException {
        StringBuilder bank =
                new StringBuilder("bank: b\nversion: 1.0.0\ntitle: B\nscales:\n  agreement: {type: likert, points: 5}\n"
                        + "constructs:\n  safety: {label: S, definition: D.}\nquestions:\n");
        for (int i = 0; i < 60; i++) {
            bank.append("  - {id: q" + i + ", text: Text " + i + ", scale: agreement, measures: [saftey]}\n");
        }
        Path file = temp.resolve("b.yaml");
        Files.writeString(file, bank);
        assertThat(Run.of("check", file.toString()).err().lines().filter(line -> line.contains("b.yaml:")))
                .singleElement()
                .asString()
                .contains(
                        "unknown construct \"saftey\" (the first of 60 faults of this kind",
                        "did you mean \"safety\"?");
    }

    @Test
    void file_thatIsNotListed_isNoted() throws IOException {
        replace(PLUGIN, "weightings: [weighting.yaml]", "");
        assertThat(Run.of("check", folder.toString()).out())
                .contains("note: " + folder.resolve(WEIGHTING)
                        + ": the file is not listed in plugin.yaml, so that the plugin does not contain it\n");
    }

    @Test
    void fileThatIsListedAsADocument_isNotNoted() throws IOException {
        replace(PLUGIN, "weightings: [weighting.yaml]", "documents: [weighting.yaml]");
        assertThat(Run.of("check", folder.toString()).out())
                .contains("1 document")
                .doesNotContain("is not listed");
    }

    @Test
    void textBeforeAComment_isNoted_inAPluginAndAlone() throws IOException {
        replace(BANK, "This team talks about how its work went.", "Cost # is it high?");
        for (String path : List.of("", BANK)) {
            Run run = Run.of("check", folder.resolve(path).toString());
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("note: " + folder.resolve(BANK) + ":41:16: the text is \"Cost\"");
        }
    }

    @Test
    void folderWithoutAPlugin_isRefused() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(Run.of("check", empty.toString()).err())
                .startsWith(empty + ":1:1: the folder contains no plugin; name a folder with META-INF, a jar,");
        Files.createDirectory(empty.resolve("META-INF"));
        assertThat(Run.of("check", empty.toString()).err()).contains("it contains no plugin");
        Path jar = Files.writeString(temp.resolve("broken.jar"), "no jar");
        Run broken = Run.of("check", jar.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("broken.jar:1:1: the jar cannot be read");
    }

    @Test
    void plugin_thatIsNotInMetaInf_isNotedAsNotFound() throws IOException {
        Path alone = temp.resolve("alone/haven");
        Files.createDirectories(alone.getParent());
        Files.move(folder.resolve("META-INF/coppice/haven"), alone);
        Run run = Run.of("check", alone.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("note: ", "not in META-INF/coppice of a folder or jar, so that the plugin is not found");
    }

    @Test
    void bank_thatScoresNothing_isNoted() throws IOException {
        Path numbers = Files.writeString(temp.resolve("numbers.yaml"), """
                bank: numbers
                version: 1.0.0
                title: Numbers
                blueprint: gray2010
                scales: {n: {type: number}}
                constructs: {c: {label: C, definition: What C is.}}
                questions: [{id: q1, text: How many?, scale: n, measures: [c]}]
                """);
        assertThat(Run.of("check", numbers.toString()).out())
                .contains("note: bank numbers: c: the default scoring, pomp, gives no score for complete answers; ")
                .contains(
                        "note: bank numbers: its blueprint strategy \"gray2010\" is not available, so that no blueprint is"
                                + " shown; did you mean \"gray-2010\"?\n");
        Files.writeString(
                numbers,
                Files.readString(numbers)
                        .replace(", measures: [c]", "")
                        .replace("{c: {label: C, definition: What C is.}}", "{}"));
        assertThat(Run.of("check", numbers.toString()).out())
                .contains("note: bank numbers: no question measures a construct, so that there is nothing to score;");
    }

    @Test
    void fileOfNoKind_isOneFault() throws IOException {
        for (String text : List.of("{\"colour\": 1}", "[1]", "\"a\"")) {
            Path file = Files.writeString(temp.resolve("x.json"), text);
            Run run = Run.of("check", file.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err().lines().filter(line -> line.contains("x.json:")))
                    .singleElement()
                    .asString()
                    .startsWith(file + ":1:1: the file does not say what it is; begin with one of bank, weighting, ");
        }
    }

    @Test
    void recipe_isCheckedWithItsBank() throws IOException {
        Path bank = folder.resolve(BANK);
        Path answers = Files.writeString(
                temp.resolve("answers.csv"),
                Run.of("simulate", "--bank-file", bank.toString(), "--teams", "2")
                        .out());
        Path profile = Files.writeString(
                temp.resolve("profile.json"),
                Run.of("score", answers.toString(), "--bank-file", bank.toString(), "--format", "json")
                        .out());
        assertThat(Run.of("check", profile.toString()).out())
                .contains("recipe of bank haven: weighting equal, scoring pomp, aggregation team-mean; name its bank");
        assertThat(Run.of("check", profile.toString(), "--bank-file", bank.toString())
                        .out())
                .endsWith("aggregation team-mean, can be used\n");
        replace(BANK, "This team talks about how its work went.", "We talk.");
        Run changed = Run.of("check", profile.toString(), "--bank-file", bank.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.err()).startsWith(profile + ":1:1: the recipe cannot be reproduced: bank");
    }

    @Test
    void answersOfATeam_areCheckedWithTheirBank() throws IOException {
        Path team = Files.writeString(
                temp.resolve("team.json"),
                "{\"team\": \"north\", \"respondents\": [{\"id\": \"p1\", \"answers\": {\"help-1\": 4}}]}");
        assertThat(Run.of(
                                "check",
                                team.toString(),
                                "--bank-file",
                                folder.resolve(BANK).toString())
                        .out())
                .endsWith("team.json: answers of team north: 1 respondent\n");
    }
}
