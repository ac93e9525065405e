package org.coppice.files.tree;

/** A position in a text that is read character by character. A line ends with a line feed, a carriage return, or both. */
final class Cursor {
    private int line = 1;
    private int column = 1;
    private boolean returned;

    /** Moves past a UTF-16 unit; a surrogate pair counts as one character. */
    void pass(char c) {
        if (c == '\n' && returned) {
            returned = false;
            return;
        }
        returned = c == '\r';
        if (c == '\n' || returned) {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
    }

    /** Returns true directly after a carriage return, with which a following line feed forms one line end. */
    boolean returned() {
        return returned;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    LineColumn place() {
        return new LineColumn(line, column);
    }
}
