package org.coppice.files.answers.table;

/** What a row of an answer file is, as a column of the survey program says. */
public enum RowUse {
    /** The answers of a respondent. */
    ANSWERS,
    /** The answers of a respondent who did not finish, or whom the program doubts. They are read, and pointed out. */
    UNFINISHED,
    /** A preview or a test by those who made the survey. It is left out. */
    TEST,
    /** A row that the caller did not choose. It is left out. */
    NOT_CHOSEN;

    /** Returns true if the row is not read. */
    public boolean isLeftOut() {
        return this == TEST || this == NOT_CHOSEN;
    }
}
