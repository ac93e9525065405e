package org.coppice.scoring.file;

import org.coppice.model.check.Check;

/**
 * One thing that is wrong with a file.
 *
 * @param file the file's name, as it was given
 * @param line from 1; 1 where the fault is the whole file's
 * @param column from 1, in characters
 * @param what what is wrong
 * @param remedy what to do
 */
public record InputFault(String file, int line, int column, String what, String remedy) {
    /** Refuses a blank text and places before 1. */
    public InputFault {
        Check.text("the file of a fault", file);
        Check.text("what is wrong", what);
        Check.text("what to do", remedy);
        Check.that(line >= 1 && column >= 1, "a fault at line %d, column %d; both start at 1", line, column);
    }

    /** {@code file:line:column: what is wrong; what to do}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what + "; " + remedy;
    }
}
