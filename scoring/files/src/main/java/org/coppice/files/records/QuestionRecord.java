package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * A question in a file.
 *
 * @param id the id within its bank
 * @param text the text that respondents read
 * @param scale the id of its response scale
 * @param measures the constructs that it counts for
 * @param about the referent
 * @param horizon the time horizon
 * @param asked the perspectives that are asked
 * @param wordings the texts that single perspectives read instead
 * @param source its origin
 * @param section the id of its section
 * @param mirrors the id of the question whose opposite it says
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

        String section,
        String mirrors) {}
