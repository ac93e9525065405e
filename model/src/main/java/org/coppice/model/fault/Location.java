package org.coppice.model.fault;

import java.util.Comparator;
import org.apiguardian.api.API;

/**
 * The location of a {@link Fault}: a part of a value, a position in a file, or a named subject. Its text is shown in messages.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface Location {
    /**
     * A part of a value.
     *
     * @param path a JSON pointer into the value; {@code ""} denotes the whole value
     * @param isName whether the fault concerns the last name of the path, such as that of an unknown field, and not the part itself
     */
    record Pointer(String path, boolean isName) implements Location {
        /** Creates the location of a part itself. */
        public Pointer(String path) {
            this(path, false);
        }

        /** Returns the location of the last name of a path. */
        public static Pointer ofName(String path) {
            return new Pointer(path, true);
        }

        /** Returns the path. */
        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * A position in a file.
     *
     * @param file the name of the file, as it was given
     * @param line the line, from 1; 1 if the fault concerns the whole file
     * @param column the column, from 1, in characters
     * @param pointer the JSON pointer (RFC 6901) of the value that is there or is missing; empty if the fault concerns the whole
     *     file, and in files that are neither JSON nor YAML
     */
    record Position(String file, int line, int column, String pointer) implements Location, Comparable<Position> {
        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::line)
                .thenComparingInt(Position::column)
                .thenComparing(Position::file);

        /** Creates a position without a JSON pointer. */
        public Position(String file, int line, int column) {
            this(file, line, column, "");
        }

        /** Throws if the name of the file is blank or a number is below 1. */
        public Position {
            Require.text("the file of a fault", file);
            if (line < 1 || column < 1) {
                throw new IllegalArgumentException(
                        "the location of a fault is line " + line + ", column " + column + "; give numbers from 1");
            }
        }

        /** Compares by line, then by column, then by file; the pointer is ignored. */
        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }

        /** Returns {@code file:line:column}. */
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A named subject, such as a plugin, a jar or a respondent.
     *
     * @param name the name that is shown in messages
     */
    record Subject(String name) implements Location {
        /** Throws if the name is blank. */
        public Subject {
            Require.text("the subject of a fault", name);
        }

        /** Returns the name. */
        @Override
        public String toString() {
            return name;
        }
    }
}
