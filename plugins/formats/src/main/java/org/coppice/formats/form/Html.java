package org.coppice.formats.form;

import com.google.common.html.HtmlEscapers;

/** Texts in HTML and XML. */
final class Html {
    private Html() {}

    /** Returns a text without markup; characters that HTML and XML do not have become a replacement character. */
    static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(legal(text));
    }

    /** Returns a text in which marks of direction are closed, so that they change no text after it. */
    static String isolated(String text) {
        return "<bdi>" + escaped(text) + "</bdi>";
    }

    static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints()
                .map(c -> (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == 0xFFFE || c == 0xFFFF || (c >= 0xD800 && c <= 0xDFFF)
                        ? 0xFFFD
                        : c)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
