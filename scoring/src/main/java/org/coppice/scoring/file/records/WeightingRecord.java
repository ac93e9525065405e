package org.coppice.scoring.file.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;

/**
 * A file of a weighting.
 *
 * @param weighting the id
 * @param version three numbers
 * @param title what a reader sees
 * @param forBank the id of the bank it is made for; {@code for} in the file
 * @param base what it extends, if it does; {@code extends} in the file
 * @param extended the weightings that were extended to make it
 * @param questions the weight of a question
 * @param perspectives the weight of a perspective
 * @param parameters values for parameters of strategies
 */
public record WeightingRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String weighting,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.VERSION, message = Rules.NO_VERSION)
        String version,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String title,

        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String forBank,
        @Valid BaseRecord base,
        List<AncestorRecord> extended,

        Map<
                        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String,
                        @NotNull(message = Rules.MISSING) @DecimalMin(value = "0", message = Rules.NEGATIVE)
                        @DecimalMax(value = "1.7976931348623157E308", message = Rules.NOT_FINITE) Double>
                questions,
        Map<
                        String,
                        @NotNull(message = Rules.MISSING) @DecimalMin(value = "0", message = Rules.NEGATIVE)
                        @DecimalMax(value = "1.7976931348623157E308", message = Rules.NOT_FINITE) Double>
                perspectives,
        Map<@Pattern(regexp = Rules.ID, message = Rules.NO_ID) String, @NotNull(message = Rules.MISSING) String>
                parameters) {}
