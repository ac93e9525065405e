package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** CSV files of KoboToolbox and ODK: names within groups, and a column for each option of a question with several. */
public final class OdkCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public OdkCsv() {
        super("odk-csv", "Kobo and ODK CSV");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        List<String> names = head.get(0);
        boolean kobo = has(names, "_uuid") && has(names, "_submission_time", "_index", "_id");
        boolean odk = has(names, "submissiondate") && has(names, "key", "meta-instanceid", "instanceid");
        boolean meta = has(names, "meta/instanceid", "meta-instanceid");
        return reason(
                kobo || odk || meta, "it has the column " + (kobo ? "_uuid" : odk ? "SubmissionDate" : "instanceID"));
    }
}
