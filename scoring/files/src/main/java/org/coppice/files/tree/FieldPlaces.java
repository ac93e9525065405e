package org.coppice.files.tree;

import java.io.IOException;
import java.io.Reader;

/** Finds the positions at which CSV fields start, in one pass from the first to the last. */
public final class FieldPlaces {
    private final Reader text;
    private final Cursor cursor = new Cursor();
    private int next;

    public FieldPlaces(Reader text) throws IOException {
        this.text = text;
        this.next = text.read();
    }

    /** Moves forward to a line; does not move back to an earlier one. */
    public void line(int line) throws IOException {
        while (next >= 0 && (cursor.line() < line || (next == '\n' && cursor.returned()))) {
            pass();
        }
    }

    /** Moves forward by a number of fields of a row. Returns the position at which the field after them starts, or the text ends. */
    public LineColumn after(int fields) throws IOException {
        boolean quoted = false;
        boolean opened = false; // true if the field starts with a quote
        int before = ',';
        for (int passed = 0; next >= 0 && passed < fields; ) {
            if (next == '"') {
                opened |= before == ',';
                quoted = !quoted && opened && (before == ',' || before == '"');
            } else if (next == ',' && !quoted) {
                opened = false;
                passed++;
            }
            before = next;
            pass();
        }
        return cursor.place();
    }

    private void pass() throws IOException {
        cursor.pass((char) next);
        next = text.read();
    }
}
