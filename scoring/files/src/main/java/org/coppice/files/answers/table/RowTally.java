package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.bank.QuestionBank;

/** Counts what is unusual in the rows of a file while they are read for the first time. */
public final class RowTally {
    private static final int FIRST = 5;

    private final QuestionBank bank;
    private final Map<String, Code> codes = new TreeMap<>();
    private final Map<State, Rows> states = new TreeMap<>();
    private final Rows blank = new Rows();
    private final Rows respelled = new Rows();

    /** Creates a tally without rows. */
    public RowTally(QuestionBank bank) {
        this.bank = bank;
    }

    /**
     * A code of another program for a missing value, which was taken to mean that the answer was skipped.
     *
     * @param text the code, as it is first written
     * @param cells the number of fields with the code, of questions that the respondent is asked
     * @param rows the number of rows with such a field
     */
    public record Code(String text, long cells, long rows) {}

    /**
     * What a column says about rows.
     *
     * @param header the header of the column
     * @param value the value, as it is first written
     * @param use what rows with this value are
     */
    public record State(String header, String value, RowUse use) implements Comparable<State> {
        private static final Comparator<State> ORDER =
                Comparator.comparing(State::header).thenComparing(State::value).thenComparing(State::use);

        @Override
        public int compareTo(State other) {
            return ORDER.compare(this, other);
        }
    }

    /** A number of rows, and the numbers of the first ones, counted from 1. */
    public static final class Rows {
        private long count;
        private final List<Integer> first = new ArrayList<>();

        void add(int row) {
            count++;
            if (first.size() < FIRST) {
                first.add(row);
            }
        }

        /** Returns the number of rows. */
        public long count() {
            return count;
        }

        /** Returns the numbers of the first rows. */
        public ImmutableList<Integer> first() {
            return ImmutableList.copyOf(first);
        }
    }

    /** Adds a row that was read. */
    public void add(AnswerRow row) {
        if (row.use() != RowUse.ANSWERS) {
            states.computeIfAbsent(row.state(), state -> new Rows()).add(row.number());
        }
        if (row.use().isLeftOut()) {
            return;
        }
        if (row.isRespelled()) {
            respelled.add(row.number());
        }
        if (row.isBlank()) {
            blank.add(row.number()); // its codes are of nobody
            return;
        }
        row.assumed().stream()
                .distinct()
                .forEach(text -> codes.merge(
                        text,
                        new Code(text, count(row, text), count(row, text) > 0 ? 1 : 0),
                        (a, b) -> new Code(text, a.cells + b.cells, a.rows + b.rows)));
    }

    private long count(AnswerRow row, String text) {
        long cells = 0;
        for (int i = 0; i < row.assumed().size(); i++) {
            boolean asked = bank.questions().get(row.assumedQuestion(i)).asked().contains(row.who());
            cells += asked && row.assumed().get(i).equals(text) ? 1 : 0;
        }
        return cells;
    }

    /** Adds a row without a team, a respondent or a wave, and without an answer. */
    public void addBlank(int row) {
        blank.add(row);
    }

    /** Returns the codes of other programs that were taken to mean that an answer was skipped. */
    public ImmutableList<Code> codes() {
        return codes.values().stream().filter(code -> code.cells > 0).collect(ImmutableList.toImmutableList());
    }

    /** Returns the rows that a column says not to be finished answers, by what it says. */
    public Map<State, Rows> states() {
        return states;
    }

    /** Returns the rows without an answer to any question of the bank. */
    public Rows blank() {
        return blank;
    }

    /** Returns the rows whose ids are read without invisible characters, with single blanks or in another Unicode form. */
    public Rows respelled() {
        return respelled;
    }
}
