package org.coppice.formats.office;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.formats.bytes.XmlCursor;

/** The texts of a workbook that cells refer to by number. */
final class SharedStrings {
    static final SharedStrings NONE = new SharedStrings(ImmutableList.of());

    /** The maximum number of characters of a cell; Excel allows 32,767. */
    static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_TEXTS = 1_500_000; // about 100 MiB of short ones

    private final ImmutableList<String> texts;

    private SharedStrings(ImmutableList<String> texts) {
        this.texts = texts;
    }

    /** Reads the part with the shared strings. */
    static SharedStrings read(XmlCursor xml) throws IOException {
        List<String> texts = new ArrayList<>();
        while (xml.find("si")) {
            texts.add(text(xml, "si"));
            if (texts.size() > MOST_TEXTS) {
                throw new UnreadableException(
                        "it has more than " + MOST_TEXTS + " different texts", "save it as CSV, or in several files");
            }
        }
        return new SharedStrings(ImmutableList.copyOf(texts));
    }

    /** Returns the text of the element that starts at the cursor, without the reading aids of Japanese, and moves to its end. */
    static String text(XmlCursor xml, String element) throws IOException {
        String only = null;
        StringBuilder text = null;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                String part = xml.text(MOST_CHARACTERS);
                if (only == null) {
                    only = part;
                } else {
                    text = text == null ? new StringBuilder(only) : text;
                    if (text.length() + part.length() > MOST_CHARACTERS) {
                        throw new UnreadableException(
                                "it has a text of more than " + MOST_CHARACTERS + " characters", "shorten it");
                    }
                    text.append(part);
                }
            } else if (xml.starts("rPh")) {
                xml.text(MOST_CHARACTERS);
            }
        }
        if (only == null) {
            return "";
        }
        return unescaped(text == null ? only : text.toString());
    }

    /** Returns a text in which {@code _x000D_} is the character of this number, as workbooks write control characters. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))));
    }

    String get(String number) throws IOException {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("a cell refers to a text that is not there", e);
        }
    }
}
