package org.coppice.files.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.answers.table.Content;
import org.coppice.files.tree.Bytes;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSourceTest {
    private static final QuestionBank BANK =
            TestBanks.ratings("small", 5, ImmutableMap.of("c", "task-1 task-2 -task-3"));
    private static final String TOGETHER = "team,task-1,task-2,task-3,age\nb,1,2,3,9\nb,2,2,2,9\n\na,5,4,,9\nc,1,1,1,9";
    private static final String SCATTERED = TOGETHER + "\nb,3,3,3,9\n";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }

    /** Reads what is larger than nothing from the file where it can be, and holds a few lines at once. */
    private static AnswerSource open(Path file) {
        return new AnswerReader(file.toString(), BANK, ReadOptions.DEFAULT).open(Bytes.open(file), 40, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOGETHER, SCATTERED})
    void source_holdsWhatTheSheetHolds_eachTime(String text) throws IOException {
        Path file = file(text);
        AnswerSheet sheet = AnswerFile.read(file, BANK, Map.of());
        try (AnswerSource source = open(file)) {
            assertThat(source.sheet()).isEqualTo(sheet);
            assertThat(source.teams()).containsExactlyElementsOf(sheet.teams());
            assertThat(source.keys()).containsExactly(TeamKey.of("a"), TeamKey.of("b"), TeamKey.of("c"));
        }
        try (AnswerSource source = AnswerFile.open(file, BANK, Map.of())) {
            assertThat(source.sheet()).isEqualTo(sheet);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"b,1,2,3,9\nb,2,2,1,9\n", "b,1,2,3,9\na,2,2,2,9\n", "b,1,2,3,9\n", "b,1,2,3,9\nb,2,7,2,9\n"})
    void fileThatChanges_isRefused(String rows) throws IOException {
        Path file = file(TOGETHER);
        try (AnswerSource source = open(file)) {
            Iterator<TeamAnswers> teams = source.teams().iterator();
            assertThat(teams.next().size()).isEqualTo(1);
            Files.writeString(file, TOGETHER.replace("b,1,2,3,9\nb,2,2,2,9\n", rows));
            assertThatThrownBy(teams::next)
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            file
                                    + ":1:1: the file was changed while it was read; start again, and do not change it meanwhile");
        }
    }

    @Test
    void shuffledRows_areKept_soThatAChangeDoesNotMatter() throws IOException {
        Path file = file(SCATTERED);
        try (AnswerSource source = open(file)) {
            ImmutableList<TeamAnswers> before = ImmutableList.copyOf(source.teams());
            Files.writeString(file, "");
            assertThat(source.teams()).containsExactlyElementsOf(before);
        }
    }

    @Test
    void interruptedReader_isCancelled_andTheSourceServesOthersAndItself() throws IOException {
        Path file = file(TOGETHER);
        try (AnswerSource source = open(file)) {
            Iterator<TeamAnswers> before = source.teams().iterator();
            before.next();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> source.teams().iterator().next())
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("reading \"" + file + "\" was interrupted; read it again");
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
            assertThat(before.next().key()).isEqualTo(TeamKey.of("b"));
            assertThat(source.teams()).hasSize(3);
        }
    }

    @Test
    void manyReaders_readOn_whileOthersAreInterrupted() throws Exception {
        Path file = file(TOGETHER);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (AnswerSource source = open(file)) {
            ImmutableList<TeamAnswers> all = ImmutableList.copyOf(source.teams());
            List<Future<Integer>> steady = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                steady.add(threads.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        assertThat(source.teams()).containsExactlyElementsOf(all);
                    }
                    return 300;
                }));
            }
            Future<Integer> interrupted = threads.submit(() -> {
                int cancelled = 0;
                for (int i = 0; i < 300; i++) {
                    Thread.currentThread().interrupt();
                    try {
                        source.teams().iterator().next();
                    } catch (CancellationException e) {
                        cancelled++;
                    }
                    assertThat(Thread.interrupted()).isTrue();
                }
                return cancelled;
            });
            assertThat(interrupted.get()).isEqualTo(300);
            for (Future<Integer> reader : steady) {
                assertThat(reader.get()).isEqualTo(300);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void interruptedOpening_isCancelled_whateverTheFormOfTheFile() throws IOException {
        for (String text : List.of(TOGETHER, SCATTERED, TOGETHER.replace("9", "\"9\""), TOGETHER.replace(",4", ",8"))) {
            Path file = file(text);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> open(file)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void failureOfTheDisk_isSaidAsSuch() throws IOException {
        Content file = Content.of(TOGETHER.getBytes(StandardCharsets.UTF_8));
        AtomicBoolean broken = new AtomicBoolean();
        Content disk = new Content() {
            @Override
            public long size() {
                return file.size();
            }

            @Override
            public void read(long place, byte[] bytes, int at, int length) throws IOException {
                if (broken.get()) {
                    throw new IOException("Input/output error");
                }
                file.read(place, bytes, at, length);
            }
        };
        try (AnswerSource source = new AnswerReader("a.csv", BANK, ReadOptions.DEFAULT).open(disk, 40, 0)) {
            broken.set(true);
            assertThatThrownBy(() -> source.teams().iterator().next())
                    .isInstanceOf(InputException.class)
                    .hasMessage("a.csv:1:1: the file cannot be read; check that you may read it")
                    .hasRootCauseMessage("Input/output error");
            broken.set(false);
            assertThat(source.teams()).hasSize(3);
        }
    }

    @Test
    void closedSource_isNotReadAgain() throws IOException {
        AnswerSource source = open(file(TOGETHER));
        source.close();
        assertThatThrownBy(() -> source.teams().iterator().next())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the file was closed; open it again to read it");
    }

    @Test
    void anyFailureToOpen_letsGoOfTheFile() {
        AtomicInteger closed = new AtomicInteger();
        Content content = new Content() {
            @Override
            public long size() {
                throw new IllegalStateException("no size");
            }

            @Override
            public void read(long place, byte[] bytes, int at, int length) {
                throw new IllegalStateException("no bytes");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        assertThatThrownBy(() -> new AnswerReader("a.csv", BANK, ReadOptions.DEFAULT).open(content, 40, 0))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).hasValue(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void wrongArguments_leaveNoFileOpen() throws IOException {
        Path file = file(TOGETHER);
        Map<String, String> columns = new HashMap<>();
        columns.put("team", null);
        assertThatThrownBy(() -> AnswerFile.open(file, BANK, columns)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> AnswerFile.open(file, null, Map.of())).isInstanceOf(NullPointerException.class);
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            assertThat(open.map(AnswerSourceTest::target)).doesNotContain(file.toString());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    @Test
    void faultyFile_isRefusedWithAllItsFaults_whenItIsOpened() throws IOException {
        Path file = file(TOGETHER + "\nc,9,1,1,9\nc,1,\"9\",1,9\n");
        assertThatThrownBy(() -> open(file))
                .hasMessage(file
                        + ":7:3: 9 is outside the scale of question \"task-1\" (the first of 2 faults of this kind; the other"
                        + " is at 8:5); give a whole number from 1 to 5, or leave it empty");
    }
}
