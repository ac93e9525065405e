package org.coppice.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what plugins/README.md says, outside the build: generates a project of each kind, verifies it, and lists and scores with its
 * jar. What differs from the page fails: a file that is not accepted, a command that ends otherwise than with 0, another output.
 */
class TutorialIT {
    private static final Path PAGE = Path.of("../README.md");

    static List<Page.Chapter> chapters() throws IOException {
        return Page.read(PAGE);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void chapter_doneStepByStep_doesWhatItSays(Page.Chapter chapter, @TempDir Path empty) throws Exception {
        Stranger stranger = new Stranger(Path.of("target", "strangers", chapter.title()));
        Path folder = empty.toRealPath();
        for (Step step : chapter.steps()) {
            String where = "plugins/README.md:" + step.line();
            if (step instanceof Step.Write file) {
                Path path = folder.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
            } else if (step instanceof Step.Run commands) {
                Stranger.Ran ran = stranger.run(folder, commands.script());
                String told = where + "\n" + commands.script() + String.join("\n", ran.printed());
                assertThat(ran.code()).as(told).isZero();
                if (!commands.matches(ran.printed())) {
                    assertThat(ran.printed()).as(where).isEqualTo(commands.printed());
                }
                folder = ran.folder();
            }
        }
    }
}
