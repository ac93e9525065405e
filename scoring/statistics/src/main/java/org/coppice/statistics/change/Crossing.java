package org.coppice.statistics.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coppice.model.Perspective;
import org.coppice.model.score.ScoreColumn;

/**
 * Two changes that share a wave, from one wave to the next and from that to a third. The first parts the scores of the shared wave into who
 * stayed and who joined, the second into who stays and who leaves; who left less who had joined can be a single person. Every sum that
 * follows from both is a sum over whole fields of the two partings laid over one another, so the fields are held to the minimum too.
 */
public final class Crossing {
    private Crossing() {}

    /** Whether the parts of both changes may be shown: each field is empty, or reaches the minimum and is not all alike. */
    public static boolean safe(
            ScoredWave first,
            ScoredWave shared,
            ScoredWave third,
            Perspective who,
            ScoreColumn column,
            ChangeRules rules) {
        if (rules.open(who)) {
            return true;
        }
        Scores scores = Scores.of(shared, column);
        Set<Integer> stayed = new HashSet<>();
        for (Match.Rows rows : Match.of(first.answers(), shared.answers(), who).stayed()) {
            if (Scores.of(first, column).scored(rows.before())) {
                stayed.add(rows.after());
            }
        }
        Set<Integer> stays = new HashSet<>();
        for (Match.Rows rows : Match.of(shared.answers(), third.answers(), who).stayed()) {
            if (Scores.of(third, column).scored(rows.after())) {
                stays.add(rows.before());
            }
        }
        List<List<Integer>> fields =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int row : shared.answers().rowsOf(who)) {
            if (scores.scored(row)) {
                fields.get((stayed.contains(row) ? 2 : 0) + (stays.contains(row) ? 1 : 0))
                        .add(row);
            }
        }
        return fields.stream()
                .filter(rows -> !rows.isEmpty())
                .map(scores::group)
                .allMatch(field ->
                        field.heads() >= rules.minimumGroup() && !rules.alike(field.scores(), column.metric()));
    }
}
