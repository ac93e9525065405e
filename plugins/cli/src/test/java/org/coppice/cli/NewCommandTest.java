package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** new and schema: what is written can be checked, scored with and packed as it says. */
@Tag("other-jdk")
class NewCommandTest {
    @TempDir
    Path folder;

    private Run create(String what, String id) {
        return Run.of("new", what, id, "--folder", folder.resolve("it").toString());
    }

    @Test
    void bank_isValid_andNamesTheSchemaNextToIt() throws IOException {
        Run run = create("bank", "our-team");
        assertThat(run.code()).as(run.err()).isZero();
        Path bank = folder.resolve("it").resolve("our-team.yaml");
        assertThat(run.out())
                .contains("wrote " + bank, "wrote " + bank.resolveSibling("bank.schema.json"), "coppice check " + bank);
        assertThat(Run.of("check", bank.toString()))
                .isEqualTo(new Run(0, bank + ": bank our-team 0.1.0: 6 questions, 2 constructs\n", ""));
        assertThat(Files.readString(bank)).startsWith("# yaml-language-server: $schema=bank.schema.json\n");
        assertThat(create("bank", "another").code())
                .as("the same schema serves both")
                .isZero();
    }

    /** The commands of its README, one after the other; they are said to be run in its folder. */
    @Test
    void plugin_doesWhatItsReadmeSays() throws IOException {
        assertThat(create("plugin", "our-team").code()).isZero();
        Path root = folder.resolve("it");
        List<String> commands;
        try (Stream<String> lines = Files.lines(root.resolve("README.md"))) {
            commands = lines.filter(line -> line.matches("(coppice|jar) .*")).toList();
        }
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            List<String> words = Stream.of(command.split(" ", -1))
                    .map(word -> word.matches("\\.|META-INF.*|.*\\.csv|.*\\.jar")
                            ? root.resolve(word).normalize().toString()
                            : word)
                    .toList();
            int to = words.contains(">") ? words.indexOf(">") : words.size();
            String[] call = words.subList(1, to).toArray(String[]::new);
            if (words.get(0).equals("jar")) {
                String[] from = {call[0], call[1], call[2], "-C", root.toString(), "META-INF"};
                assertThat(ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, from))
                        .isZero();
            } else {
                Run run = Run.of(call);
                assertThat(run.code()).as(command + "\n" + run.err()).isZero();
                assertThat(run.err()).doesNotContain("problem");
                if (to < words.size()) {
                    Files.writeString(Path.of(words.get(to + 1)), run.out());
                }
                if (command.contains("--wording")) {
                    assertThat(run.out()).contains("No advice.");
                }
            }
        }
        String answers = root.resolve("answers.csv").toString();
        String[] score = {"score", answers, "--bank", "our-team", "--weighting", "our-team-members-half", "--plugin", ""
        };
        score[7] = root.toString();
        Run ofFolder = Run.of(score);
        score[7] = root.resolve("our-team-0.1.0.jar").toString();
        assertThat(Run.of(score)).isEqualTo(ofFolder);
        assertThat(ofFolder.out()).contains("Our team (bank our-team 0.1.0", "Asking for help");
        assertThat(Run.of("list", "--plugin", root.toString()).out())
                .as("a folder is named, and not where it stands")
                .contains("  our-team 0.1.0  Our team (it)\n");
    }

    @Test
    void schemas_areNamedWhereTheyAre() throws IOException {
        create("plugin", "our-team");
        Path own = folder.resolve("it/META-INF/coppice/our-team");
        for (String kind : List.of("plugin", "bank", "weighting")) {
            Path file = own.resolve(kind + ".yaml");
            String first = Files.readString(file).lines().findFirst().orElseThrow();
            Path schema = own.resolve(first.substring(first.indexOf('=') + 1));
            assertThat(Files.readString(schema))
                    .isEqualTo(Run.of("schema", kind).out());
            assertThat(JsonMapper.shared()
                            .readTree(Files.readString(schema))
                            .path("$id")
                            .asString())
                    .isEqualTo("urn:coppice:schema:" + kind);
        }
    }

    @Test
    void whatIsThere_isNotWrittenOver_andNothingElseIsWritten() throws IOException {
        Path readme = Files.createDirectories(folder.resolve("it")).resolve("README.md");
        Files.writeString(readme, "mine");
        Run run = create("plugin", "our-team");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(readme + " already exists, so nothing was written");
        assertThat(readme).hasContent("mine");
        try (Stream<Path> there = Files.list(folder.resolve("it"))) {
            assertThat(there).containsExactly(readme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "", "-x", "our team", "1234567890123456789012345678901234567890123456789"})
    void id_thatIsNone_isRefused(String id) {
        Run run = Run.of("new", "bank", "--folder", folder.toString(), "--", id);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void call_withoutAKind_isRefused_andHelpSaysWhatThereIs() {
        assertThat(Run.of("new").code()).isEqualTo(2);
        Run unknown = Run.of("schema", "answer");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith(
                        "unknown kind of file \"answer\"; did you mean \"answers\"? there are bank, weighting, norm, calibration,"
                                + " frame, plugin, answers, facts");
        assertThat(Run.of("new", "--help").out()).contains("bank", "plugin");
        assertThat(Run.of("schema", "--help").out()).contains("# yaml-language-server: $schema=bank.schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers", "answers-list", "answers-plan", "facts"})
    void schema_ofFilesOfOtherPrograms_isPrinted(String kind) throws IOException {
        Run run = Run.of("schema", kind);
        assertThat(run.code()).isZero();
        assertThat(JsonMapper.shared().readTree(run.out()).path("$id").asString())
                .isEqualTo("urn:coppice:schema:" + kind);
        Path file = folder.resolve(kind + ".json");
        assertThat(Run.of("schema", kind, "--out", file.toString()).out()).isEmpty();
        assertThat(file).hasContent(run.out());
    }
}
