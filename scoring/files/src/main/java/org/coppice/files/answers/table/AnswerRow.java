package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** One row of an answer file, reused for all rows: the respondent, and a code for each question that has a field. */
public final class AnswerRow {
    private final AnswerFields fields;
    private final int[] questions;
    private final boolean[] numeric;
    private final ImmutableList<Optional<ResponseScale.Likert>> ratings; // by column, if its codes are not the answers
    private final byte[] codes;
    private final double[] values;
    private final Slice team = new Slice();
    private final Slice respondent = new Slice();
    private final List<String> assumed = new ArrayList<>();
    private final List<Integer> assumedQuestions = new ArrayList<>();
    private final Set<String> declared = new HashSet<>(); // the declared codes that any row contained
    private final Map<String, Progress> progress = new HashMap<>(); // of all rows, by header
    private Perspective who = Perspective.TEAM_MEMBER;
    private int number;
    private RowUse use = RowUse.ANSWERS;
    private RowTally.@Nullable State state;
    private String stated = "";
    private boolean respelled;

    /** Creates an empty row with a layout. */
    public AnswerRow(Layout layout) {
        this.fields = new AnswerFields(layout.bank(), layout.codes());
        this.questions = layout.questions();
        this.numeric = new boolean[questions.length];
        this.codes = new byte[questions.length];
        this.values = new double[questions.length];
        this.ratings = Arrays.stream(questions).mapToObj(fields::rating).collect(ImmutableList.toImmutableList());
        for (int c = 0; c < numeric.length; c++) {
            numeric[c] = fields.scale(questions[c]) instanceof ResponseScale.Numeric;
        }
    }

    /** Starts the next row. */
    public void begin() {
        use = RowUse.ANSWERS;
        state = null;
        respelled = false;
        if (!assumed.isEmpty()) {
            assumed.clear();
            assumedQuestions.clear();
        }
    }

    /** Sets what a column says about the row; the strongest of several statements holds. */
    public void say(RowColumn column, String value) {
        if (column.kind() == RowColumn.Kind.PROGRESS) {
            progress.computeIfAbsent(column.header(), header -> new Progress()).add(value);
        }
        RowUse said = column.use(value);
        boolean stronger = said.compareTo(use) > 0;
        if (stronger
                || (said == use && state != null && state.isProgress() && column.kind() != RowColumn.Kind.PROGRESS)) {
            use = said;
            state = RowTally.State.of(column, value, said);
            stated = value;
        }
    }

    /** Sets that an id of the row was written with invisible characters, unusual blanks or in another Unicode form. */
    public void respell() {
        respelled = true;
    }

    /** Sets the respondent of the row. */
    public void of(int row, TeamKey key, String id, Perspective perspective) {
        number = row;
        who = perspective;
        team.set(Slice.of(key.wave() == null ? key.team() : key.team() + key.wave())
                .copy());
        respondent.set(Slice.of(id).copy());
    }

    /** Sets the number and the perspective of the row. */
    public void of(int row, Perspective perspective) {
        number = row;
        who = perspective;
    }

    /** Sets the answer to a question from the text of a field. Returns false if the text is not an answer. */
    public boolean set(int question, String field) {
        return setColumn(column(question), field);
    }

    int column(int question) {
        return Arrays.binarySearch(questions, question);
    }

    boolean setColumn(int column, String field) {
        Absence absence = fields.absence(questions[column], field);
        if (absence != null) {
            codes[column] = absence.code();
            String code = fields.declaredCode(field);
            if (code != null) {
                declared.add(code);
            } else if (!field.isEmpty() && fields.isAssumed(field)) {
                assumed.add(field);
                assumedQuestions.add(questions[column]);
            }
            return true;
        }
        try {
            return setColumn(column, fields.value(questions[column], field));
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Sets the answer in a column. Returns false if the number cannot be a code. */
    boolean setColumn(int column, double value) {
        if (numeric[column]) {
            values[column] = value;
            codes[column] = 0;
            return true;
        }
        if (ratings.get(column).isPresent()) {
            ResponseScale.Likert scale = ratings.get(column).get();
            codes[column] = (byte) scale.code(value);
            return scale.has(value);
        }
        codes[column] = (byte) value;
        return value >= 0 && codes[column] == value;
    }

    /** Returns the id of the team, followed by the day of the wave if there are waves. */
    public Slice team() {
        return team;
    }

    /** Returns the id of the respondent. */
    public Slice respondent() {
        return respondent;
    }

    /** Returns what the row is. */
    public RowUse use() {
        return use;
    }

    /** Returns what a column says about the row. */
    RowTally.State state() {
        return Objects.requireNonNull(state, "a state of a row that is not plain answers");
    }

    /** Returns the value of the column that states it. */
    String stated() {
        return stated;
    }

    /** Returns the declared codes that this row or an earlier one contained. */
    Set<String> declared() {
        return declared;
    }

    /** Returns what the columns of progress contained in this row and in the earlier ones, by header. */
    Map<String, Progress> progress() {
        return progress;
    }

    boolean isRespelled() {
        return respelled;
    }

    /** Returns true if every question of the bank is skipped, apart from those that the perspective is not asked. */
    public boolean isBlank() {
        for (int c = 0; c < codes.length; c++) {
            if (codes[c] >= 0 || (codes[c] != Absence.SKIPPED.code() && isAsked(questions[c]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAsked(int question) {
        return fields.isAsked(question, who);
    }

    List<String> assumed() {
        return assumed;
    }

    int assumedQuestion(int i) {
        return assumedQuestions.get(i);
    }

    Perspective who() {
        return who;
    }

    int number() {
        return number;
    }

    byte[] codes() {
        return codes;
    }

    double[] values() {
        return values;
    }
}
