package org.coppice.model.fault;

/**
 * One thing that is wrong: where it is, what it is, and what to do about it.
 *
 * @param where where it is
 * @param what what is wrong
 * @param remedy what to do
 * @since 0.1.0
 */
public record Fault(Location where, String what, String remedy) {
    /** Requires texts that are not blank. */
    public Fault {
        Require.text("what is wrong", what);
        Require.text("what to do", remedy);
    }

    /** A fault of the part of a value at that JSON pointer, {@code ""} for the whole. */
    public Fault(String pointer, String what, String remedy) {
        this(new Location.Pointer(pointer), what, remedy);
    }

    /** A fault at a line and column of a file, both from 1. */
    public static Fault in(String file, int line, int column, String what, String remedy) {
        return new Fault(new Location.Position(file, line, column), what, remedy);
    }

    /** A fault of the thing of that name. */
    public static Fault of(String subject, String what, String remedy) {
        return new Fault(new Location.Subject(subject), what, remedy);
    }

    /** The same fault in another place. */
    public Fault at(Location other) {
        return new Fault(other, what, remedy);
    }

    /** {@code what; remedy}. */
    public String message() {
        return what + "; " + remedy;
    }

    /** {@code where: what; remedy}; the message alone where the fault is the whole value's. */
    @Override
    public String toString() {
        String place = where.toString();
        return place.isEmpty() ? message() : place + ": " + message();
    }
}
