package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.jspecify.annotations.Nullable;

/**
 * The change of a team's figure in one column from one wave to another, for one perspective, after disclosure.
 *
 * <p>The parts are defined by scores: persons who stayed have a score in both waves, those who joined only in the second, those who left
 * only in the first. Either all parts are shown or none. They are shown only if each part that is not empty reaches the minimum group — the
 * complement of each part within either wave is another part — and, in the published view, neither the scores of a part nor the differences
 * of those who stayed are all or nearly alike. Otherwise only the change between the figures of the two waves is shown, with an interval
 * that pairs those who have both scores by a correlation that is rounded down, see {@link GroupChange#coarse}. This also holds if parts are
 * shown and one of them is too small for figures of spread.
 *
 * <p>In the published view, the standard error of a change and all that follows from it (interval, t, p, effect size) are shown if each group in
 * it has the minimum number of people for figures of spread, otherwise the difference of the means alone.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class WaveChange {
    private final TeamKey before;
    private final TeamKey after;
    private final ScoreColumn column;
    private final Perspective perspective;
    private final Outcome whole;
    private final Outcome stayed;
    private final Part joined;
    private final Part left;
    private final Optional<People> people;
    private final Optional<String> note;
    private final Optional<LeftOut> leftOut;

    WaveChange(
            TeamKey before,
            TeamKey after,
            ScoreColumn column,
            Perspective perspective,
            Outcome whole,
            Outcome stayed,
            Part joined,
            Part left,
            Optional<People> people,
            Optional<String> note,
            Optional<LeftOut> leftOut) {
        this.before = before;
        this.after = after;
        this.column = column;
        this.perspective = perspective;
        this.whole = whole;
        this.stayed = stayed;
        this.joined = joined;
        this.left = left;
        this.people = people;
        this.note = note;
        this.leftOut = leftOut;
    }

    /** A change, or the reason why it is withheld. */
    public sealed interface Outcome {
        /** The figures of the change; empty if it is withheld. */
        default Optional<GroupChange> change() {
            return this instanceof Measured measured ? Optional.of(measured.group()) : Optional.empty();
        }

        /** The reason why the change is withheld; empty if it is shown. */
        default Optional<Score.Withheld> withheld() {
            return this instanceof Withheld withheld ? Optional.of(withheld.reason()) : Optional.empty();
        }

        /** Returns t, p and the effect size; each is withheld if the change is. */
        default Figures figures() {
            return this instanceof Measured measured
                    ? measured.group.figures()
                    : ChangeFigures.same(((Withheld) this).reason());
        }

        /** Returns the outcome with the figures of the change changed, if it is shown. */
        default Outcome map(UnaryOperator<GroupChange> change) {
            return this instanceof Measured measured ? new Measured(change.apply(measured.group())) : this;
        }
    }

    /** A change that is shown. */
    public record Measured(GroupChange group) implements Outcome {}

    /** A change that is withheld, for that reason. */
    public record Withheld(Score.Withheld reason) implements Outcome {}

    /**
     * The figure of those who joined or left.
     *
     * @param n the number of scores; empty if it is withheld, or if only a few respondents have no score
     * @param unscored the number of them who answered in the other wave too, but have no score in it; empty if it is not shown
     * @param mean the mean of the scores, or the reason why it is withheld
     */
    public record Part(OptionalInt n, OptionalInt unscored, Score mean) {}

    /**
     * The questions of the measure that were left out of a change, since nobody of the perspective answered them in one of the waves; by
     * their ids, in the order of the bank.
     *
     * @param shared the number of questions that are compared
     * @param before the questions that were answered in the earlier wave only
     * @param after the questions that were answered in the later wave only
     */
    public record LeftOut(int shared, ImmutableList<String> before, ImmutableList<String> after) {}

    /**
     * The numbers of respondents of the perspective, with or without a score; stayed + left answered in wave 1, stayed + joined in wave 2.
     *
     * @param stayed the number who answered in both waves
     * @param joined the number who answered in wave 2 only
     * @param left the number who answered in wave 1 only
     */
    public record People(int stayed, int joined, int left) {}

    /** Computes the change from one wave to another. The caller must pass the earlier wave first; this is not checked. */
    public static WaveChange of(
            ScoredWave before, ScoredWave after, Perspective who, ScoreColumn column, ChangeRules rules) {
        return of(before, after, who, column, rules, Optional.empty(), Optional.empty());
    }

    /**
     * Computes the change from one wave to another, with additional reasons of the caller to withhold it.
     *
     * @param hidden the reason to withhold the whole change, if any
     * @param parts the reason to withhold its parts, if any
     */
    public static WaveChange of(
            ScoredWave before,
            ScoredWave after,
            Perspective who,
            ScoreColumn column,
            ChangeRules rules,
            Optional<Score.Withheld> hidden,
            Optional<Score.Withheld> parts) {
        return new Comparison(before, after, who, column, rules).result(hidden, parts);
    }

    /** Returns the team and the earlier wave. */
    public TeamKey before() {
        return before;
    }

    /** Returns the team and the later wave. */
    public TeamKey after() {
        return after;
    }

    /** Returns the measure and its metric. */
    public ScoreColumn column() {
        return column;
    }

    /** Returns the perspective that answered. */
    public Perspective perspective() {
        return perspective;
    }

    /**
     * Returns the change of the whole group: paired if everyone with a score has one in both waves, between independent groups if nobody
     * has, otherwise that of {@linkplain GroupChange.Method#OVERLAPPING partially overlapping samples}.
     */
    public Outcome whole() {
        return whole;
    }

    /** Returns the change of those who stayed. */
    public Outcome stayed() {
        return stayed;
    }

    /** Returns the figure of those who joined, in wave 2. */
    public Part joined() {
        return joined;
    }

    /** Returns the figure of those who left, in wave 1. */
    public Part left() {
        return left;
    }

    /**
     * Returns the numbers of those who stayed, joined and left, matched by id; empty if they cannot be matched, if parts are not shown, or
     * if one of the numbers is not 0 and below the minimum group, as it can be if these people have no score.
     */
    public Optional<People> people() {
        return people;
    }

    /** Returns the reason why the parts are not shown, in words; empty if they are. */
    public Optional<String> note() {
        return note;
    }

    /**
     * Returns the questions of the measure that only one of the waves answered; empty if there are none, or if they are not shown. The
     * figures of both waves are then those of the other questions.
     */
    public Optional<LeftOut> leftOut() {
        return leftOut;
    }

    /** Returns this result with the questions that were left out of it. */
    public WaveChange without(LeftOut questions) {
        return new WaveChange(
                before, after, column, perspective, whole, stayed, joined, left, people, note, Optional.of(questions));
    }

    /**
     * Returns this result with its figures changed; what is withheld stays withheld.
     *
     * @param mean the change of the means of those who joined and of those who left
     * @param change the change of the figures of each change
     */
    public WaveChange map(UnaryOperator<Score> mean, UnaryOperator<GroupChange> change) {
        return new WaveChange(
                before,
                after,
                column,
                perspective,
                whole.map(change),
                stayed.map(change),
                new Part(joined.n(), joined.unscored(), mean.apply(joined.mean())),
                new Part(left.n(), left.unscored(), mean.apply(left.mean())),
                people,
                note,
                leftOut);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof WaveChange other
                && before.equals(other.before)
                && after.equals(other.after)
                && column.equals(other.column)
                && perspective.equals(other.perspective)
                && whole.equals(other.whole)
                && stayed.equals(other.stayed)
                && joined.equals(other.joined)
                && left.equals(other.left)
                && people.equals(other.people)
                && note.equals(other.note)
                && leftOut.equals(other.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after, column, perspective, whole, stayed, joined, left, people, note, leftOut);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "WaveChange" + " of " + before;
    }
}
