package org.coppice.scoring.file;

import org.jspecify.annotations.Nullable;

/**
 * A message in its two parts.
 *
 * @param what what is wrong
 * @param remedy what to do
 */
record Saying(String what, String remedy) {
    private static final String BETWEEN = "; ";

    /** Takes a message of the form {@code what; remedy} apart. What is quoted in it may hold the sign between, the remedy does not. */
    static Saying of(@Nullable String message) {
        String said = message == null ? "" : message;
        int between = said.lastIndexOf(BETWEEN);
        return between < 0
                ? new Saying(said.isBlank() ? "this cannot stand" : said, "correct it")
                : new Saying(said.substring(0, between), said.substring(between + BETWEEN.length()));
    }
}
