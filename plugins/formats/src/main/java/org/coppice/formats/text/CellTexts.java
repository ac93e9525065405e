package org.coppice.formats.text;

import org.coppice.model.check.IdSpelling;

/**
 * Gives short texts that come again as the same object, since a table of answers has millions of cells with a few texts. A text that is met
 * anew may replace another.
 */
final class CellTexts {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 32;

    private final String[] raw = new String[SLOTS];
    private final String[] stripped = new String[SLOTS];

    /** Returns the characters without blanks at their ends. */
    String of(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return IdSpelling.strip(new String(buffer, offset, length));
        }
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 10) & SLOTS - 1;
        if (!isSame(raw[slot], buffer, offset, length)) {
            raw[slot] = new String(buffer, offset, length);
            stripped[slot] = IdSpelling.strip(raw[slot]);
        }
        return stripped[slot];
    }

    private static boolean isSame(String known, char[] buffer, int offset, int length) {
        if (known == null || known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
