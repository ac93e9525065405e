package org.coppice.model.fault;

import java.util.Comparator;

/**
 * The place of a {@link Fault}: a part of a value, a place in a file, or a thing that has a name. Its text is what messages show.
 *
 * @since 0.1.0
 */
public sealed interface Location {
    /**
     * A part of a value.
     *
     * @param path a JSON pointer into the value, {@code ""} for the whole
     */
    record Pointer(String path) implements Location {
        /** The path. */
        @Override
        public String toString() {
            return path;
        }
    }

    /**
     * A place in a file.
     *
     * @param file the name of the file, as it was given
     * @param line from 1; 1 where the fault is the whole file's
     * @param column from 1, in characters
     * @param pointer the JSON pointer (RFC 6901) of the value that stands there or is missing; empty where the fault is the whole file's, and
     *     in files that are neither JSON nor YAML
     */
    record Position(String file, int line, int column, String pointer) implements Location, Comparable<Position> {
        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::line)
                .thenComparingInt(Position::column)
                .thenComparing(Position::file);

        /** A place without a JSON pointer. */
        public Position(String file, int line, int column) {
            this(file, line, column, "");
        }

        /** Requires the name of a file, and numbers from 1. */
        public Position {
            Require.text("the file of a fault", file);
            if (line < 1 || column < 1) {
                throw new IllegalArgumentException(
                        "a fault at line " + line + ", column " + column + "; both start at 1");
            }
        }

        /** Compares by line, then by column, then by file; the pointer does not count. */
        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }

        /** {@code file:line:column}. */
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * A thing that has a name, such as a plugin, a jar or a respondent.
     *
     * @param name how messages name it
     */
    record Subject(String name) implements Location {
        /** Requires a name. */
        public Subject {
            Require.text("the name of what is at fault", name);
        }

        /** The name. */
        @Override
        public String toString() {
            return name;
        }
    }
}
