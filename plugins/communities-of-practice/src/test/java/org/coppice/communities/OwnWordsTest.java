package org.coppice.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.coppice.model.Perspective;
import org.coppice.model.Term;
import org.coppice.model.bank.Question;
import org.coppice.model.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Nothing here takes six words in a row from the paper, whose runs of words are kept as hashes. */
class OwnWordsTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Set<Long> PAPER = paper();

    private static Set<Long> paper() {
        try (InputStream in = Objects.requireNonNull(OwnWordsTest.class.getResourceAsStream("paper-runs-of-six.bin"))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            Set<Long> hashes = new HashSet<>();
            while (bytes.hasRemaining()) {
                hashes.add(bytes.getLong());
            }
            return hashes;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void runOfThePaper_isFound() {
        // the names of two bodies that the paper sets side by side, here from the last word to the first
        List<String> names = new ArrayList<>(
                List.of("Care", "for", "Skills", "and", "Council", "Development", "Workforce", "Children’s"));
        assertThat(taken(String.join(" ", names))).isEmpty();
        Collections.reverse(names);
        assertThat(taken("By the " + String.join(", ", names))).hasSize(4);
        assertThat(PAPER).hasSizeGreaterThan(4_500);
    }

    @Test
    void questionsAndVocabulary_areInOurOwnWords() {
        for (Question question : PaperBank.BANK.questions()) {
            for (Perspective who : Perspective.values()) {
                assertThat(taken(question.wording(who))).as(question.id()).isEmpty();
            }
        }
        for (Term term : Vocabulary.terms()) {
            assertThat(taken(term.label() + " " + term.definition()))
                    .as(term.id())
                    .isEmpty();
        }
    }

    @Test
    void nothingInTheProject_isTakenFromThePaper() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            List<Path> texts = files.filter(OwnWordsTest::isText).toList();
            assertThat(texts).hasSizeGreaterThan(100);
            SoftAssertions all = new SoftAssertions();
            for (Path file : texts) {
                all.assertThat(taken(Files.readString(file)))
                        .as(file.toString())
                        .isEmpty();
            }
            all.assertAll();
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|md|yaml|json|xml|csv|txt|html|properties)")
                && Stream.of("target", ".git").noneMatch(name -> file.toString().contains("/" + name + "/"));
    }

    private static List<String> taken(String text) {
        return WordRuns.of(text).entrySet().stream()
                .filter(run -> PAPER.contains(run.getKey()))
                .map(run -> run.getValue())
                .toList();
    }
}
