package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with plugins of every ill will: {@code list} says of each what is wrong, and the good one scores. */
class HostileTest {
    private static final String NOTHING = "return Contribution.builder().build();";
    private static final String BANK =
            "QuestionBank.builder(\"%s\", \"1.0.0\", \"t\").scale(ResponseScale.Likert.of(\"s\", 5))"
                    + ".construct(Facet.of(\"c\", \"c\", \"c\")).question(Question.builder(\"q\", \"?\", \"s\").measures(\"c\")).build()";

    @TempDir
    Path folder;

    private static String plugin(String id, String contribution) {
        return "public Descriptor descriptor() { return new Descriptor(" + id
                + ", \"1.0.0\", \"t\", Contract.NUMBER); }" + "public Contribution contribution() { " + contribution
                + " }";
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put(
                "Good",
                plugin("\"good\"", "return Contribution.builder().bank(" + BANK.formatted("fine") + ").build();"));
        bodies.put("Throws", plugin("\"throws\"", "throw new IllegalStateException(\"boom; bang\");"));
        bodies.put("Recurses", plugin("\"recurses\"", "return contribution();"));
        bodies.put("ReturnsNull", plugin("\"null\"", "return null;"));
        bodies.put("Lies", "int calls; " + plugin("\"liar-\" + calls++", NOTHING));
        bodies.put("Steals", plugin("\"coppice\"", NOTHING));
        bodies.put("Newer", plugin("\"newer\"", NOTHING).replace("Contract.NUMBER", "Contract.NUMBER + 1"));
        bodies.put(
                "Many",
                plugin(
                        "\"many\"",
                        "Contribution.Builder all = Contribution.builder(); for (int i = 0; i < 10_000; i++) { all.bank("
                                + BANK.replace("\"%s\"", "\"b\" + i") + "); } return all.build();"));
        return bodies;
    }

    /** A jar for each, as each author would send one. */
    private Path jars() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
        for (Map.Entry<String, String> body : bodies().entrySet()) {
            Path source = Files.writeString(
                    folder.resolve(body.getKey() + ".java"),
                    "import org.coppice.model.*; import org.coppice.model.bank.*; import org.coppice.spi.*; public class "
                            + body.getKey() + " implements Plugin { " + body.getValue() + " }");
            arguments.add(source.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)))
                .isZero();
        Path jars = Files.createDirectory(folder.resolve("plugins"));
        for (String name : bodies().keySet()) {
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jars.resolve(name + ".jar")))) {
                jar.putNextEntry(new JarEntry("META-INF/services/org.coppice.spi.Plugin"));
                jar.write(name.getBytes(StandardCharsets.US_ASCII));
                jar.putNextEntry(new JarEntry(name + ".class"));
                Files.copy(folder.resolve(name + ".class"), jar);
            }
        }
        return jars;
    }

    @Test
    void list_namesEachProblem_andTheGoodOneScores() throws IOException {
        Path jars = jars();
        Run list = Run.of("list", "--plugin", jars.toString());
        assertThat(list.code()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out().lines().filter(line -> line.startsWith("  plugins: ")))
                .containsExactlyInAnyOrder(
                        "  plugins: plugin \"throws\" (contribution) failed: IllegalStateException: boom; bang;"
                                + " report it to the author of the plugin, or remove the plugin",
                        "  plugins: plugin \"recurses\" (contribution) failed: StackOverflowError;"
                                + " report it to the author of the plugin, or remove the plugin",
                        "  plugins: plugin \"null\" (contribution) returned null; report it to the author of the plugin, or"
                                + " remove the plugin",
                        "  plugins: plugin Lies has the id \"liar-0 1.0.0\" and later \"liar-1 1.0.0\"; let it always return the same id",
                        "  plugins: two plugins have the id \"coppice\": Steals 1.0.0 from plugins, and"
                                + " org.coppice.scoring.classical.ClassicalPlugin 0.1.0 from built in;"
                                + " this id is reserved for Coppice: choose another id for the plugin",
                        "  plugins: plugin \"newer\" was built for contract 3, and this Coppice has contract 2;"
                                + " use a newer Coppice, or an older version of the plugin",
                        "  plugins: plugin \"many\" adds 10000 things, more than 1000; split it into several plugins");
        Path answers = Files.writeString(
                folder.resolve("answers.csv"),
                Stream.of("team,respondent,q", "t,1,1", "t,2,2", "t,3,3", "t,4,4", "t,5,5", "")
                        .reduce("", (a, b) -> a + b + "\n"));
        Run score = Run.of("score", answers.toString(), "--plugin", jars.toString(), "--bank", "fine");
        assertThat(score.code()).as(score.err()).isZero();
        assertThat(score.out()).contains("Team t", "0.50");
        assertThat(score.err().lines()).hasSize(7).allMatch(line -> line.startsWith("plugin problem: plugins: "));
    }
}
