package org.coppice.statistics.missing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * An audit of the missing answers to a measure. It accounts for every row, so that no respondent is dropped silently.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MissingAudit {
    private final Measure measure;
    private final long rows;
    private final long respondents;
    private final ImmutableList<QuestionCounts> questions;
    private final ImmutableSortedMap<AnsweredShare, Long> persons;
    private final ImmutableList<RuleEffect> rules;
    private final WorstCaseBounds answersBounds;
    private final WorstCaseBounds rosterBounds;
    private final Figures figures;

    private MissingAudit(
            Measure measure,
            long rows,
            long respondents,
            ImmutableList<QuestionCounts> questions,
            ImmutableSortedMap<AnsweredShare, Long> persons,
            ImmutableList<RuleEffect> rules,
            WorstCaseBounds answersBounds,
            WorstCaseBounds rosterBounds,
            Figures figures) {
        this.measure = measure;
        this.rows = rows;
        this.respondents = respondents;
        this.questions = questions;
        this.persons = persons;
        this.rules = rules;
        this.answersBounds = answersBounds;
        this.rosterBounds = rosterBounds;
        this.figures = figures;
    }

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
                means.effects(),
                means.answers(),
                means.answersOfRoster(),
                Figures.builder().put("responseRate", absentees.rate()).build());
    }

    /** Returns the effect of that rule. */
    public RuleEffect rule(MissingRule rule) {
        return rules.stream()
                .filter(effect -> effect.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the measure. */
    public Measure measure() {
        return measure;
    }

    /** Returns the number of rows. */
    public long rows() {
        return rows;
    }

    /** Returns the number of rows in which at least one question of the bank is answered. */
    public long respondents() {
        return respondents;
    }

    /** Returns the counts of each question, in the measure's order; the counts of a question add up to the rows. */
    public ImmutableList<QuestionCounts> questions() {
        return questions;
    }

    /** Returns the number of rows for each share of applicable questions answered; they add up to the rows. */
    public ImmutableSortedMap<AnsweredShare, Long> persons() {
        return persons;
    }

    /** Returns the response rate, respondents/roster, 0 to 1, or the reason why there is none. */
    public Score responseRate() {
        return figures.score("responseRate");
    }

    /** Returns the effect of each rule for missing answers, in the order of {@link MissingRule}. */
    public ImmutableList<RuleEffect> rules() {
        return rules;
    }

    /** Returns the bounds of the mean of all rows to which the measure applies, with each missing answer at the bottom or the top. */
    public WorstCaseBounds answersBounds() {
        return answersBounds;
    }

    /** Returns the bounds that also include the members of the roster who did not answer; withheld without a roster. */
    public WorstCaseBounds rosterBounds() {
        return rosterBounds;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed, those of the rules and the bounds included. */
    public MissingAudit map(UnaryOperator<Score> change) {
        return new MissingAudit(
                measure,
                rows,
                respondents,
                questions,
                persons,
                rules.stream().map(effect -> effect.map(change)).collect(ImmutableList.toImmutableList()),
                answersBounds.map(change),
                rosterBounds.map(change),
                figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof MissingAudit other
                && measure.equals(other.measure)
                && rows == other.rows
                && respondents == other.respondents
                && questions.equals(other.questions)
                && persons.equals(other.persons)
                && rules.equals(other.rules)
                && answersBounds.equals(other.answersBounds)
                && rosterBounds.equals(other.rosterBounds)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                measure, rows, respondents, questions, persons, rules, answersBounds, rosterBounds, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "MissingAudit" + figures;
    }
}
