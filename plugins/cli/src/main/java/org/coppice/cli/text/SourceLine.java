package org.coppice.cli.text;

/**
 * A line of a file as a terminal shows it: a tab goes on to the next fourth column, wide characters (Unicode, East Asian Width W and F, and
 * emoji) take two columns, marks that stand on another none, and what is not seen is a dot.
 *
 * @param line the line
 * @param room how many columns there are for it
 */
public record SourceLine(String line, int room) {
    private static final int TAB = 4;

    /** A mark for what is left out. */
    private static final String MORE = "…";

    /**
     * A part of a line.
     *
     * @param text what is shown
     * @param column how many columns stand before the place
     */
    record Window(String text, int column) {}

    /** Whether nothing but blanks stands before a place. */
    boolean isFirst(int column) {
        return line.substring(0, offset(column)).isBlank();
    }

    /** As much of the line around a place, from 1 and in characters, as there is room for. */
    Window around(int column) {
        String before = shown(line.substring(0, offset(column)), 0);
        String after = shown(line.substring(offset(column)), width(before));
        if (width(before) + width(after) <= room) {
            return new Window(before + after, width(before));
        }
        int left = Math.min(width(before), Math.max(room / 2, room - width(after)));
        String head = left == width(before) ? before : MORE + last(before, left - 1);
        int right = room - width(head);
        String tail = width(after) <= right ? after : first(after, right - 1) + MORE;
        return new Window(head + tail, width(head));
    }

    private int offset(int column) {
        return line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
    }

    /** The text with blanks for tabs, where it begins at that column. */
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

    /** The end of a text that fits in so many columns. */
    private static String last(String text, int columns) {
        int from = 0;
        while (width(text.substring(from)) > columns) {
            from = text.offsetByCodePoints(from, 1);
        }
        return text.substring(from);
    }

    /** The start of a text that fits in so many columns. */
    private static String first(String text, int columns) {
        int to = 0;
        int used = 0;
        while (to < text.length() && used + width(text.codePointAt(to)) <= columns) {
            used += width(text.codePointAt(to));
            to = text.offsetByCodePoints(to, 1);
        }
        return text.substring(0, to);
    }

    /** How many columns a text takes. */
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
