package org.coppice.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Test;

/** The line that shows how much of the work is done, with a clock that goes on by a second for each team. */
class ProgressTest {
    private final StringWriter shown = new StringWriter();
    private long seconds;

    private Progress progress(boolean terminal) {
        return new Progress(new PrintWriter(shown), terminal, () -> seconds++ * 1_000_000_000L);
    }

    private static Sample teams(int n) {
        QuestionBank bank = QuestionBank.builder("b", "1.0.0", "B")
                .scale(ResponseScale.Likert.of("s", 5))
                .question(Question.builder("q", "Q", "s"))
                .build();
        List<TeamAnswers> teams = IntStream.range(0, n)
                .mapToObj(t -> TeamAnswers.builder(bank, "t" + t)
                        .respondent("p")
                        .answer("q", 1)
                        .build())
                .toList();
        return Sample.of(teams);
    }

    @Test
    void secondPass_goesOn_whereTheFirstEnded() {
        Sample sample = progress(true).of(teams(4), 2);
        sample.teams().forEach(team -> {});
        sample.teams().forEach(team -> {});
        assertThat(shown.toString().split("\r", -1))
                .containsExactly(
                        "",
                        "12% done: pass 1 of 2, 1 of 4 teams",
                        "25% done: pass 1 of 2, 2 of 4 teams",
                        "37% done: pass 1 of 2, 3 of 4 teams",
                        "50% done: pass 2 of 2, 0 of 4 teams",
                        "62% done: pass 2 of 2, 1 of 4 teams",
                        "75% done: pass 2 of 2, 2 of 4 teams",
                        "87% done: pass 2 of 2, 3 of 4 teams");
    }

    @Test
    void line_isRemovedAtTheEnd() {
        Progress progress = progress(true);
        progress.reading("a.csv");
        progress.end();
        progress.end();
        assertThat(shown).hasToString("\rreading a.csv …\r               \r");
    }

    @Test
    void nothing_isShown_withoutATerminal() {
        Progress progress = progress(false);
        progress.reading("a.csv");
        progress.of(teams(4), 1).teams().forEach(team -> {});
        progress.end();
        assertThat(shown.toString()).isEmpty();
    }
}
