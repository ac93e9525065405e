package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** CSV files of LimeSurvey: codes, texts, or codes with texts as headers; answers as codes or as texts. */
public final class LimeSurveyCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public LimeSurveyCsv() {
        super("limesurvey-csv", "LimeSurvey CSV");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        List<String> names = head.get(0);
        boolean codes = has(names, "submitdate") && has(names, "lastpage", "startlanguage", "seed");
        boolean texts = names.stream().anyMatch(name -> name.endsWith("Response ID"))
                && names.stream().anyMatch(name -> name.endsWith("Date submitted") || name.endsWith("Last page"));
        return reason(codes || texts, codes ? "it has a column submitdate" : "it has a column Date submitted");
    }
}
