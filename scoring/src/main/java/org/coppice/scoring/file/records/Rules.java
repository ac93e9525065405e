package org.coppice.scoring.file.records;

/** The patterns and messages that the records' constraints share; each message says what is wrong and what to do. */
public final class Rules {
    static final String MISSING = "is missing; add it";
    static final String BLANK = "is blank; write a text";
    /** Any text that is not blank, as {@link String#isBlank} has it. */
    static final String TEXT =
            "(?s).*[^\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000].*";

    /** What an id looks like. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    static final String NO_ID =
            "is not an id; write up to 64 letters, digits, '.', '_' or '-', the first a letter or digit";
    static final String VERSION = "[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(-[0-9A-Za-z.-]+)?";
    static final String NO_VERSION = "is not of the form 1.0.0; write three numbers with points between";
    static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    static final String NO_LANGUAGE = "is not a language; write a tag such as en or cy-GB";
    static final String NEGATIVE = "is negative; write a number, 0 or more";
    static final String NOT_FINITE = "is not finite; write a finite number";

    static final String PERCENTILE = "100|[0-9]{1,2}(\\.[0-9]{1,9})?";
    static final String NO_PERCENTILE = "is no percentile rank; write a number from 0 to 100, such as 5 or 97.5";

    static final String PATH =
            "(?!\\.{1,2}(/|$))[^/\\\\:*?\"<>|\\x00-\\x1f]+(/(?!\\.{1,2}(/|$))[^/\\\\:*?\"<>|\\x00-\\x1f]+)*";
    static final String NO_PATH =
            "is no file of the plugin's folder; write its path there, such as bank.yaml or texts/notes.md";

    private Rules() {}
}
