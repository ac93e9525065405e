package org.coppice.statistics.change;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;

/**
 * The change of each person of a perspective who answered in both waves. It is intended for those who already have access to the answers
 * and is never part of the published view.
 *
 * @param perspective the perspective that answered
 * @param column the measure and its metric
 * @param rule the criterion for a reliable change
 * @param results by the respondent's id, in the order of wave 1; empty if respondents cannot be matched
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record PersonChanges(
        Perspective perspective,
        ScoreColumn column,
        ReliableChange rule,
        ImmutableMap<String, ReliableChange.Result> results) {
    /** Computes the changes in one column and classifies them by a rule. */
    public static PersonChanges of(
            ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ReliableChange rule) {
        Scores first = Scores.of(before, column);
        Scores second = Scores.of(after, column);
        ImmutableMap.Builder<String, ReliableChange.Result> results = ImmutableMap.builder();
        for (Match.Rows rows : Match.of(before.answers(), after.answers(), who).stayed()) {
            Score one = first.score(rows.before());
            Score two = second.score(rows.after());
            results.put(before.answers().respondents().get(rows.before()), rule.of(one, two));
        }
        return new PersonChanges(who, column, rule, results.buildOrThrow());
    }

    /** The number of persons with each verdict, including verdicts with 0; they add up to the number of persons. */
    public ImmutableMap<ReliableChange.Verdict, Integer> counts() {
        Map<ReliableChange.Verdict, Integer> counts = new EnumMap<>(ReliableChange.Verdict.class);
        for (ReliableChange.Verdict verdict : ReliableChange.Verdict.values()) {
            counts.put(verdict, 0);
        }
        results.values().forEach(result -> counts.merge(result.verdict(), 1, Integer::sum));
        return Maps.immutableEnumMap(counts);
    }

    /** Returns only the number of persons: scores of persons are personal data. */
    @Override
    public String toString() {
        return results.size() + " persons' changes";
    }
}
