package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;

/**
 * The respondents of a perspective matched by id across two waves; a person who answered nothing is not a respondent.
 *
 * @param stayed row of wave 1 and row of wave 2, in the order of wave 1
 * @param left rows of wave 1
 * @param joined rows of wave 2
 * @param unmatched the reason if respondents cannot be matched; then all rows are in left and joined
 */
record Match(
        ImmutableList<Rows> stayed,
        ImmutableList<Integer> left,
        ImmutableList<Integer> joined,
        Optional<String> unmatched) {

    /** The rows of one person. */
    record Rows(int before, int after) {}

    static Match of(TeamAnswers before, TeamAnswers after, Perspective who) {
        Optional<String> unmatched = unmatched(before, after);
        Map<String, Integer> second = new HashMap<>();
        ImmutableList.Builder<Rows> stayed = ImmutableList.builder();
        ImmutableList.Builder<Integer> left = ImmutableList.builder();
        ImmutableList.Builder<Integer> joined = ImmutableList.builder();
        for (int row : respondents(after, who)) {
            second.put(after.respondents().get(row), row);
        }
        Map<String, Integer> first = new HashMap<>();
        for (int row : respondents(before, who)) {
            String id = before.respondents().get(row);
            first.put(id, row);
            Integer there = unmatched.isPresent() ? null : second.get(id);
            if (there == null) {
                left.add(row);
            } else {
                stayed.add(new Rows(row, there));
            }
        }
        for (int row : respondents(after, who)) {
            if (unmatched.isPresent() || !first.containsKey(after.respondents().get(row))) {
                joined.add(row);
            }
        }
        return new Match(stayed.build(), left.build(), joined.build(), unmatched);
    }

    private static Optional<String> unmatched(TeamAnswers before, TeamAnswers after) {
        if (before.numbered() || after.numbered()) {
            return Optional.of("respondents are identified by row numbers only, so that nobody can be matched");
        }
        return before.key().team().equals(after.key().team())
                ? Optional.empty()
                : Optional.of(
                        "the teams have different names, so that their respondents' ids do not identify the same people");
    }

    private static ImmutableList<Integer> respondents(TeamAnswers team, Perspective who) {
        ImmutableList.Builder<Integer> rows = ImmutableList.builder();
        for (int row : team.rowsOf(who)) {
            if (team.answers().responded(row)) {
                rows.add(row);
            }
        }
        return rows.build();
    }
}
