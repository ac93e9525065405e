package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program that reads a file has standard error to itself. */
@Tag("other-jdk")
class QuietTest {
    /** The program. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.out.print(Read.bank(Read.BANK) + " " + Read.bankFaults(Read.BANK.replace("id: A1", "id: 1")));
        }
    }

    @Test
    void readingAndExplaining_writeNothingToStandardError() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()))
                .start();
        String out = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(out)
                .isEqualTo("bank b 1.0.0: 1 questions, 1 constructs "
                        + "[b.yaml:9:9: \"id\" is the number 1, not a text; put it in quotes: \"1\"]");
        assertThat(err).isEmpty();
    }
}
