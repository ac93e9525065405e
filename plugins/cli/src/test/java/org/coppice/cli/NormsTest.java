package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a data-only plugin with a norm, from its files to the figures that are compared with it. */
class NormsTest {
    private static final Path EXAMPLE = Path.of("examples/our-organisation");
    private static final Path FILES = EXAMPLE.resolve("META-INF/coppice/our-organisation");

    @TempDir
    Path folder;

    private Path jar() throws IOException {
        Path jar = folder.resolve("our-organisation.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                entries.putNextEntry(
                        new JarEntry(EXAMPLE.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, entries);
                entries.closeEntry();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return jar;
    }

    private Run score(String... more) throws IOException {
        StringBuilder csv = new StringBuilder("team,respondent,perspective,o1,o2\n");
        for (int p = 0; p < 6; p++) {
            csv.append("north,m")
                    .append(p)
                    .append(",team-member,")
                    .append(3 + p % 3)
                    .append(",2\n");
            csv.append("north,c").append(p).append(",carer,").append(3 + p % 3).append(",2\n");
        }
        Path answers = Files.writeString(folder.resolve("answers.csv"), csv);
        return Run.of(Stream.concat(
                        Stream.of("score", answers.toString(), "--plugin", jar().toString(), "--bank", "our-team"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** The members answer 3, 4 and 5 in turn, and 2 reversed: (.5 + .75 + 1)/3 and .75, mean .75: z = .15/.2 = .75. */
    private static final String PLACE =
            "A score of 0.75 corresponds to z = 0.75, T = 57.5 and sten 7 in norm openness-made-up (Fictitious example;"
                    + " nobody answered, n = 400, 2026), percentile 75.";

    @Test
    void text_hasALineUnderEachFigureThatHasANorm() throws IOException {
        Run run = score();
        assertThat(run.code()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        List<String> places =
                lines.stream().filter(line -> line.contains("corresponds to z")).toList();
        assertThat(places).containsExactly("      " + PLACE);
        assertThat(lines.get(lines.indexOf(places.get(0)) - 1)).contains("team members", "0.75");
    }

    @Test
    void persons_haveTheirPlaceToo_andAnotherMetricHasNone() throws IOException {
        Run run = score("--view", "research", "--respondents");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("    Openness: A score of")))
                .hasSize(6);
        assertThat(score("--scoring", "mean").out())
                .doesNotContain("stands at")
                .contains("is in the metric \"pomp\", the score is in \"mean\".");
    }

    @Test
    void example_isCheckedListedAndFaultsOfItsNormAreNamed() throws IOException {
        Run check = Run.of("check", FILES.resolve("plugin.yaml").toString());
        assertThat(check.out())
                .endsWith(": plugin our-organisation 1.0.0: 1 bank, 0 weightings, 1 norm, 0 documents\n");
        assertThat(Run.of("check", FILES.resolve("openness-made-up.yaml").toString())
                        .out())
                .endsWith(": norm openness-made-up of bank our-team: openness in pomp, n = 400, 2026\n");
        assertThat(Run.of("list", "--plugin", jar().toString()).out()).contains("Norms\n  openness-made-up\n");
        Path copy = Files.createDirectories(folder.resolve("our-organisation"));
        for (String name : List.of("plugin.yaml", "bank.yaml", "openness-made-up.yaml")) {
            Files.writeString(
                    copy.resolve(name),
                    Files.readString(FILES.resolve(name)).replace("construct: openness\n", "construct: candour\n"));
        }
        Run other = Run.of("check", copy.resolve("plugin.yaml").toString());
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err())
                .isEqualTo(copy.resolve("openness-made-up.yaml")
                        + ":3:12: norm \"openness-made-up\" is of \"candour\", which bank \"our-team\" does not measure; name"
                        + " a measure of the bank\n  3 │ construct: candour\n    │            ^\n");
    }
}
