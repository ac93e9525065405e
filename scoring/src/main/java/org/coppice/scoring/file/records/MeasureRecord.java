package org.coppice.scoring.file.records;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a question measures in a file: the id of a construct alone, or with how the question counts for it.
 *
 * @param construct the id of the construct
 * @param reversed whether a high answer speaks for little of it
 * @param weight how much the question counts
 */
public record MeasureRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String construct,

        Boolean reversed,

        @DecimalMin(value = "0", message = Rules.NEGATIVE)
        @DecimalMax(value = "1.7976931348623157E308", message = Rules.NOT_FINITE)
        Double weight) {}
