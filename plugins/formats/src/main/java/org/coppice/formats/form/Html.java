package org.coppice.formats.form;

import com.google.common.html.HtmlEscapers;
import java.util.regex.Pattern;

/** Texts in HTML and XML. */
final class Html {
    /** What begins a character reference. */
    private static final Pattern AMPERSAND = Pattern.compile("&(?=[A-Za-z#])");

    private Html() {}

    /** Returns a text without markup; characters that HTML and XML do not have become a replacement character. */
    static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(legal(text));
    }

    /** Returns a text that a tool shows as HTML, without markup, and otherwise as it is, since tools export it. */
    static String label(String text) {
        return AMPERSAND
                .matcher(legal(text))
                .replaceAll("&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Returns a text in which characters that HTML and XML do not have are replacement characters. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .map(c -> (c < ' ' && c != '\n' && c != '\t' && c != '\r')
                                || c == 0xFFFE
                                || c == 0xFFFF
                                || (c >= 0xD800 && c <= 0xDFFF)
                        ? 0xFFFD
                        : c)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
