package org.coppice.files.answers.table;

/** Reads a column that says what a row is. A value that occurs in consecutive rows is converted to text once. */
final class StateField {
    private final RowColumn column;
    private byte[] last = {};
    private String value = "";

    StateField(RowColumn column) {
        this.column = column;
    }

    /** Reads a field of a row; returns true. */
    boolean say(AnswerRow row, Slice field) {
        if (!field.hasContent(last)) {
            last = field.copy();
            value = field.text();
        }
        row.say(column, value);
        return true;
    }
}
