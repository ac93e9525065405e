package org.coppice.statistics.missing;

import org.coppice.model.score.Score;

/**
 * What a rule for missing answers does. Means are of shares of the maximum possible (u, 0 to 1); scored, dropped and not applicable add up
 * to the rows.
 *
 * @param rule the rule
 * @param scored who has a score under it
 * @param touched who of them has one from part of the applicable questions, or with answers filled in
 * @param dropped who has none though the measure applies
 * @param notApplicable to whom no question of the measure applies
 * @param mean the mean of those scored, or why there is none
 * @param againstComplete that mean − the mean under {@code complete}, −1 to 1, or why there is none
 * @param againstAny that mean − the mean under {@code any}, −1 to 1, or why there is none
 * @param persons between which values the mean of all rows to which the measure applies lies, the dropped at the bottom or the top;
 *     answers that the rule passes over or fills in are taken as it takes them
 * @param roster the same, with those of the roster who did not answer too; withheld without a roster
 */
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
