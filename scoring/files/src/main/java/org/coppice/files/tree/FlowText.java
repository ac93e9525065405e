package org.coppice.files.tree;

import com.google.common.base.CharMatcher;
import java.util.Optional;

/**
 * Texts without quotes in lists and mappings in brackets and braces. There a comma ends a text, and so does a colon, a bracket, a brace or a
 * number sign that YAML reads as its own; the parser notices only later, at another position.
 */
final class FlowText {
    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n");
    static final String COMMENT = "the \"#\" starts a comment, which ends with the line";

    private final String text;
    private final int end;
    private int open; // the number of brackets and braces that are open
    private boolean named; // the name of the current entry and its colon have been read
    private int start = -1; // the start of the text that is being read
    private String closed = ""; // what has been closed in the current entry: a quote or a bracket
    private boolean wrapped; // a line has ended since that start or that end
    private int hidden = -1; // a comment that contains a bracket or brace

    private FlowText(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** A sign that ends a text too early, and what to say about it. */
    record Slip(int offset, String what, String remedy) {}

    /** Returns the first sign in a bracket or brace that ends a text too early, if there is one before the position where parsing failed. */
    static Optional<Slip> find(String text, int opened, int failed) {
        return new FlowText(text, Math.min(text.length(), failed + 1)).from(opened);
    }

    private Optional<Slip> from(int opened) {
        Optional<Slip> first = first(opened);
        return hidden < 0 ? first : slip(hidden, COMMENT);
    }

    private Optional<Slip> first(int opened) {
        int at = opened;
        while (at < end) {
            char c = text.charAt(at);
            if ((c == '"' || c == '\'') && start < 0) {
                if (!closed.isEmpty()) {
                    return afterEnd(at);
                }
                at = afterQuote(text, at);
                close("quote");
            } else if (c == '#' && isBlankBefore(at)) {
                Optional<Slip> comment = comment(at);
                if (comment.isPresent()) {
                    return comment;
                }
                at = endOfLine(at);
            } else {
                Optional<Slip> slip = sign(c, at);
                if (slip.isPresent()) {
                    return slip;
                }
                if (open == 0) {
                    break;
                }
                at++;
            }
        }
        return Optional.empty();
    }

    private Optional<Slip> sign(char c, int at) {
        switch (c) {
            case '{', '[' -> {
                if (start >= 0 && !wrapped) {
                    return slip(at, "the \"" + c + "\" ends the text \"" + read(at) + "\"");
                }
                open++;
                entry();
            }
            case '}', ']' -> {
                open--;
                entry();
                close("bracket");
            }
            case ',' -> entry();
            case ':' -> {
                if (isColon(text, at)) {
                    if (named && !closed.isEmpty()) {
                        return afterEnd(at);
                    }
                    if (named && start >= 0 && !wrapped) {
                        return slip(at, "the \":\" ends the text \"" + read(at) + "\"");
                    }
                    entry();
                    named = true;
                }
            }
            default -> {
                if (!closed.isEmpty() && !BLANK.matches(c)) {
                    return afterEnd(at);
                }
                if (start < 0 && !BLANK.matches(c)) {
                    start = at;
                    wrapped = false;
                }
                wrapped |= c == '\n' || c == '\r';
            }
        }
        return Optional.empty();
    }

    private void entry() {
        named = false;
        start = -1;
        closed = "";
    }

    private void close(String what) {
        closed = what;
        wrapped = false;
    }

    /** Returns the fault of a comment that cuts a text, and remembers a comment that may hide the end of a list or mapping. */
    private Optional<Slip> comment(int at) {
        boolean afterColon =
                named && start < 0 && closed.isEmpty() && text.lastIndexOf(':', at) > text.lastIndexOf('\n', at);
        if ((start >= 0 && !wrapped) || afterColon) {
            return slip(at, COMMENT);
        }
        if (hidden < 0 && CharMatcher.anyOf("]}").matchesAnyOf(text.substring(at, endOfLine(at)))) {
            hidden = at;
        }
        return Optional.empty();
    }

    private static Optional<Slip> slip(int offset, String what) {
        return Optional.of(new Slip(offset, what, "put the text in quotes"));
    }

    /** Returns the fault of a text after a quote or bracket on its line; on a further line, a bracket or brace may not be closed. */
    private Optional<Slip> afterEnd(int offset) {
        return wrapped
                ? Optional.empty()
                : Optional.of(new Slip(
                        offset,
                        "there is a text after the closing " + closed,
                        "put a comma before it, or put the whole text in quotes"
                                + (closed.equals("quote") ? " of the other kind" : "")));
    }

    private String read(int to) {
        return Messages.brief(text.substring(start, to).strip());
    }

    private boolean isBlankBefore(int at) {
        return at == 0 || BLANK.matches(text.charAt(at - 1));
    }

    private int endOfLine(int at) {
        int line = text.indexOf('\n', at);
        return line < 0 ? text.length() : line;
    }

    /** Returns true if a colon in brackets or braces separates a name from its value. */
    private static boolean isColon(String text, int at) {
        boolean quotedName = at > 0 && "\"'".indexOf(text.charAt(at - 1)) >= 0;
        return quotedName || at + 1 == text.length() || " \t\r\n,[]{}".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Returns the offset after a text in quotes that starts at an offset. */
    private static int afterQuote(String text, int opened) {
        char quote = text.charAt(opened);
        int at = opened + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote) {
                boolean doubled = quote == '\'' && at + 1 < text.length() && text.charAt(at + 1) == quote;
                if (!doubled) {
                    return at + 1;
                }
                at++;
            }
            at++;
        }
        return text.length();
    }

    /** Returns the offset of the first sign after a name or a text that starts at an offset: its colon, comma, bracket or brace. */
    static int after(String text, int name) {
        boolean quote = name < text.length() && "\"'".indexOf(text.charAt(name)) >= 0;
        int at = quote ? afterQuote(text, name) : name;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == ':' && isColon(text, at)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Returns what to say of a comma that ends a text. */
    static String cut(String before) {
        return "the \",\" ends the text \"" + Messages.brief(before) + "\"";
    }

    /** Returns the offset of the comma before an entry; -1 if the entry is the first. */
    static int commaBefore(String text, int name) {
        int at = name - 1;
        while (at >= 0 && BLANK.matches(text.charAt(at))) {
            at--;
        }
        return at >= 0 && text.charAt(at) == ',' ? at : -1;
    }
}
