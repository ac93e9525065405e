package org.coppice.scoring.file.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A form of a bank in a file.
 *
 * @param title what a reader sees
 * @param description what it keeps of the bank, and what it leaves out
 * @param questions the ids of its questions
 */
public record FormRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String title,

        @Pattern(regexp = Rules.TEXT, message = Rules.BLANK) String description,

        @NotNull(message = Rules.MISSING)
        List<@NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String> questions) {}
