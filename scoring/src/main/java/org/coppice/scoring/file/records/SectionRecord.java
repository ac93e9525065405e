package org.coppice.scoring.file.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/**
 * A section of a bank in a file.
 *
 * @param title the heading that a respondent reads
 * @param description what stands below it
 * @param asked who is asked its questions, where a question does not say so itself
 */
public record SectionRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String title,

        @Pattern(regexp = Rules.TEXT, message = Rules.BLANK) String description,
        List<@NotNull(message = Rules.MISSING) String> asked) {}
