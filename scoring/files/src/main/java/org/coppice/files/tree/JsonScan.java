package org.coppice.files.tree;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A scan of the start of a JSON text that determines what may follow. The start must be well formed, which the parser has already checked.
 */
final class JsonScan {
    /** What may follow. */
    enum Next {
        VALUE,
        NAME,
        COLON,
        COMMA,
        /** The rest of a string. */
        TEXT,
        /** The rest of an escape sequence in a string. */
        ESCAPE
    }

    private final String text;
    private final int end;
    private final Deque<Character> closers = new ArrayDeque<>();
    private Next next = Next.VALUE;
    private int at;

    private JsonScan(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** Returns the scan of a text up to an offset. */
    static JsonScan of(String text, int end) {
        JsonScan scan = new JsonScan(text, end);
        while (scan.at < end) {
            scan.take(text.charAt(scan.at++));
        }
        return scan;
    }

    /** Returns what may follow; a value if nothing is required, as at the end of a list and after the whole text. */
    Next next() {
        return next;
    }

    /** Returns true if a character closes the list or mapping that was opened last. */
    boolean isCloser(char sign) {
        return !closers.isEmpty() && closers.peek() == sign;
    }

    private void take(char sign) {
        switch (sign) {
            case '"' -> quoted();
            case '{' -> open('}', Next.NAME);
            case '[' -> open(']', Next.VALUE);
            case '}', ']' -> {
                closers.poll();
                next = after();
            }
            case ':' -> next = Next.VALUE;
            case ',' -> next = isCloser('}') ? Next.NAME : Next.VALUE;
            case ' ', '\t', '\n', '\r' -> {}
            default -> next = after(); // a number or a word
        }
    }

    private Next after() {
        return closers.isEmpty() ? Next.VALUE : Next.COMMA;
    }

    private void open(char closer, Next first) {
        closers.push(closer);
        next = first;
    }

    private void quoted() {
        Next after = next == Next.NAME ? Next.COLON : after();
        next = Next.TEXT;
        while (at < end && next != after) {
            char sign = text.charAt(at++);
            if (sign == '"') {
                next = after;
            } else if (sign == '\\') {
                next = Next.ESCAPE;
                at += at < text.length() && text.charAt(at) == 'u' ? 5 : 1;
                next = at <= end ? Next.TEXT : Next.ESCAPE;
            }
        }
        at = Math.min(at, end);
    }
}
