package org.coppice.formats.plan;

/** The names of delimiters in sentences. */
final class Delimiters {
    private Delimiters() {}

    static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars";
            default -> "\"" + delimiter + "\" between cells";
        };
    }
}
