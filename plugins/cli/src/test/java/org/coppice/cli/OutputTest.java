package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.cli.output.Output;
import org.coppice.cli.output.StandardOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results go, and what happens when they cannot. */
@Tag("other-jdk")
class OutputTest {
    @TempDir
    Path folder;

    private Path answers = Path.of("none");

    @BeforeEach
    void answers() throws IOException {
        answers = Files.writeString(
                folder.resolve("answers.csv"),
                Run.of("simulate", "--bank", "example-learning", "--teams", "2").out());
    }

    private Run score(String... more) {
        return Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("score", answers.toString(), "--bank", "example-learning"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private static void refused(Run run, String... words) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(words);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err().lines().reduce("", (a, b) -> b)).startsWith("Try \"coppice ");
    }

    @Test
    void out_thatIsAFolder_hasNone_orIsAnInput_isRefusedBeforeTheWork() throws IOException {
        String before = Files.readString(answers);
        refused(score("--out", folder.toString()), "--out", "is a folder");
        refused(score("--out", folder.resolve("none/f").toString()), "--out", "the folder does not exist");
        refused(score("--out", folder.resolve("./answers.csv").toString()), "--out", "is also an input");
        Path bank = Files.copy(Path.of("examples/bfi.yaml"), folder.resolve("bank.yaml"));
        refused(
                Run.of("simulate", "--bank-file", bank.toString(), "--truth", bank.toString()),
                "--truth",
                "is also an input");
        assertThat(Files.readString(answers)).isEqualTo(before);
        assertThat(bank).hasSameBinaryContentAs(Path.of("examples/bfi.yaml"));
    }

    @Test
    void out_thatLinksToAnInput_isRefused_andToAnotherFile_isWrittenThere() throws IOException {
        Path toInput = Files.createSymbolicLink(folder.resolve("a"), answers);
        refused(score("--out", toInput.toString()), "is also an input");
        Path real = Files.writeString(folder.resolve("real.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
        assertThat(score("--out", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo(score().out());
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.txt"), Path.of("new.txt"));
        assertThat(score("--out", dangling.toString()).code()).isZero();
        assertThat(folder.resolve("new.txt")).isRegularFile();
    }

    @Test
    void out_ofADevice_isWrittenToAsItIs() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        assertThat(score("--out", device.toString()).code()).isZero();
        assertThat(Files.isRegularFile(device)).isFalse();
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Run run = score("--out", full.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("--out /dev/full: could not be written: ");
    }

    @Test
    void out_hasThePermissionsOfAnyNewFile_andKeepsThoseItHas() throws IOException {
        Path out = folder.resolve("out.txt");
        score("--out", out.toString());
        assertThat(Files.getPosixFilePermissions(out))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any.txt"))));
        var own = java.nio.file.attribute.PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(out, own);
        score("--out", out.toString());
        assertThat(Files.getPosixFilePermissions(out)).isEqualTo(own);
    }

    @Test
    void questionnaire_whoseTextsWouldBeTheSameFileOrAnInput_isRefused() throws IOException {
        refused(
                Run.of(
                        "questionnaire",
                        "--bank",
                        "example-learning",
                        "--out",
                        folder.resolve("q.txt").toString()),
                "--out",
                "same file");
        Path bank = Files.copy(Path.of("examples/bfi.yaml"), folder.resolve("bfi.yaml"));
        Files.createSymbolicLink(folder.resolve("q.txt"), bank);
        refused(
                Run.of(
                        "questionnaire",
                        "--bank-file",
                        bank.toString(),
                        "--out",
                        folder.resolve("q.csv").toString()),
                "--out",
                "is also an input");
        assertThat(folder.resolve("q.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--out", "--bank-file", "--roster", "--plugin"})
    void path_thatIsEmpty_isRefusedByTheOptionsName(String option) {
        refused(score(option, ""), option, "the name is empty");
    }

    @Test
    void parameter_thatIsEmptyOrCannotBeAName_isRefused() {
        refused(Run.of("score", ""), "FILE", "the name is empty");
        refused(Run.of("score", "\0"), "FILE", "a file cannot have this name here", "LC_ALL to C.UTF-8");
        refused(score("--nonsense"), "unknown option \"--nonsense\"; leave it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "simulate --bank example-learning --teams 2000",
                "questionnaire --bank example-learning",
                "--help"
            })
    void standardOutput_thatTakesNoMore_isSaidOnce_andAClosedPipeNot(String call) {
        StringWriter err = new StringWriter();
        assertThat(run("No space left on device", err, call)).isEqualTo(1);
        assertThat(err.toString()).contains("standard output could not be written: No space left on device");
        StringWriter quiet = new StringWriter();
        assertThat(run("Broken pipe", quiet, call)).isZero();
        assertThat(quiet.toString()).doesNotContain("standard output");
    }

    private static int run(String reason, StringWriter err, String call) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        return new CoppiceTool()
                .run(InputStream.nullInputStream(), StandardOutput.of(full), new PrintWriter(err), call.split(" "));
    }

    @Test
    void standardOutput_ofMoreThanFitsInMemory_getsAllOfIt_orNothing() {
        String line = "ä,1,2,3\n";
        int lines = (1 << 24) / 4;
        StringWriter whole = new StringWriter();
        Output.write(null, new PrintWriter(whole), out -> lines(out, line, lines));
        assertThat(whole.toString()).hasSize(lines * line.length()).isEqualTo(line.repeat(lines));

        StringWriter none = new StringWriter();
        assertThatThrownBy(() -> Output.write(null, new PrintWriter(none), out -> {
                    lines(out, line, lines);
                    throw new IllegalArgumentException("a fault at the end");
                }))
                .hasMessage("a fault at the end");
        assertThat(none.toString()).isEmpty();
    }

    private static void lines(Writer out, String line, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write(line);
        }
    }
}
