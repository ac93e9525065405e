package org.coppice.report.words;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * A line of text, whose parts may be in several languages.
 *
 * @param parts the parts, in their order
 */
public record Line(ImmutableList<Text> parts) {
    /** Returns a line of these parts. */
    public static Line of(Text... parts) {
        return new Line(ImmutableList.copyOf(parts));
    }

    /** Returns a line in the language of the page. */
    public static Line own(String text) {
        return of(Text.own(text));
    }

    /** Returns these lines one after the other, with a blank between them. */
    public static Line joined(Iterable<Line> lines, String between) {
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        boolean first = true;
        for (Line line : lines) {
            if (!first) {
                parts.add(Text.own(between));
            }
            parts.addAll(line.parts());
            first = false;
        }
        return new Line(parts.build());
    }

    /** Returns this line, and then the other. */
    public Line then(Line other) {
        return new Line(ImmutableList.<Text>builder()
                .addAll(parts)
                .addAll(other.parts())
                .build());
    }

    /** Returns the text without its languages. */
    public String plain() {
        return parts.stream().map(Text::value).collect(Collectors.joining());
    }
}
