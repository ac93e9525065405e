package org.coppice.cli.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the field of a line of answers that a fault is about, without the other fields. */
final class AnswerField {
    private static final Pattern FIELD = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^,]*");

    private AnswerField() {}

    /** Returns the field, with ellipses for the text around it; empty if it is not the text that the fault quotes. */
    static String alone(String line, int column, String quoted) {
        int from = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        Matcher field = FIELD.matcher(line).region(from, line.length());
        String text = field.lookingAt() ? field.group() : "";
        String plain = text.replace("\"\"", "\"").strip();
        String bare = plain.length() > 1 && plain.startsWith("\"") ? plain.substring(1, plain.length() - 1) : plain;
        boolean named = !bare.isBlank() && bare.strip().equals(quoted.strip());
        return named ? (from == 0 ? " " : "…") + text.strip() + (from + text.length() < line.length() ? ",…" : "") : "";
    }
}
