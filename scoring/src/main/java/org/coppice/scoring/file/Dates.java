package org.coppice.scoring.file;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads ISO dates. */
final class Dates {
    private Dates() {}

    /** The date, or null where the text is none. */
    static @Nullable LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
