package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.coppice.model.Measure;
import org.coppice.model.score.Score;

/**
 * An audit of what is missing of a measure: nobody is dropped in silence.
 *
 * @param measure the measure
 * @param rows how many rows there are
 * @param respondents how many of them answered any question of the bank
 * @param questions what became of each question, in the measure's order; each adds up to the rows
 * @param persons how many rows there are by how many of the applicable questions were answered; they add up to the rows
 * @param responseRate respondents/roster, 0 to 1, or why there is none
 * @param rules what each rule for missing answers does, in the order of {@link MissingRule}
 * @param answers between which values the mean of all rows to which the measure applies lies, each missing answer at the bottom or the top
 * @param roster the same, with those of the roster who did not answer too; withheld without a roster
 */
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
     * The audit of those counts.
     *
     * @param roster how many could have answered, where that is known; with fewer than the respondents, what rests on it is withheld
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

    /** What that rule does. */
    public RuleEffect rule(MissingRule rule) {
        return rules.stream()
                .filter(effect -> effect.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
