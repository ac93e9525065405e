package org.coppice.files.answers.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Parses ISO dates. */
public final class Dates {
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
