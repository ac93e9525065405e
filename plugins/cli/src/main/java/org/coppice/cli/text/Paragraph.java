package org.coppice.cli.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Text set in lines that fit on a page. */
public final class Paragraph {
    /** How many characters a line has at most, where its words allow it. */
    static final int WIDTH = 76;

    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    private Paragraph() {}

    /** The text in lines, each with its end: the first begins with {@code first}, the others with as many spaces. */
    static String of(String first, String text) {
        return of(first, text, WIDTH);
    }

    /** The same in lines of at most {@code width} characters, where its words allow it; without the ends. */
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

    /** The line with a text at its end, at the edge of the page; on a line of its own where there is no room. */
    static String withEnd(String line, String end) {
        int room = WIDTH - length(line) - length(end);
        return room >= 2
                ? line + " ".repeat(room) + end + "\n"
                : line + "\n" + " ".repeat(Math.max(0, WIDTH - length(end))) + end + "\n";
    }

    /** How many characters a reader sees. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
