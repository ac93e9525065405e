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
 * Runs the steps of plugins/README.md outside the build: generates a project of each kind, verifies it, and lists and scores with its jar. The
 * test fails if a file is not accepted, if a command does not end with 0, or if the output differs from the page.
 */
class TutorialIT {
    private static final Path PAGE = Path.of("../README.md");

    static List<Page.Chapter> chapters() throws IOException {
        return Page.read(PAGE);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void chapter_doneStepByStep_doesWhatItSays(Page.Chapter chapter, @TempDir Path empty) throws Exception {
        NewUser user = new NewUser(Path.of("target", "new-users", chapter.title()));
        Path folder = empty.toRealPath();
        for (Step step : chapter.steps()) {
            String where = "plugins/README.md:" + step.line();
            if (step instanceof Step.Write file) {
                Path path = folder.resolve(file.name());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
            } else if (step instanceof Step.Run commands) {
                NewUser.Ran ran = user.run(folder, commands.script());
                String description = where + "\n" + commands.script() + String.join("\n", ran.printed());
                assertThat(ran.code()).as(description).isZero();
                if (!commands.matches(ran.printed())) {
                    assertThat(ran.printed()).as(where).isEqualTo(commands.printed());
                }
                folder = ran.folder();
            }
        }
    }
}
