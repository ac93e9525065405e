package org.coppice.scoring.file.records;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;

/**
 * A file of a norm.
 *
 * @param norm the id
 * @param forBank the id of the bank that the sample answered; {@code for} in the file
 * @param construct what was measured
 * @param about about whom
 * @param horizon which time
 * @param perspective who answered
 * @param metric what the figures are counted in
 * @param source where it is published
 * @param n the size of the sample
 * @param year when it was drawn
 * @param mean the sample's mean
 * @param sd its standard deviation
 * @param percentiles scores by percentile rank
 */
public record NormRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String norm,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String forBank,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String construct,

        String about,
        String horizon,
        String perspective,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String metric,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String source,

        @NotNull(message = Rules.MISSING)
        @Min(value = 2, message = "is too small; write a whole number, 2 or more")
        @Max(value = 100_000_000, message = "is too large; write a whole number up to 100000000")
        Integer n,

        @NotNull(message = Rules.MISSING)
        @Min(value = 1850, message = "is no year; write one from 1850 to 2200")
        @Max(value = 2200, message = "is no year; write one from 1850 to 2200")
        Integer year,

        @NotNull(message = Rules.MISSING) Double mean,

        @NotNull(message = Rules.MISSING)
        @DecimalMin(value = "0", message = Rules.NEGATIVE)
        @DecimalMax(value = "1.7976931348623157E308", message = Rules.NOT_FINITE)
        Double sd,

        Map<
                        @Pattern(regexp = Rules.PERCENTILE, message = Rules.NO_PERCENTILE) String,
                        @NotNull(message = Rules.MISSING) Double>
                percentiles) {}
