package org.coppice.model.check;

/** Characters that look the same in most fonts. */
final class LookAlike {
    private static final String APOSTROPHES =
            "\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u02BD\u02C8\u02CA\u02CB\u2032\u2035`\u00B4";
    private static final String QUOTES = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u2036\u02BA\u3003";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u02D7\u207B\u208B";

    // small letters of Cyrillic and Greek that look Latin, or whose capitals do, and the Latin ones in the same order
    private static final String LETTERS =
            "\u0430\u0432\u0435\u043A\u043C\u043D\u043E\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u04AF\u04BB\u0501\u051B\u051D\u0475\u04CF\u04C0"
                    + "\u03B1\u03B2\u03B5\u03B6\u03B7\u03B9\u03BA\u03BC\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03F2\u03F3";
    private static final String LATIN = "abekmhopctyxijsyhdqwvll" + "abezhikmnoptyxcj";

    private LookAlike() {}

    /** Returns the text with ASCII apostrophes, quotation marks and hyphens for the signs that look like them. */
    static String marks(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .map(c -> APOSTROPHES.indexOf(c) >= 0
                        ? '\''
                        : QUOTES.indexOf(c) >= 0 ? '"' : DASHES.indexOf(c) >= 0 ? '-' : c)
                .forEach(c -> ascii.append((char) c));
        return ascii.toString();
    }

    /** Returns a text in lower case with Latin letters for those of Cyrillic and Greek that look like them, as capitals or as small ones. */
    static String letters(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.chars()
                .map(c -> LETTERS.indexOf(c) >= 0 ? LATIN.charAt(LETTERS.indexOf(c)) : c)
                .forEach(c -> latin.append((char) c));
        return latin.toString();
    }
}
