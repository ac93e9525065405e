package org.coppice.scoring.file.records;

import jakarta.validation.constraints.Pattern;

/**
 * A construct in a file: with both parts one of the bank's own, with neither the word of the vocabulary that has its id.
 *
 * @param label a short name that a reader sees
 * @param definition what it is, in a sentence
 */
public record ConstructRecord(
        @Pattern(regexp = Rules.TEXT, message = Rules.BLANK) String label,
        @Pattern(regexp = Rules.TEXT, message = Rules.BLANK) String definition) {}
