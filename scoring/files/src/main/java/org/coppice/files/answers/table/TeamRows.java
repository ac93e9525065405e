package org.coppice.files.answers.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerTable;
import org.coppice.model.answer.TeamAnswers;

/** Rows with their teams and respondents, from which the answers of a team are made. */
final class TeamRows {
    private final AnswerTable table;
    private final Names respondents = new Names();
    private final boolean numbered;
    private int[] numbers = new int[16];

    TeamRows(Layout layout) {
        this.table = new AnswerTable(layout.bank(), layout.questions());
        this.numbered = !layout.has(Layout.RESPONDENT);
    }

    int size() {
        return table.size();
    }

    /** Adds a row of a team. Returns false if it is faulty or its respondent is a duplicate. */
    boolean add(int team, AnswerRow row) {
        int at = table.size();
        if (!numbered) {
            return respondents.of(team, row.respondent()) == at && table.add(row.who(), row.codes(), row.values());
        }
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, at + at / 2);
        }
        numbers[at] = row.number();
        return table.add(row.who(), row.codes(), row.values());
    }

    void clear() {
        table.clear();
        respondents.clear();
    }

    /** Returns the answers of a team, which consists of those of the given rows that have an answer or a reason for its absence. */
    TeamAnswers team(TeamKey key, int[] all) {
        int[] rows = Arrays.stream(all).filter(table::responded).toArray();
        if (numbered) {
            int[] known = new int[rows.length];
            for (int r = 0; r < known.length; r++) {
                known[r] = numbers[rows[r]];
            }
            return table.team(key, rows, known);
        }
        List<String> ids = new ArrayList<>(rows.length);
        for (int row : rows) {
            ids.add(respondents.text(row));
        }
        return table.team(key, rows, ids);
    }
}
