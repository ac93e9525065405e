package org.coppice.scoring.file.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;

/**
 * A question in a file.
 *
 * @param id the id within its bank
 * @param text what the respondent reads
 * @param scale the id of its response scale
 * @param measures the constructs it counts for
 * @param about about whom it asks
 * @param horizon which time it asks about
 * @param asked who is asked
 * @param wordings what a perspective reads instead of the text
 * @param source where it comes from
 * @param section the id of the section that it stands in
 */
public record QuestionRecord(
        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String id,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK)
        String text,

        @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.ID, message = Rules.NO_ID)
        String scale,

        List<@NotNull(message = Rules.MISSING) @Valid MeasureRecord> measures,
        String about,
        String horizon,
        List<@NotNull(message = Rules.MISSING) String> asked,
        Map<String, @NotNull(message = Rules.MISSING) @Pattern(regexp = Rules.TEXT, message = Rules.BLANK) String>
                wordings,
        String source,

        @Pattern(regexp = Rules.ID, message = Rules.NO_ID) String section) {}
