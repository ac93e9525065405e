package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.score.Score;

/**
 * An audit of the missing answers to a measure. It accounts for every row, so that no respondent is dropped silently.
 *
 * @param measure the measure
 * @param rows the number of rows
 * @param respondents the number of rows in which at least one question of the bank is answered
 * @param questions the counts of each question, in the measure's order; the counts of a question add up to the rows
 * @param persons the number of rows for each share of applicable questions answered; they add up to the rows
 * @param responseRate respondents/roster, 0 to 1, or the reason why there is none
 * @param rules the effect of each rule for missing answers, in the order of {@link MissingRule}
 * @param answers the bounds of the mean of all rows to which the measure applies, with each missing answer at the bottom or the top
 * @param roster the bounds that also include the members of the roster who did not answer; withheld without a roster
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record MissingAudit(
        Measure measure,
        long rows,
        long respondents,
        ImmutableList<QuestionCounts> questions,
        ImmutableSortedMap<AnsweredShare, Long> persons,
        Score responseRate,
        ImmutableList<RuleEffect> rules,
        WorstCaseBounds answers,
        WorstCaseBounds roster) {

    /**
     * Returns the audit of those counts.
     *
     * @param roster the number of people who could have answered, if known; if it is below the number of respondents, figures that depend
     *     on it are withheld
     */
    public static MissingAudit of(MissingCounts counts, OptionalInt roster) {
        Map<AnsweredShare, Long> persons = new TreeMap<>();
        long rows = 0;
        for (Map.Entry<AnswerRow, Long> entry : counts.rows().entrySet()) {
            rows += entry.getValue();
            persons.merge(
                    new AnsweredShare(
                            entry.getKey().applicable(), entry.getKey().answered()),
                    entry.getValue(),
                    Long::sum);
        }
        NonRespondents absentees = NonRespondents.of(counts, roster);
        RuleMeans means = new RuleMeans(counts, absentees);
        return new MissingAudit(
                counts.measure().measure(),
                rows,
                absentees.respondents(),
                counts.questions(),
                ImmutableSortedMap.copyOf(persons),
                absentees.rate(),
                means.effects(),
                means.answers(),
                means.answersOfRoster());
    }

    /** Returns the effect of that rule. */
    public RuleEffect rule(MissingRule rule) {
        return rules.stream()
                .filter(effect -> effect.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
