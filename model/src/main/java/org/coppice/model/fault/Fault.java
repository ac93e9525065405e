package org.coppice.model.fault;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A single fault: where it is, what is wrong, and the remedy.
 *
 * @param where the location
 * @param what what is wrong
 * @param remedy what to do about it
 * @param quoted the text that {@code what} quotes: the content of the field at the location, or the id of the thing at fault; empty if
 *     there is none
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Fault(Location where, String what, String remedy, Optional<String> quoted) {
    /** Throws if a text is blank. */
    public Fault {
        Require.text("what is wrong", what);
        Require.text("what to do", remedy);
    }

    /** Creates a fault that quotes nothing. */
    public Fault(Location where, String what, String remedy) {
        this(where, what, remedy, Optional.empty());
    }

    /** Creates a fault of the part of a value at that JSON pointer; {@code ""} denotes the whole value. */
    public Fault(String pointer, String what, String remedy) {
        this(new Location.Pointer(pointer), what, remedy);
    }

    /** Returns a fault at a line and column of a file, both counted from 1. */
    public static Fault in(String file, int line, int column, String what, String remedy) {
        return new Fault(new Location.Position(file, line, column), what, remedy);
    }

    /** Returns a fault of the named subject. */
    public static Fault of(String subject, String what, String remedy) {
        return new Fault(new Location.Subject(subject), what, remedy);
    }

    /** Returns this fault at another location. */
    public Fault at(Location other) {
        return new Fault(other, what, remedy, quoted);
    }

    /** Returns this fault with the text that {@code what} quotes. */
    public Fault quoting(String text) {
        return new Fault(where, what, remedy, Optional.of(text));
    }

    /** Returns {@code what; remedy}. */
    public String message() {
        return what + "; " + remedy;
    }

    /** Returns {@code where: what; remedy}, or only the message if the fault concerns the whole value. */
    @Override
    public String toString() {
        String place = where.toString();
        return place.isEmpty() ? message() : place + ": " + message();
    }
}
