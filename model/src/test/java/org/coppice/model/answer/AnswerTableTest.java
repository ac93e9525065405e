package org.coppice.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.bank.Section;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTableTest {
    private static final QuestionBank BANK = QuestionBank.builder("mixed", "1.0.0", "Mixed")
            .scale(ResponseScale.Likert.of("two", 2))
            .scale(new ResponseScale.Numeric("hours", 0, 24))
            .scale(new ResponseScale.Points("share", 3))
            .construct(Facet.of("c", "c", "c"))
            .question(Question.builder("a", "A", "two").measures("c"))
            .question(Question.builder("h", "H", "hours").measures("c"))
            .question(Question.builder("b", "B", "two").asked(List.of(Perspective.TEAM_MEMBER)))
            .question(Question.builder("x", "X", "share"))
            .question(Question.builder("y", "Y", "share"))
            .question(Question.builder("k", "K", "hours"))
            .scale(new ResponseScale.Likert("tick", 0, 1, ImmutableList.of()))
            .section(new Section("list", "List", Optional.empty(), OptionalInt.of(2)))
            .question(Question.builder("l1", "L1", "tick").section("list"))
            .question(Question.builder("l2", "L2", "tick").section("list"))
            .question(Question.builder("l3", "L3", "tick").section("list"))
            .build();

    private static final int[] COLUMNS = {0, 1, 2, 3, 4, 6, 7, 8}; // without k

    private final Random random = new Random(7);
    private final byte[] codes = new byte[COLUMNS.length];
    private final double[] values = new double[COLUMNS.length];
    private final AnswerBlockBuilder block = AnswerBlock.builder(BANK);
    private final AnswerTable table = new AnswerTable(BANK, COLUMNS);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 300, 33_000})
    void teams_areThoseOfTheBuilder(int rows) {
        while (table.size() < rows) {
            Perspective who = random.nextInt(3) == 0 ? Perspective.CARER : Perspective.TEAM_MEMBER;
            fill();
            if (table.add(who, codes, values)) {
                build(who);
            }
        }
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        Collections.shuffle(numbers, random);
        List<String> ids =
                numbers.stream().map(n -> n % 3 == 0 ? "p" + n : "" + n).toList();
        TeamKey key = TeamKey.of("t");
        int[] all = IntStream.range(0, rows).toArray();
        assertThat(table.team(key, all, numbers.stream().mapToInt(n -> n).toArray()))
                .isEqualTo(TeamAnswers.of(key, numbers.stream().map(n -> "" + n).toList(), true, block.build()));
        assertThat(table.team(key, all, ids)).isEqualTo(TeamAnswers.of(key, ids, false, block.build()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void row_isTakenInExactlyWhereTheBuilderTakesIt(boolean member) {
        Perspective who = member ? Perspective.TEAM_MEMBER : Perspective.CARER;
        List<Boolean> kept = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            fill();
            codes[List.of(0, 2, 3, 4).get(random.nextInt(4))] += (byte) (random.nextInt(5) - 2);
            values[1] = random.nextInt(30) - 2;
            boolean sound = builds(who);
            assertThat(table.add(who, codes, values)).isEqualTo(sound);
            kept.add(sound);
        }
        assertThat(kept).contains(true, false);
    }

    private void fill() {
        codes[0] = (byte) (random.nextInt(3) == 0 ? -1 - random.nextInt(2) : 1 + random.nextInt(2));
        codes[1] = (byte) -random.nextInt(3);
        values[1] = codes[1] < 0 ? 0 : random.nextInt(3) / 2.0;
        codes[2] = -1;
        codes[3] = (byte) random.nextInt(4);
        codes[4] = (byte) (3 - codes[3]);
        for (int c = 5; c < codes.length; c++) {
            codes[c] = (byte) (random.nextInt(3) - 1);
        }
    }

    private boolean builds(Perspective who) {
        try {
            build(who);
            return block.rowFault().isEmpty();
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private void build(Perspective who) {
        block.row(who);
        ImmutableList<Absence> absences = ImmutableList.copyOf(Absence.values());
        for (int c = 0; c < codes.length; c++) {
            if (codes[c] >= 0) {
                block.answer(COLUMNS[c], c == 1 ? values[1] : codes[c]);
            } else {
                block.absent(COLUMNS[c], absences.get(-1 - codes[c]));
            }
        }
    }
}
