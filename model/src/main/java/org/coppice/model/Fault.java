package org.coppice.model;

import org.coppice.model.check.Check;

/**
 * One thing that is wrong with a value, where it is, and what to do about it.
 *
 * @param path where it is, as a JSON pointer into the value, {@code ""} for the whole
 * @param what what is wrong
 * @param remedy what to do
 */
public record Fault(String path, String what, String remedy) {
    /** Refuses a blank {@code what} or {@code remedy}. */
    public Fault {
        Check.text("what is wrong", what);
        Check.text("what to do", remedy);
    }

    /** {@code what; remedy}. */
    public String message() {
        return what + "; " + remedy;
    }
}
