package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.formats.AnswerColumn;

/** CSV files of SurveyMonkey: a row of headers with the questions, and a row with their parts. */
public final class SurveyMonkeyCsv extends TextFormat {
    /** Creates the format; service loaders do. */
    public SurveyMonkeyCsv() {
        super("surveymonkey-csv", "SurveyMonkey CSV");
    }

    @Override
    Optional<String> recognises(List<ImmutableList<String>> head) {
        List<String> names = head.get(0);
        boolean ids = has(names, "respondent id", "respondent_id", "respondentid")
                && has(names, "collector id", "collector_id", "collectorid");
        return reason(ids && head.size() > 1, "it has the columns Respondent ID and Collector ID");
    }

    @Override
    public int headerRows(List<ImmutableList<String>> head) {
        boolean second =
                head.size() > 1 && (head.get(1).isEmpty() || head.get(1).get(0).isEmpty());
        return second ? 2 : 1;
    }

    /** Returns the columns; a question of several columns has its text above the first of them alone. */
    @Override
    public List<AnswerColumn> columns(List<ImmutableList<String>> headers) {
        List<String> parts = headers.size() > 1 ? headers.get(1) : List.of();
        List<AnswerColumn> columns = new ArrayList<>();
        String question = "";
        for (int c = 0; c < Math.max(headers.get(0).size(), parts.size()); c++) {
            String name = TextShape.cell(headers.get(0), c);
            String part = TextShape.cell(parts, c);
            question = name.isEmpty() ? question : name;
            boolean whole = part.isEmpty() || part.equals("Response") || part.equals("Open-Ended Response");
            boolean alone = name.isEmpty() && part.isEmpty();
            columns.add(AnswerColumn.of(
                    alone ? "" : whole ? question : question + " [" + part + "]", alone || whole ? "" : part));
        }
        return columns;
    }
}
