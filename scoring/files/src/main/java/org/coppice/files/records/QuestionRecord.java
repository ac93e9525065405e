package org.coppice.files.records;

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
        String id,

        String text,

        String scale,

        List<MeasureRecord> measures,
        String about,
        String horizon,
        List<String> asked,
        Map<String, String> wordings,
        String source,

        String section) {}
