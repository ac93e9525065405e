package org.coppice.statistics.missing;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a rule for missing answers. Means are of shares of the maximum possible (u, 0 to 1); scored, dropped and not applicable add
 * up to the rows.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class RuleEffect {
    private final MissingRule rule;
    private final long scored;
    private final long touched;
    private final long dropped;
    private final long notApplicable;
    private final WorstCaseBounds personsBounds;
    private final WorstCaseBounds rosterBounds;
    private final Figures figures;

    RuleEffect(
            MissingRule rule,
            long scored,
            long touched,
            long dropped,
            long notApplicable,
            WorstCaseBounds personsBounds,
            WorstCaseBounds rosterBounds,
            Figures figures) {
        this.rule = rule;
        this.scored = scored;
        this.touched = touched;
        this.dropped = dropped;
        this.notApplicable = notApplicable;
        this.personsBounds = personsBounds;
        this.rosterBounds = rosterBounds;
        this.figures = figures;
    }

    /** Returns the rule. */
    public MissingRule rule() {
        return rule;
    }

    /** Returns the number of rows that have a score under it. */
    public long scored() {
        return scored;
    }

    /** Returns the number of those whose score uses only part of the applicable questions, or replaced answers. */
    public long touched() {
        return touched;
    }

    /** Returns the number of rows that have no score although the measure applies. */
    public long dropped() {
        return dropped;
    }

    /** Returns the number of rows to which no question of the measure applies. */
    public long notApplicable() {
        return notApplicable;
    }

    /** Returns the mean of those scored, or the reason why there is none. */
    public Score mean() {
        return figures.score("mean");
    }

    /** Returns that mean − the mean under {@code complete}, −1 to 1, or the reason why there is none. */
    public Score againstComplete() {
        return figures.score("againstComplete");
    }

    /** Returns that mean − the mean under {@code any}, −1 to 1, or the reason why there is none. */
    public Score againstAny() {
        return figures.score("againstAny");
    }

    /**
     * Returns the bounds of the mean of all rows to which the measure applies, with the dropped rows at the bottom or the top; answers that
     * the rule ignores or replaces are treated as the rule treats them.
     */
    public WorstCaseBounds personsBounds() {
        return personsBounds;
    }

    /** Returns the bounds that also include the members of the roster who did not answer; withheld without a roster. */
    public WorstCaseBounds rosterBounds() {
        return rosterBounds;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /** Returns this result with each figure changed. */
    public RuleEffect map(UnaryOperator<Score> change) {
        return new RuleEffect(
                rule,
                scored,
                touched,
                dropped,
                notApplicable,
                personsBounds.map(change),
                rosterBounds.map(change),
                figures.map(change));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof RuleEffect other
                && rule.equals(other.rule)
                && scored == other.scored
                && touched == other.touched
                && dropped == other.dropped
                && notApplicable == other.notApplicable
                && personsBounds.equals(other.personsBounds)
                && rosterBounds.equals(other.rosterBounds)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, scored, touched, dropped, notApplicable, personsBounds, rosterBounds, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "RuleEffect" + figures;
    }
}
