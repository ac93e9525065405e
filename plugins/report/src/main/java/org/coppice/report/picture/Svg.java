package org.coppice.report.picture;

import org.coppice.report.words.Visible;

/** Writes elements of SVG. Every text and every value of an attribute is escaped, and characters that cannot be seen are made visible. */
final class Svg {
    private final StringBuilder out = new StringBuilder(8_192);

    /** Opens an element with attributes, each a name and then its value. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        return this;
    }

    /** Writes an element without content. */
    Svg empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Number number ? length(number.doubleValue()) : value.toString());
            out.append('"');
        }
    }

    /** Writes a text. */
    Svg text(String text) {
        escape(text);
        return this;
    }

    /** Closes an element. */
    Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** Writes what another writer has. */
    Svg all(Svg other) {
        out.append(other.out);
        return this;
    }

    private void escape(String text) {
        String visible = isPlain(text) ? text : Visible.of(text);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** Returns whether a text is short and has only characters of ASCII that can be seen, which is nearly always so. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= Visible.LONGEST_TEXT;
    }

    /** Returns a length with at most one decimal. */
    private static String length(double value) {
        long tenths = Math.round(value * 10);
        long rest = Math.abs(tenths % 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths / 10);
        return rest == 0 ? whole : whole + "." + rest;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
