package org.coppice.cli.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The field of a line of answers that a fault is about, and nothing of the others. */
final class AnswerField {
    private static final Pattern FIELD = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,]*");

    private AnswerField() {}

    /** The field, with marks for what is left out around it; empty where the fault does not itself name what the field holds. */
    static String alone(String line, int column, String what) {
        int from = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        Matcher field = FIELD.matcher(line).region(from, line.length());
        String text = field.lookingAt() ? field.group() : "";
        String plain = text.replace("\"\"", "\"").strip();
        String bare = plain.length() > 1 && plain.startsWith("\"") ? plain.substring(1, plain.length() - 1) : plain;
        boolean named = !what.startsWith("the row ") // which is about more than the field
                && !bare.isBlank()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(bare.strip()) + "(?![\\p{L}\\p{N}])")
                        .matcher(what)
                        .find();
        return named ? (from == 0 ? " " : "…") + text.strip() + (from + text.length() < line.length() ? ",…" : "") : "";
    }
}
