package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers from standard input. */
class StandardInputTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eight-teams.csv | score --set draws=200",
                "eight-teams.csv | score --format csv",
                "eight-teams.csv | analyse --part core",
                "eight-teams.csv | compare --blueprint classic --aggregation team-mean,median",
                "eight-teams.csv | explain --team stuck --reading stage --set draws=200",
                "two-waves.csv | change --part core"
            })
    void answers_fromStandardInput_giveTheSameResultAsFromAFile(String file, String call) throws IOException {
        Path answers = Path.of("examples", file);
        Run ofFile = Run.of(arguments(call, answers.toString()));
        Run piped = Run.reading(Files.readString(answers), arguments(call, "-"));
        assertThat(piped.code()).as(piped.err()).isZero();
        assertThat(piped.out()).isEqualTo(ofFile.out()).isNotEmpty();
    }

    private static String[] arguments(String call, String file) {
        return (call + " " + file + " --bank communities-of-practice").split(" ");
    }

    @Test
    void faults_nameStandardInput() {
        Run wrong =
                Run.reading("team,respondent,managed.1\nn,1,9\n", "score", "-", "--bank", "communities-of-practice");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).startsWith("standard input:2:5: ").contains("managed.1");
        Run empty = Run.reading("", "score", "-", "--bank", "communities-of-practice");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.err()).startsWith("standard input:1:1: ");
        Run noWaves = Run.reading("team,managed.1\nn,3\n", "change", "-", "--bank", "communities-of-practice");
        assertThat(noWaves.err()).contains("standard input: no team has answers in two waves");
    }
}
