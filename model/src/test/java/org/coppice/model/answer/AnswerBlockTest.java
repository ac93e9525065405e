package org.coppice.model.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.junit.jupiter.api.Test;

class AnswerBlockTest {
    private static final QuestionBank BANK = QuestionBank.builder("small", "1.0.0", "Small")
            .scale(ResponseScale.Likert.of("five", 5))
            .scale(new ResponseScale.Numeric("hours", 0, 24))
            .construct(Facet.of("c", "c", "c"))
            .question(Question.builder("a", "A", "five").measures("c"))
            .question(Question.builder("h", "H", "hours").measures("c"))
            .question(Question.builder("b", "B", "five").asked(List.of(Perspective.TEAM_MEMBER)))
            .build();
    private static final AnswerBlock BLOCK = AnswerBlock.builder(BANK)
            .row(Perspective.TEAM_MEMBER)
            .answer(0, 5)
            .answer(1, 7.5)
            .absent(2, Absence.DONT_KNOW)
            .row(Perspective.CARER)
            .build();

    @Test
    void answers_standWhereTheyWereSet() {
        assertThat(BLOCK.size()).isEqualTo(2);
        assertThat(BLOCK.value(0, 0)).isEqualTo(5);
        assertThat(BLOCK.value(0, 1)).isEqualTo(7.5);
        assertThat(BLOCK.response(0, 2)).isEqualTo(Response.absent(Absence.DONT_KNOW));
        assertThat(BLOCK.response(1, 0)).isEqualTo(Response.absent(Absence.SKIPPED));
        assertThat(BLOCK.applicable(1, 2)).isFalse();
        assertThat(BLOCK.answeredAny(0)).isTrue();
        assertThat(BLOCK.answeredAny(1)).isFalse();
        assertThat(BLOCK.rows(new int[] {1, 0}).rows(new int[] {1, 0})).isEqualTo(BLOCK);
        assertThatThrownBy(() -> BLOCK.value(1, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("row 1 has no answer to question a: SKIPPED");
    }

    @Test
    void questionAnsweredTwice_isRefusedByName_notOverwritten() {
        AnswerBlockBuilder rows =
                AnswerBlock.builder(BANK).row(Perspective.TEAM_MEMBER).answer(0, 5);
        assertThatThrownBy(() -> rows.answer(0, 4))
                .hasMessage("question \"a\" is answered twice; keep one of the two answers");
        assertThatThrownBy(() -> rows.absent(0, Absence.DONT_KNOW))
                .hasMessage("question \"a\" is answered twice; keep one of the two answers");
        AnswerBlock block = rows.row(Perspective.TEAM_MEMBER).answer(0, 3).build();
        assertThat(block.value(0, 0)).isEqualTo(5);
        assertThat(block.value(1, 0)).isEqualTo(3);
    }

    @Test
    void rowThatThereIsNot_isRefused() {
        for (int row : new int[] {-1, 2, 3, Integer.MAX_VALUE}) {
            refused(() -> BLOCK.perspective(row));
            refused(() -> BLOCK.code(row, 0));
            refused(() -> BLOCK.answered(row, 0));
            refused(() -> BLOCK.answeredAny(row));
            refused(() -> BLOCK.applicable(row, 0));
            refused(() -> BLOCK.value(row, 0));
            refused(() -> BLOCK.response(row, 0));
            refused(() -> BLOCK.rows(new int[] {0, row}));
        }
        refused(() -> BLOCK.codes(0, -1, new byte[1]));
        refused(() -> BLOCK.codes(0, 3, new byte[1]));
    }

    @Test
    void columnThatThereIsNot_isRefused() {
        for (int column : new int[] {-1, 3, Integer.MAX_VALUE}) {
            refused(() -> BLOCK.code(0, column));
            refused(() -> BLOCK.answered(0, column));
            refused(() -> BLOCK.applicable(0, column));
            refused(() -> BLOCK.value(0, column));
            refused(() -> BLOCK.response(0, column));
            refused(() -> BLOCK.codes(column, 0, new byte[1]));
            AnswerBlockBuilder builder = AnswerBlock.builder(BANK).row(Perspective.CARER);
            refused(() -> builder.answer(column, 1));
            refused(() -> builder.absent(column, Absence.SKIPPED));
        }
    }

    @Test
    void rowThatATableHasNot_isRefused() {
        AnswerTable table = new AnswerTable(BANK, new int[] {0});
        table.add(Perspective.CARER, new byte[] {3}, new double[1]);
        table.add(Perspective.CARER, new byte[] {4}, new double[1]);
        table.clear();
        table.add(Perspective.CARER, new byte[] {5}, new double[1]);
        refused(() -> table.team(TeamKey.of("t"), new int[] {1}, List.of("p")));
        refused(() -> table.team(TeamKey.of("t"), new int[] {0, 1}, new int[] {1, 2}));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
