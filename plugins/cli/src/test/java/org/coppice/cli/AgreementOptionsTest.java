package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options that say how agreement is found. */
class AgreementOptionsTest {
    @TempDir
    Path folder;

    private static Run bhr(String... more) {
        return run("score", more);
    }

    private static Run run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command, "examples/bhr2000.csv", "--bank-file", "examples/bhr2000.yaml", "--columns", "team=GRP"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** An option without effect is rejected: the caller expects an effect. */
    @ParameterizedTest
    @CsvSource({
        "score, --format csv --agreement half, --agreement",
        "score, --format csv --chance 100, --chance",
        "score, --format csv --blueprint gray-2010, --blueprint",
        "analyse, --blueprint gray-2010, --blueprint",
        "change, --blueprint gray-2010, --blueprint",
        "analyse, --chance 100, --chance",
        "change, --agreement half, --agreement",
        "change, --chance 100, --chance",
        "change, --seed 3, --seed",
    })
    void option_thatWouldChangeNothing_isRefused(String command, String options, String name) {
        Run run = run(command, options.split(" "));
        assertThat(run.err()).contains(name + " has no effect on this output");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void agreement_isOfThoseWhomTheRuleCounts() throws IOException {
        SmallBank small = new SmallBank(folder);
        List<String> lines = new ArrayList<>(List.of("team,respondent,q1,q2"));
        for (int i = 1; i <= 10; i++) {
            lines.add("a," + i + "," + (1 + i % 4) + "," + (i < 6 ? i : "DK"));
        }
        Path answers = small.write("answers.csv", lines.toArray(String[]::new));
        Run listwise = small.run("score", answers, "--format", "json", "--view", "research");
        assertThat(listwise.out())
                .containsPattern("\"agreement\" : \\{\\s+\"persons\" : 5,\\s+\"rule\" : \"listwise\"")
                .containsPattern("\"seed\" : 1,\\s+\"agreement\" : \\{\\s+\"rule\" : \"listwise\"");
        Run half = small.run("score", answers, "--format", "json", "--view", "research", "--agreement", "half");
        assertThat(half.out())
                .containsPattern("\"agreement\" : \\{\\s+\"persons\" : 10,\\s+\"rule\" : \"half\"")
                .containsPattern("\"seed\" : 1,\\s+\"agreement\" : \\{\\s+\"rule\" : \"half\"");
        assertThat(small.run("score", answers).out()).contains("view published, agreement listwise.");
    }

    @Test
    void chance_isShownWithAgreement_ifRequested() {
        assertThat(bhr().out()).doesNotContain("by chance", "By chance");
        assertThat(bhr("--format", "json").out()).contains("\"chance\" : null", "\"chanceDraws\" : null");
        Run text = bhr("--chance", "100", "--seed", "3");
        assertThat(text.out())
                .containsPattern("strong agreement 0\\.9\\d \\(by chance 1% or less\\)")
                .contains("By chance: the share of teams of this size");
        assertThat(bhr("--format", "json", "--chance", "100", "--seed", "3").out())
                .containsPattern("\"chance\" : \\{\\s+\"p\" : 0\\.01,\\s+\"draws\" : 100,\\s+\"seed\" : 3")
                .containsPattern(
                        "\"seed\" : 3,\\s+\"agreement\" : \\{\\s+\"rule\" : \"listwise\",\\s+\"chanceDraws\" : 100");
    }

    @Test
    void nullDistribution_ofADataPlugin_isUsedForAgreement() throws IOException {
        Path jar = folder.resolve("nulls.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, "META-INF/services/org.coppice.data-plugins", "nulls\n");
            entry(
                    out,
                    "META-INF/coppice/nulls/plugin.yaml",
                    "plugin: nulls\nversion: 1.0.0\ntitle: Nulls\ncontract: 2\n"
                            + "nulls: {ours: {label: Ours, source: Us, proportions: [0, 0.25, 0.5, 0.25, 0]}}\n");
        }
        SmallBank small = new SmallBank(folder);
        List<String> lines = new ArrayList<>(List.of("team,respondent,q1,q2"));
        for (int i = 0; i < 6; i++) {
            lines.add("a," + i + "," + (3 + i % 2) + ",2");
        }
        Path answers = small.write("answers.csv", lines.toArray(String[]::new));
        Run with = small.run("score", answers, "--format", "json", "--view", "research", "--plugin", jar.toString());
        assertThat(with.code()).as(with.err()).isZero();
        // the variances of the questions are .3 and 0, that of the null .5: 2(1 − .3)/(2(1 − .3) + .3)
        assertThat(with.out())
                .containsPattern("\"rwg\" : \\{[^}]*\"ours\" : 0\\.8235\\d+,")
                .containsPattern("\"rwgLindell\" : \\{[^}]*\"ours\" : 0\\.7,");
        assertThat(small.run("score", answers, "--format", "json", "--view", "research")
                        .out())
                .doesNotContain("ours");
        assertThat(Run.of("list", "--plugin", jar.toString()).out()).contains("Null distributions\n  ours\n");
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
