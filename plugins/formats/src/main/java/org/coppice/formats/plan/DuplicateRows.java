package org.coppice.formats.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.files.answers.table.AbsenceCodes;
import org.coppice.model.check.IdSpelling;

/** Keeps one row of each respondent of a team in a wave. */
final class DuplicateRows {
    private DuplicateRows() {}

    static List<PlannedRow.Row> resolved(
            List<PlannedRow.Row> rows, List<String> columns, Set<String> questions, AnswerPlan.Duplicates rule) {
        int respondent = columns.indexOf("respondent");
        if (rule == AnswerPlan.Duplicates.ERROR || respondent < 0) {
            return rows;
        }
        int team = columns.indexOf("team");
        int wave = columns.indexOf("wave");
        Map<List<String>, PlannedRow.Row> kept = new LinkedHashMap<>();
        List<PlannedRow.Row> without = new ArrayList<>(); // rows without an id, of which the reader decides
        for (PlannedRow.Row row : rows) {
            String id = IdSpelling.normalised(row.cells().get(respondent));
            if (id.isEmpty()) {
                without.add(row);
                continue;
            }
            kept.merge(
                    List.of(
                            team < 0 ? "" : IdSpelling.normalised(row.cells().get(team)),
                            wave < 0 ? "" : row.cells().get(wave),
                            id),
                    row,
                    (first, second) -> switch (rule) {
                        case FIRST -> first;
                        case MOST_COMPLETE ->
                            answered(first, columns, questions) > answered(second, columns, questions) ? first : second;
                        default -> second;
                    });
        }
        List<PlannedRow.Row> all = new ArrayList<>(kept.values());
        all.addAll(without);
        return all;
    }

    private static long answered(PlannedRow.Row row, List<String> columns, Set<String> questions) {
        long answered = 0;
        for (int c = 0; c < columns.size(); c++) {
            answered += questions.contains(columns.get(c))
                            && AbsenceCodes.DEFAULT.absence(row.cells().get(c)) == null
                    ? 1
                    : 0;
        }
        return answered;
    }
}
