package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script for completion, as bash runs it. */
class CompletionCommandTest {
    @TempDir
    Path folder;

    /** What bash offers for the last of the words. */
    private String offered(String words) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("coppice"), Run.of("completion", "bash").out());
        int last = words.split(" ", -1).length - 1;
        Process bash = new ProcessBuilder(
                        "bash",
                        "--norc",
                        "-c",
                        "compopt() { :; }; source " + script.getFileName() + "; COMP_WORDS=("
                                + words.replaceFirst(" $", " ''") + "); COMP_CWORD=" + last
                                + "; _complete_coppice; echo \"${COMPREPLY[@]}\"")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "coppice ana, analyse",
        "coppice new b, bank",
        "coppice score --aggre, --aggregation",
        "coppice schema fa, facts",
        "coppice score --format j, json",
        "coppice completion ba, bash"
    })
    void word_thatIsBegun_isCompleted(String words, String expected) throws Exception {
        assertThat(offered(words).strip().split("\\s+")).containsExactly(expected);
    }

    @Test
    void shell_thatIsUnknown_isRefused() {
        assertThat(Run.of("completion", "tcl").code()).isEqualTo(2);
        assertThat(Run.of("completion").code()).isEqualTo(2);
    }
}
