package org.coppice.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the steps of the pages: writes their files, runs their commands in this process, compares the output, and looks for their code in the
 * sources that are compiled and tested. The commands of plugins/README.md, which start Maven, are run by {@link TutorialIT}.
 */
class DocsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path EXAMPLES = Path.of("plugins/cli/examples");

    /** Commands of the build itself, which another page or .ci/run runs. */
    private static final List<String> BUILD = List.of("mvn ");

    /** The tools that were used, which keep the plugins of the class path. */
    private static final Map<String, ToolProvider> TOOLS = new ConcurrentHashMap<>();

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(path -> path.toString().endsWith(".md")).map(ROOT::relativize),
                            Stream.of("README.md", "spi/README.md", "plugins/cli/examples/README.md")
                                    .map(Path::of))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_doneStepByStep_doesWhatItSays(Path page, @TempDir Path folder) throws IOException {
        for (Page.Chapter chapter : Page.read(ROOT.resolve(page))) {
            for (Step step : chapter.steps()) {
                String where = page + ":" + step.line();
                if (step instanceof Step.Write file) {
                    Files.writeString(folder.resolve(file.name()), file.content());
                } else if (step instanceof Step.Run commands) {
                    List<String> printed = run(where, commands.script(), folder);
                    if (!commands.matches(printed)) {
                        assertThat(printed).as(where).isEqualTo(commands.printed());
                    }
                } else if (step instanceof Step.Read code) {
                    assertThat(sources())
                            .as(where + ": no sample contains this code\n" + code.code())
                            .anyMatch(source -> source.contains(bare(code.code())));
                }
            }
        }
    }

    @Test
    void pages_haveStepsOfEachKind() throws IOException {
        List<Step> steps = new ArrayList<>();
        for (Path page : pages()) {
            Page.read(ROOT.resolve(page)).forEach(chapter -> steps.addAll(chapter.steps()));
        }
        assertThat(steps).hasAtLeastOneElementOfType(Step.Write.class);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Run.class);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Read.class);
    }

    /** Runs each line and returns the whole output; fails if a line does not end with 0. */
    private static List<String> run(String where, String script, Path folder) throws IOException {
        List<String> printed = new ArrayList<>();
        for (String line : script.lines().toList()) {
            if (BUILD.stream().anyMatch(line::startsWith) && !line.contains(" && ")) {
                continue;
            }
            List<String> words = Splitter.on(' ')
                    .splitToList(line.substring(line.indexOf(" && ") < 0 ? 0 : line.indexOf(" && ") + 4)
                            .replace("java -jar plugins/cli/target/coppice.jar", "coppice"));
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = TOOLS.computeIfAbsent(
                            words.get(0),
                            name -> ToolProvider.findFirst(name)
                                    .orElseThrow(() -> new IllegalArgumentException(where + ": cannot run " + line)))
                    .run(
                            new PrintWriter(out),
                            new PrintWriter(err),
                            IntStream.range(1, words.size())
                                    .mapToObj(i -> located(
                                            words.get(i), words.get(i - 1).equals("--out"), folder))
                                    .toArray(String[]::new));
            assertThat(code).as(where + ": " + line + "\n" + err).isZero();
            out.toString().lines().forEach(printed::add);
        }
        return printed;
    }

    /** Returns the path of an output, of a file of the page or of the examples, and any other word as it is. */
    private static String located(String word, boolean output, Path folder) {
        if (Path.of(word).startsWith(EXAMPLES)) {
            return ROOT.resolve(word).toString();
        }
        boolean file = output || word.matches("[a-z0-9-]+\\.[a-z]+");
        return file ? folder.resolve(word).toString() : word;
    }

    /** Returns the sources that a page can take code from, without white space and comments. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : List.of("samples", "example-organisation", "testkit")) {
            try (Stream<Path> files =
                    Files.walk(ROOT.resolve("plugins").resolve(module).resolve("src"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(bare(Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static String bare(String code) {
        return code.replaceAll("(?m)//.*$", "").replaceAll("\\s", "");
    }
}
