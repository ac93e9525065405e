package org.coppice.scoring.file.records;

import jakarta.validation.constraints.NotBlank;

/**
 * A construct in a file.
 *
 * @param label a short name that a reader sees
 * @param definition what it is, in a sentence
 */
public record ConstructRecord(
        @NotBlank(message = Rules.BLANK) String label,
        @NotBlank(message = Rules.BLANK) String definition) {}
