package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Absence;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.fault.InvalidValueException;

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
    private Perspective who = Perspective.TEAM_MEMBER;
    private int number;

    /** Creates an empty row with a layout. */
    public AnswerRow(Layout layout) {
        this.fields = new AnswerFields(layout.bank());
        this.questions = layout.questions();
        this.numeric = new boolean[questions.length];
        this.codes = new byte[questions.length];
        this.values = new double[questions.length];
        this.ratings = Arrays.stream(questions).mapToObj(fields::rating).collect(ImmutableList.toImmutableList());
        for (int c = 0; c < numeric.length; c++) {
            numeric[c] = fields.scale(questions[c]) instanceof ResponseScale.Numeric;
        }
    }

    /** Sets the respondent of the row. */
    public void of(int row, TeamKey key, String id, Perspective perspective) {
        number = row;
        who = perspective;
        team.set(Slice.of(key.wave() == null ? key.team() : key.team() + key.wave())
                .copy());
        respondent.set(Slice.of(id).copy());
    }

    void of(int row, Perspective perspective) {
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
        Absence absence = AnswerFields.absence(field);
        if (absence != null) {
            codes[column] = absence.code();
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
