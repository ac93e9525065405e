package org.coppice.report.words;

import java.util.regex.Pattern;

/** Texts of others as they can be shown: without characters that move or hide other text. */
public final class Visible {
    /** The longest name that is shown whole, in characters. */
    public static final int LONGEST_NAME = 80;

    /** The longest text that is shown whole, in characters. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Pattern LINE = Pattern.compile("[\\r\\n\\t\\p{Zl}\\p{Zp}]+");

    /** Controls, and signs that turn the direction of text; joiners stay, since some scripts need them. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\p{Cn}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    private Visible() {}

    /** Returns the text on one line, with a dot in place of each character that cannot be seen. */
    public static String of(String text) {
        if (plain(text)) {
            return text;
        }
        String line = LINE.matcher(text).replaceAll(" ");
        return cut(UNSEEN.matcher(line).replaceAll("·"), LONGEST_TEXT);
    }

    /** Returns whether a text is short and has only signs of western European texts, as most have. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && c < '\u00A1') || c > '\u017F') {
                return false;
            }
        }
        return text.length() <= LONGEST_TEXT;
    }

    /** Returns a name, cut if it is long. */
    static String shortened(String name) {
        return cut(of(name), LONGEST_NAME);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
