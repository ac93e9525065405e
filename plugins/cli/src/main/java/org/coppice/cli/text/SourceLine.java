package org.coppice.cli.text;

/**
 * A line of a file as a terminal shows it: a tab moves to the next multiple of four columns, wide characters (Unicode, East Asian Width W and F,
 * and emoji) take two columns, combining marks take none, and an invisible character is a dot.
 *
 * @param line the line
 * @param columns the number of columns for the line
 */
public record SourceLine(String line, int columns) {
    private static final int TAB = 4;

    /** The mark for omitted text. */
    private static final String MORE = "…";

    /**
     * A part of a line.
     *
     * @param text the text that is shown
     * @param column the number of columns before the place
     */
    record Window(String text, int column) {}

    /** Returns whether only blanks precede a place. */
    boolean isFirst(int column) {
        return line.substring(0, offset(column)).isBlank();
    }

    /** Returns as much of the line around a place (a character, from 1) as fits in the columns. */
    Window around(int column) {
        String before = shown(line.substring(0, offset(column)), 0);
        String after = shown(line.substring(offset(column)), width(before));
        if (width(before) + width(after) <= columns) {
            return new Window(before + after, width(before));
        }
        int left = Math.min(width(before), Math.max(columns / 2, columns - width(after)));
        String head = left == width(before) ? before : MORE + last(before, left - 1);
        int right = columns - width(head);
        String tail = width(after) <= right ? after : first(after, right - 1) + MORE;
        return new Window(head + tail, width(head));
    }

    private int offset(int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    /** Returns the text with blanks for tabs, if it begins at this column. */
    private static String shown(String text, int from) {
        StringBuilder shown = new StringBuilder();
        int column = from;
        for (int c : text.codePoints().toArray()) {
            String one = c == '\t' ? " ".repeat(TAB - column % TAB) : Words.seen(Character.toString(c));
            shown.append(one);
            column += width(one);
        }
        return shown.toString();
    }

    /** Returns the longest end of a text that fits in this number of columns. */
    private static String last(String text, int columns) {
        int from = 0;
        while (width(text.substring(from)) > columns) {
            from = text.offsetByCodePoints(from, 1);
        }
        return text.substring(from);
    }

    /** Returns the longest start of a text that fits in this number of columns. */
    private static String first(String text, int columns) {
        int to = 0;
        int used = 0;
        while (to < text.length() && used + width(text.codePointAt(to)) <= columns) {
            used += width(text.codePointAt(to));
            to = text.offsetByCodePoints(to, 1);
        }
        return text.substring(0, to);
    }

    /** Returns the number of columns that a text takes. */
    public static int width(String text) {
        return text.codePoints().map(SourceLine::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        return mark ? 0 : isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return in(c, 0x1100, 0x115F)
                || in(c, 0x2E80, 0x303E)
                || in(c, 0x3041, 0xA4CF)
                || in(c, 0xA960, 0xA97F)
                || in(c, 0xAC00, 0xD7A3)
                || in(c, 0xF900, 0xFAFF)
                || in(c, 0xFE30, 0xFE6F)
                || in(c, 0xFF01, 0xFF60)
                || in(c, 0xFFE0, 0xFFE6)
                || in(c, 0x1F300, 0x1F64F)
                || in(c, 0x1F680, 0x1F6FF)
                || in(c, 0x1F900, 0x1FAFF)
                || in(c, 0x20000, 0x3FFFD);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
