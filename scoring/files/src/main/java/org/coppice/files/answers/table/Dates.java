package org.coppice.files.answers.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses ISO dates. */
public final class Dates {
    /** How the day of a wave is written, for messages. */
    public static final String REMEDY =
            "write its day as year-month-day, such as 2026-03-31, since waves are ordered by their days;"
                    + " if only the order is known, choose days in that order";

    private Dates() {}

    /** Returns the date, of year 1 to 9999, or null if the text is not such a date. */
    public static @Nullable LocalDate parse(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")
                    ? LocalDate.parse(text)
                    : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
