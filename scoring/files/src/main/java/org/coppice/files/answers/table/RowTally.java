package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coppice.model.bank.QuestionBank;

/** Counts what is unusual in the rows of a file while they are read for the first time. */
public final class RowTally {
    private static final int FIRST = 5;
    private static final String BELOW = "below 100";
    private static final String EMPTY = "empty";

    private final QuestionBank bank;
    private final Map<String, Code> codes = new TreeMap<>();
    private final ImmutableSet<String> declared;
    private final Set<String> used = new HashSet<>();
    private final Map<State, Rows> states = new TreeMap<>();
    private final Map<State, Set<String>> spellings = new HashMap<>();
    private Map<String, Progress> progress = Map.of();
    private final Rows blank = new Rows();
    private final Rows respelled = new Rows();

    /** Creates a tally without rows. */
    public RowTally(Layout layout) {
        this.bank = layout.bank();
        this.declared = layout.codes().declared();
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
     * @param kind what the values of the column mean
     * @param value the value, in lower case; for some kinds a word for all values that say the same
     * @param use what rows with this value are
     */
    public record State(String header, RowColumn.Kind kind, String value, RowUse use) implements Comparable<State> {
        private static final Comparator<State> ORDER =
                Comparator.comparing(State::header).thenComparing(State::value).thenComparing(State::use);

        static State of(RowColumn column, String value, RowUse use) {
            String said = switch (column.kind()) {
                case FINISHED -> "unfinished";
                case SUBMITTED -> EMPTY;
                case PROGRESS -> Progress.isWholeShare(value) ? "1" : BELOW;
                default -> value.toLowerCase(Locale.ROOT);
            };
            return new State(column.header(), column.kind(), said, use);
        }

        boolean isProgress() {
            return kind == RowColumn.Kind.PROGRESS;
        }

        @Override
        public int compareTo(State other) {
            return ORDER.compare(this, other);
        }
    }

    /** A number of rows, and the numbers of the first ones, counted from 1. */
    public static final class Rows {
        private long count;
        private final List<Integer> first = new ArrayList<>();

        void add(Rows other) {
            count += other.count;
            first.addAll(other.first);
            first.sort(Comparator.naturalOrder());
            first.subList(Math.min(FIRST, first.size()), first.size()).clear();
        }

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
            spellings.computeIfAbsent(row.state(), state -> new TreeSet<>()).add(row.stated());
        }
        progress = row.progress();
        if (row.use().isLeftOut()) {
            return;
        }
        used.addAll(row.declared());
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

    /** Returns the declared codes that no answer has. */
    public ImmutableList<String> unused() {
        return declared.stream().filter(code -> !used.contains(code)).collect(ImmutableList.toImmutableList());
    }

    /** Returns the rows that a column says not to be finished answers, by what it says. */
    public Map<State, Rows> states() {
        Map<State, Rows> all = new TreeMap<>();
        states.forEach((state, rows) -> {
            boolean share = state.isProgress()
                    && progress.containsKey(state.header())
                    && progress.get(state.header()).isShare();
            if (!share || !state.value().equals("1")) {
                String said = !state.isProgress() ? state.value() : share ? "below 1" : BELOW;
                all.computeIfAbsent(new State(state.header(), state.kind(), said, state.use()), one -> new Rows())
                        .add(rows);
            }
        });
        return all;
    }

    /** Returns the words for what a column says, such as its values in quotation marks. */
    public String words(State state) {
        return switch (state.kind()) {
            case PROGRESS, SUBMITTED -> state.value();
            default ->
                Objects.requireNonNull(spellings.get(state)).stream()
                        .map(value -> value.isEmpty() ? EMPTY : "\"" + value + "\"")
                        .collect(Collectors.joining(", "));
        };
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
