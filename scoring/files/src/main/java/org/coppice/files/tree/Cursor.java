package org.coppice.files.tree;

/** Where one is in a text that one goes through; a line ends with a line feed, a carriage return, or both. */
final class Cursor {
    private int line = 1;
    private int column = 1;
    private boolean returned;

    /** Goes past a UTF-16 unit; a character of two counts once. */
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

    /** Whether one is past a carriage return, with which a line feed that follows makes one end of a line. */
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
