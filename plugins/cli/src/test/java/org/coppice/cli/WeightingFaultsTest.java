package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a weighting sets is held to what strategies declare; what a call sets, it sets once. */
class WeightingFaultsTest {
    @TempDir
    Path folder;

    private Path weighting(String parameters) throws IOException {
        return new SmallBank(folder)
                .write("w.yaml", "weighting: w", "version: 1.0.0", "title: W", "parameters:", "  " + parameters);
    }

    private Run score(String... more) throws IOException {
        SmallBank bank = new SmallBank(folder);
        return bank.run("score", bank.write("a.csv", "respondent,q1,q2", "1,1,2", "2,3,4"), more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "misssing: any | :5:3: unknown parameter \"misssing\"; did you mean \"missing\"?",
                "missing: anny | :5:12: unknown value of parameter missing \"anny\"; did you mean \"any\"?",
                "missing: 'any; half' | :5:12: unknown value of parameter missing \"any; half\"; ",
                "missing: ';' | :5:12: unknown value of parameter missing \";\"; ",
                "trim: 0.9 | :5:9: the value of parameter trim is 0.9; give a number from",
                "trimmed.trim: lots | :5:17: the value of parameter trim is \"lots\"; give a number",
            })
    void parameters_thatNoStrategyTakes_areSaidWithTheirPlace_byCheckAndScore(String parameters, String fault)
            throws IOException {
        Path file = weighting(parameters);
        for (Run run : new Run[] {Run.of("check", file.toString()), score("--weighting", file.toString())}) {
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith(file + fault);
        }
    }

    @Test
    void parameters_thatStrategiesTake_areFine() throws IOException {
        assertThat(Run.of("check", weighting("favourable-share.cut: 0.8").toString())
                        .code())
                .isZero();
        assertThat(Run.of("check", weighting("aggregation.trim: 0.1").toString())
                        .code())
                .isZero();
        Path file = weighting("missing: any");
        Run json = score("--weighting", file.toString(), "--set", "missing=complete", "--format", "json");
        assertThat(json.out()).containsPattern("\"missing\" ?: ?\"complete\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set missing=any --set missing=half | parameter \"missing\" is set twice, to any and to half; set it once",
                "--set missing=any --missing any | parameter \"missing\" is set twice",
                "--set missing | --set missing: it has no value; write NAME=VALUE",
                "--set =any | --set =any: it has no name; write NAME=VALUE",
                "--set trim=0.9 --aggregation trimmed | the value of parameter trim is 0.9",
            })
    void call_thatSetsAParameterTwice_orNone_isRefused(String options, String error) throws IOException {
        Run run = score(options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(error);
    }
}
