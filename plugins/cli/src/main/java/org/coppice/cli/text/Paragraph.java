package org.coppice.cli.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Wraps text to lines that fit on a page. */
public final class Paragraph {
    /** The maximum length of a line, unless a word is longer. */
    static final int WIDTH = 76;

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private Paragraph() {}

    /** Returns the text in lines, each with its end of line: the first begins with {@code first}, the others with as many spaces. */
    static String of(String first, String text) {
        return of(first, text, WIDTH);
    }

    /** Returns the same in lines of at most {@code width} characters, unless a word is longer; without ends of lines. */
    public static ImmutableList<String> lines(String first, String text, int width) {
        return ImmutableList.copyOf(Splitter.on('\n').omitEmptyStrings().split(of(first, text, width)));
    }

    private static String of(String first, String text, int width) {
        String hanging = " ".repeat(length(first));
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder(first);
        String between = "";
        for (String word : WORDS.split(text)) {
            String seen = Words.seen(word);
            if (!between.isEmpty() && length(line.toString()) + 1 + length(seen) > width) {
                lines.append(line).append('\n');
                line = new StringBuilder(hanging);
                between = "";
            }
            line.append(between).append(seen);
            between = " ";
        }
        return lines.append(line.toString().stripTrailing()).append('\n').toString();
    }

    /** Returns the line with a text at the edge of the page; the text is on a line of its own if it does not fit. */
    static String withEnd(String line, String end) {
        int space = WIDTH - length(line) - length(end);
        return space >= 2
                ? line + " ".repeat(space) + end + "\n"
                : line + "\n" + " ".repeat(Math.max(0, WIDTH - length(end))) + end + "\n";
    }

    /** Returns the number of characters that are visible. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
