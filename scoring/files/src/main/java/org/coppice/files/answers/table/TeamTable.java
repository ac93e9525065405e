package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.TeamKey;

/** The rows of a whole file in any order, from which the answers of a team are made on demand. */
public final class TeamTable implements PlainRows.Sink {
    private final TeamNames teams;
    private final TeamRows rows;
    private int[] team = new int[16]; // of each row

    /** Creates an empty table. */
    public TeamTable(Layout layout) {
        this.teams = new TeamNames(layout);
        this.rows = new TeamRows(layout);
    }

    /** Returns the number of rows. */
    public int size() {
        return rows.size();
    }

    /** Adds a row. Returns false if it is faulty or its respondent is a duplicate. */
    @Override
    public boolean add(AnswerRow row) {
        int at = rows.size();
        if (at == team.length) {
            team = Arrays.copyOf(team, at + at / 2);
        }
        team[at] = teams.of(row.team());
        return rows.add(team[at], row);
    }

    /** Returns the teams, after all rows were added. */
    public Teams teams() {
        int[] ends = new int[teams.size() + 1]; // of the rows of each team, after the third loop
        for (int row = 0; row < size(); row++) {
            ends[team[row] + 1]++;
        }
        for (int t = 1; t < ends.length; t++) {
            ends[t] += ends[t - 1];
        }
        int[] sorted = new int[size()];
        for (int row = 0; row < sorted.length; row++) {
            sorted[ends[team[row]]++] = row;
        }
        int[] order = teams.order();
        ImmutableList<TeamKey> keys = teams.keys(order);
        return new Teams(keys, () -> i -> {
            int team = order[i];
            int[] places = Arrays.copyOfRange(sorted, team == 0 ? 0 : ends[team - 1], ends[team]);
            return rows.team(keys.get(i), places);
        });
    }
}
