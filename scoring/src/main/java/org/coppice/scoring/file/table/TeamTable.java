package org.coppice.scoring.file.table;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerTable;
import org.coppice.model.answer.TeamAnswers;

/** The rows of a whole file in any order, of which the answers of a team are made when they are asked for. */
public final class TeamTable implements PlainRows.Sink {
    private final TeamNames teams;
    private final AnswerTable table;
    private final Names respondents = new Names();
    private final boolean numbered;
    private int[] team = new int[16]; // of each row
    private int[] numbers = new int[16];

    /** An empty table. */
    public TeamTable(Layout layout) {
        this.teams = new TeamNames(layout);
        this.table = new AnswerTable(layout.bank(), layout.questions());
        this.numbered = !layout.has(Layout.RESPONDENT);
    }

    /** How many rows there are. */
    public int size() {
        return table.size();
    }

    /** Adds a row; returns false where it is faulty, or its respondent stands twice. */
    @Override
    public boolean add(AnswerRow row) {
        int at = table.size();
        if (at == team.length) {
            team = Arrays.copyOf(team, at + at / 2);
            numbers = numbered ? Arrays.copyOf(numbers, at + at / 2) : numbers;
        }
        team[at] = teams.of(row.team());
        if (numbered) {
            numbers[at] = row.number();
        } else if (respondents.of(team[at], row.respondent()) < at) {
            return false;
        }
        return table.add(row.who(), row.codes(), row.values());
    }

    /** The teams, once every row is there. */
    public Teams teams() {
        int[] ends = new int[teams.size() + 1]; // of each team's rows, after the next loop but one
        for (int row = 0; row < table.size(); row++) {
            ends[team[row] + 1]++;
        }
        for (int t = 1; t < ends.length; t++) {
            ends[t] += ends[t - 1];
        }
        int[] rows = new int[table.size()];
        for (int row = 0; row < rows.length; row++) {
            rows[ends[team[row]]++] = row;
        }
        int[] order = teams.order();
        ImmutableList<TeamKey> keys = teams.keys(order);
        return new Teams(keys, () -> iterator(keys, order, ends, rows));
    }

    private Iterator<TeamAnswers> iterator(List<TeamKey> keys, int[] order, int[] ends, int[] rows) {
        return IntStream.range(0, order.length)
                .mapToObj(i -> team(
                        keys.get(i), Arrays.copyOfRange(rows, order[i] == 0 ? 0 : ends[order[i] - 1], ends[order[i]])))
                .iterator();
    }

    private TeamAnswers team(TeamKey key, int[] rows) {
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
