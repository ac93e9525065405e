package org.coppice.scoring.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;
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
        return new AnswerReader(file.toString(), Bytes.open(file), BANK, Map.of()).open(40, 0);
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
                    .hasMessage(file + ":1:1: the file was changed while it was read; leave it alone and start again");
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
    void faultyFile_isRefusedWithAllItsFaults_whenItIsOpened() throws IOException {
        Path file = file(TOGETHER + "\nc,9,1,1,9\nc,1,\"9\",1,9\n");
        assertThatThrownBy(() -> open(file))
                .hasMessage(file
                        + ":7:3: 9 is off the scale of question \"task-1\"; give a whole number from 1 to 5, or"
                        + " leave it empty\n" + file + ":8:5: 9 is off the scale of question \"task-2\"; give a whole"
                        + " number from 1 to 5, or leave it empty");
    }
}
