package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime image that the profile {@code image} makes, in a process of its own. */
class ImageIT {
    private static final Path BIN = Path.of("target", "image", "bin").toAbsolutePath();
    private static final String EXAMPLE = "examples/eight-teams.csv";

    @TempDir
    Path folder;

    @Test
    void list_namesThePluginThatComesWithIt() throws Exception {
        Run list = coppice("list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out())
                .contains(
                        "\n  coppice 0.1.0",
                        "\n  communities-of-practice 0.1.0",
                        "\n  gray-2010 0.1.0",
                        "\n  classic 0.1.0");
        assertThat(list.out()).containsPattern("Problems\\R  none");
    }

    @Test
    void list_namesThePluginOfAJar() throws Exception {
        String jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("coppice-example-organisation"))
                .findFirst()
                .orElseThrow();
        Run list = coppice("list", "--plugin", jar);
        assertThat(list.out()).contains("\n  example-organisation 1.0.0", "\n  example-learning 1.0.0");
        assertThat(list.out()).containsPattern("Problems\\R  none");
    }

    @Test
    void score_writesWhatTheExecutableJarWrites() throws Exception {
        Run image = coppice("score", EXAMPLE, "--format", "json");
        Run jar = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/coppice.jar",
                "score",
                EXAMPLE,
                "--format",
                "json");
        assertThat(image.code()).as(image.err()).isZero();
        assertThat(image.out()).contains("\"teams\"").isEqualTo(jar.out());
    }

    @Test
    void simulate_writesTheExample() throws Exception {
        Run simulate = coppice("simulate", "--bank", "communities-of-practice", "--seed", "2010");
        assertThat(simulate.code()).as(simulate.err()).isZero();
        assertThat(simulate.out()).isEqualTo(Files.readString(Path.of(EXAMPLE)));
    }

    @Test
    void check_ofAFileWithAFault_explainsIt() throws Exception {
        Path bank = Files.writeString(folder.resolve("b.yaml"), "bank: 7\n");
        Run check = coppice("check", bank.toString());
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.err()).contains("b.yaml:1:7: \"bank\" is the number 7, not a text; put it in quotes: \"7\"");
    }

    @Test
    void classes_comeFromTheArchive() throws Exception {
        Run list = run(
                BIN.resolve("java").toString(),
                "-Xshare:on",
                "-Xlog:class+load",
                "-m",
                "org.coppice.cli/org.coppice.cli.Main",
                "list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out().lines().filter(line -> line.contains(" org.coppice.model.bank.QuestionBank source:")))
                .hasSize(1)
                .allMatch(line -> line.contains("shared objects file"));
    }

    private Run coppice(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(BIN.resolve(File.separatorChar == '/' ? "coppice" : "coppice.bat")
                .toString());
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Run run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
