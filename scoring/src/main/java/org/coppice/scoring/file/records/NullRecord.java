package org.coppice.scoring.file.records;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A null distribution in a file.
 *
 * @param label what a reader sees
 * @param source where it is published
 * @param proportions the share of each answer from the lowest up
 */
public record NullRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String label,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String source,

        @NotNull(message = Rules.MISSING)
        @Size(min = 2, max = 101, message = "has not 2 to 101 shares; write one for each answer")
        List<
                        @NotNull(message = Rules.MISSING) @DecimalMin(value = "0", message = Rules.NEGATIVE)
                        @DecimalMax(value = "1.7976931348623157E308", message = Rules.NOT_FINITE) Double>
                proportions) {}
