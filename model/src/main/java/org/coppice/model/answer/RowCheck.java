package org.coppice.model.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** Checks whole rows of codes against the response scales of a bank, quickly and without a message. */
final class RowCheck {
    private final AnswerCheck check;
    private final int[] questions;
    private final int[] places; // column of each question of the bank; below 0 if it has none
    private final int[] lowest;
    private final int[] highest;
    private final int[] numeric;
    private final Map<Perspective, int[]> silent = new EnumMap<>(Perspective.class);
    private final Map<Perspective, int[]> refused =
            new EnumMap<>(Perspective.class); // of these, those that the whole bank does not ask

    /**
     * Creates a check for rows of some of the bank's questions.
     *
     * @param questions the columns of these questions, in ascending order
     */
    RowCheck(QuestionBank bank, int[] questions) {
        this.check = new AnswerCheck(bank);
        this.questions = questions;
        this.places = IntStream.range(0, bank.questions().size())
                .map(q -> Arrays.binarySearch(questions, q))
                .toArray();
        this.lowest = Arrays.stream(questions).map(check::lowest).toArray();
        this.highest = Arrays.stream(questions).map(check::highest).toArray();
        this.numeric = IntStream.range(0, questions.length)
                .filter(c -> isNumeric(questions[c]))
                .toArray();
        for (Perspective who : Perspective.values()) {
            silent.put(
                    who,
                    IntStream.range(0, questions.length)
                            .filter(c -> !check.isAsked(questions[c], who))
                            .toArray());
            refused.put(
                    who,
                    Arrays.stream(silent(who))
                            .filter(c -> !check.isNarrowed(questions[c], who))
                            .toArray());
        }
    }

    /** Returns the columns that are answered with a number. */
    int[] numeric() {
        return numeric;
    }

    boolean isNumeric(int question) {
        return check.scale(question) instanceof ResponseScale.Numeric;
    }

    /** Returns the code of a question without an answer. */
    byte absent(int question, Perspective who) {
        return (check.isAsked(question, who) ? Absence.SKIPPED : Absence.NOT_APPLICABLE).code();
    }

    /** Returns whether every answer is on its scale and is asked of the perspective, points add up, and no more options are chosen than may be. */
    boolean holds(Perspective who, byte[] codes, double[] values) {
        int wrong = 0; // below 0 if a code is
        for (int c = 0; c < lowest.length; c++) {
            int code = codes[c];
            wrong |= (((code - lowest[c]) | (highest[c] - code)) & ~code) | (code - Absence.WITHHELD.code());
        }
        boolean right = wrong >= 0;
        for (int c : refused.getOrDefault(who, new int[0])) {
            right &= codes[c] < 0;
        }
        for (int c : numeric) {
            right &= codes[c] < 0 || AnswerCheck.isWithin((ResponseScale.Numeric) check.scale(questions[c]), values[c]);
        }
        return right
                && (!check.hasRules()
                        || check.together(q -> places[q] < 0 ? -1 : codes[places[q]])
                                .isEmpty());
    }

    /** Marks the questions that are not asked of the perspective, in a row of codes that starts at {@code from}. */
    void silence(Perspective who, byte[] row, int from) {
        for (int c : silent(who)) {
            row[from + c] = Absence.NOT_APPLICABLE.code();
        }
    }

    private int[] silent(Perspective who) {
        return silent.getOrDefault(who, new int[0]);
    }
}
