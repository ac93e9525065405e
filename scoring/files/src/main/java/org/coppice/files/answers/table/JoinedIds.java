package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;

/**
 * The ids that are read as another id, since the caller joins ids that look alike.
 *
 * @param teams the id as which another spelling of a team is read
 * @param respondents the id as which another spelling of a respondent is read, by the team as it is read and the spelling
 */
public record JoinedIds(ImmutableMap<String, String> teams, ImmutableTable<String, String, String> respondents) {
    /** No joined ids. */
    public static final JoinedIds NONE = new JoinedIds(ImmutableMap.of(), ImmutableTable.of());

    /** Returns true if no id is joined with another. */
    public boolean isEmpty() {
        return teams.isEmpty() && respondents.isEmpty();
    }

    /** Returns the id as which a team is read. */
    public String team(String team) {
        return teams.getOrDefault(team, team);
    }

    /** Returns the id as which a respondent of a team is read. */
    public String respondent(String team, String respondent) {
        String joined = respondents.get(team, respondent);
        return joined == null ? respondent : joined;
    }
}
