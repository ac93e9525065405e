package org.coppice.files.tree;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The positions at which the lines of a text start. A line ends with a line feed, a carriage return, or both. */
final class Lines {
    private final String text;
    private final int[] starts;
    private final boolean pairs; // some characters take two units of UTF-16

    Lines(String text) {
        this.text = text;
        IntStream.Builder lines = IntStream.builder().add(0);
        boolean surrogates = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            surrogates |= Character.isSurrogate(c);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                lines.add(i + 1);
            }
        }
        this.starts = lines.build().toArray();
        this.pairs = surrogates;
    }

    /** Returns the position of an offset in UTF-16 units. */
    LineColumn place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        int before = pairs ? text.codePointCount(starts[line], offset) : offset - starts[line];
        return new LineColumn(line + 1, before + 1);
    }

    /** Returns the position of a line and a column in UTF-16 units; the end of the text if they are beyond it. */
    LineColumn ofUnits(int line, int column) {
        return place(Math.min(text.length(), start(line) + Math.max(0, column - 1)));
    }

    /** Returns the offset in UTF-16 units of a position; the length of the text if it is beyond the end. */
    int offset(LineColumn place) {
        int at = start(place.line());
        for (int i = 1; i < place.column() && at < text.length(); i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int start(int line) {
        return line < 1 ? 0 : line > starts.length ? text.length() : starts[line - 1];
    }
}
