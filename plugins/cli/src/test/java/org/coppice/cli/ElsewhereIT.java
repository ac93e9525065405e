package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.coppice.cli.output.StandardOutput;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged jar where the machine is another: the same bytes on both streams, and no file left anywhere. What is expected comes
 * from the JDK of the build, in English, UTC and UTF-8; what is looked at runs on the JDK of the test.
 */
@Tag("other-jdk")
class ElsewhereIT {
    // dates that clocks have skipped: Kiritimati had no last day of 1994, Samoa no 30 December 2011
    private static final String ANSWERS = """
            team,respondent,perspective,wave,q1,q2
            ıİiI ß Ω 東,1,team-member,1994-12-31,1,2
            ıİiI ß Ω 東,2,team-member,1994-12-31,2,DK
            ıİiI ß Ω 東,3,team-member,1994-12-31,5,4
            ıİiI ß Ω 東,1,team-member,2011-12-30,1,2
            ıİiI ß Ω 東,2,team-member,2011-12-30,3,NA
            ıİiI ß Ω 東,3,team-member,2011-12-30,5,4
            """;

    private static final String BANK = """
            bank: ISI
            version: 1.0.0
            title: "İçtenlik: ما, größer, 東"
            scales: {rating: {type: likert, points: 5}}
            constructs: {TITIZ: {label: "Iılı", definition: "Ωμέγα."}}
            questions:
              - {id: q1, text: "İyi mi?", scale: rating, measures: [TITIZ]}
              - {id: q2, text: "Ist’s größer?", scale: rating, measures: [{construct: TITIZ, reversed: true}]}
            """;

    private record Ran(int code, String out, String err) {}

    /** The commands one after the other in one process, each of which does what a process of its own would. */
    static final class Calls {
        private Calls() {}

        public static void main(String[] calls) {
            CoppiceTool tool = new CoppiceTool();
            for (String call : calls) {
                var out = StandardOutput.of(new FileOutputStream(FileDescriptor.out));
                int code = tool.run(
                        InputStream.nullInputStream(),
                        out,
                        StandardOutput.of(new FileOutputStream(FileDescriptor.err)),
                        call.split(" "));
                out.println(call.split(" ")[0] + " ended with " + code);
                out.flush();
            }
        }
    }

    @TempDir
    private static Path inputs;

    private static final List<String> CALLS = new ArrayList<>();
    private static Ran expected = new Ran(1, "", "");

    @BeforeAll
    static void atHome() throws Exception {
        Path bank = Files.writeString(inputs.resolve("bank.yaml"), BANK);
        Path faulty = Files.writeString(inputs.resolve("faulty.yaml"), BANK.replace("ISI", "İ"));
        Path answers = Files.writeString(inputs.resolve("answers.csv"), ANSWERS);
        CALLS.addAll(List.of(
                "list",
                "vocabulary",
                "vocabulary --format json",
                "questionnaire --bank communities-of-practice --perspective carer",
                "questionnaire --bank-file " + bank,
                "simulate --bank communities-of-practice --part core --teams 2",
                "check " + bank,
                "check " + faulty,
                "score --minimum-group 3 --bank-file " + bank + " " + answers,
                "score --minimum-group 3 --format csv --bank-file " + bank + " " + answers,
                "score --minimum-group 3 --format json --bank-file " + bank + " " + answers));
        expected = run(
                System.getProperty("jdk.of.build", System.getProperty("java.home")),
                "-Duser.language=en -Duser.country=GB -Duser.timezone=UTC -Dfile.encoding=UTF-8");
        assertThat(expected.out.lines().filter(line -> line.endsWith(" ended with 0")))
                .hasSize(CALLS.size() - 1);
        assertThat(expected.out + expected.err)
                .contains("check ended with 1", "ıİiI ß Ω 東", "1994-12-31", "2011-12-30", "█", "İyi mi?");
    }

    static Stream<String> settings() {
        return Stream.of(
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=US-ASCII",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=America/St_Johns -Dfile.encoding=ISO-8859-1",
                "-Duser.language=de -Duser.country=DE -Dfile.encoding=UTF-16 -Dstdout.encoding=US-ASCII -Dstderr.encoding=US-ASCII",
                // nothing of a desktop; the generator of simulate is in java.base only later than JDK 17
                "--limit-modules java.base,java.logging,java.xml"
                        + ModuleLayer.boot()
                                .findModule("jdk.random")
                                .map(module -> ",jdk.random")
                                .orElse(""));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void outputs_areTheSameBytes_andNoFileIsLeft(String options) throws Exception {
        Ran actual = run(System.getProperty("java.home"), options);
        assertThat(actual.err).isEqualTo(expected.err);
        assertThat(actual.out).isEqualTo(expected.out);
        assertThat(actual.code).isZero();
    }

    /** Runs without a display, in the plainest of shells, in a folder that cannot be written to and stays empty. */
    private static Ran run(String jdk, String options) throws Exception {
        Path folder = Files.createTempDirectory(inputs, "home");
        List<String> command = new ArrayList<>(List.of(jdk + "/bin/java", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-Duser.home=" + folder));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of(
                "-cp",
                Path.of("target/coppice.jar").toAbsolutePath()
                        + File.pathSeparator
                        + Path.of("target/test-classes").toAbsolutePath(),
                Calls.class.getName()));
        command.addAll(CALLS);
        assertThat(folder.toFile().setWritable(false)).isTrue();
        Path out = inputs.resolve("out");
        Path err = inputs.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(folder).isEmptyDirectory();
        return new Ran(process.exitValue(), text(out), text(err));
    }

    /** The characters of a file; one that is not UTF-8 fails. */
    private static String text(Path file) throws Exception {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }
}
