package org.coppice.scoring.file.records;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * A response scale of any type in a file.
 *
 * @param type {@code likert}, {@code number}, {@code points} or {@code choice}
 * @param points how many answers a rating has
 * @param lowest the smallest answer of a rating
 * @param labels words for each answer of a rating
 * @param minimum the smallest number allowed
 * @param maximum the largest number allowed
 * @param total what shared-out points add up to
 * @param options the words for each option of a choice by its id
 */
public record ScaleRecord(
        @NotNull(message = Rules.MISSING) String type,

        @Min(value = 2, message = "is too small; write a whole number from 2 to 101")
        @Max(value = 101, message = "is too large; write a whole number from 2 to 101")
        Integer points,

        @Min(value = 0, message = "is negative; write a whole number from 0 to 99")
        @Max(value = 99, message = "is too large; write a whole number from 0 to 99")
        Integer lowest,

        List<@NotNull(message = Rules.MISSING) String> labels,
        Double minimum,
        Double maximum,

        @Min(value = 2, message = "is too small; write a whole number from 2 to 100")
        @Max(value = 100, message = "is too large; write a whole number from 2 to 100")
        Integer total,

        @Size(min = 2, max = 100, message = "has not 2 to 100 options; write 2 to 100")
        Map<@Pattern(regexp = Rules.ID, message = Rules.NO_ID) String, @NotNull(message = Rules.MISSING) String>
                options) {}
