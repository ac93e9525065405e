package org.coppice.report.words;

/**
 * A part of a line, with the language it is in.
 *
 * @param value the text, of visible characters
 * @param lang the language tag, or empty if it is the language of the page
 * @param name whether it is a name that somebody gave, which can be in any script
 */
public record Text(String value, String lang, boolean name) {
    /** Makes all characters visible. */
    public Text {
        value = Visible.of(value);
    }

    /** Returns a text in the language of the page. */
    public static Text own(String value) {
        return new Text(value, "", false);
    }

    /** Returns a name that somebody gave, such as that of a team. */
    public static Text name(String value) {
        return new Text(Visible.shortened(value), "", true);
    }

    /** Returns whether the language of the page is not that of the text. */
    public boolean foreign() {
        return !lang.isEmpty();
    }
}
