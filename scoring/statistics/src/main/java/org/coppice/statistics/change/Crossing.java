package org.coppice.statistics.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.score.ScoreColumn;

/**
 * A disclosure check for two changes that share a wave: from a first wave to the shared one and from the shared one to a third. The first
 * change divides the scores of the shared wave into those who stayed and those who joined, the second into those who stay and those who
 * leave. The difference between those who left and those who had joined can be a single person. Every sum that can be derived from both
 * changes is a sum over whole cells of the cross-classification of the two divisions, so each cell must reach the minimum group as well.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class Crossing {
    private Crossing() {}

    /**
     * Returns true if the parts of both changes may be shown: each cell is empty, or reaches the minimum and its scores are not all alike.
     */
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
