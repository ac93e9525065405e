package org.coppice.statistics.missing;

import org.apiguardian.api.API;
import org.coppice.model.score.Score;

/**
 * The effect of a rule for missing answers. Means are of shares of the maximum possible (u, 0 to 1); scored, dropped and not applicable add
 * up to the rows.
 *
 * @param rule the rule
 * @param scored the number of rows that have a score under it
 * @param touched the number of those whose score uses only part of the applicable questions, or replaced answers
 * @param dropped the number of rows that have no score although the measure applies
 * @param notApplicable the number of rows to which no question of the measure applies
 * @param mean the mean of those scored, or the reason why there is none
 * @param againstComplete that mean − the mean under {@code complete}, −1 to 1, or the reason why there is none
 * @param againstAny that mean − the mean under {@code any}, −1 to 1, or the reason why there is none
 * @param persons the bounds of the mean of all rows to which the measure applies, with the dropped rows at the bottom or the top; answers
 *     that the rule ignores or replaces are treated as the rule treats them
 * @param roster the bounds that also include the members of the roster who did not answer; withheld without a roster
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record RuleEffect(
        MissingRule rule,
        long scored,
        long touched,
        long dropped,
        long notApplicable,
        Score mean,
        Score againstComplete,
        Score againstAny,
        WorstCaseBounds persons,
        WorstCaseBounds roster) {}
