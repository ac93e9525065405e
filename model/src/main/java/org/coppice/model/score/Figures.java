package org.coppice.model.score;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.check.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a result by name, in a fixed order: scores, and confidence intervals. An interval has the name of the score that it
 * belongs to. Rounding, files and tables go through this list, so that a further figure of a result appears in all of them. Immutable;
 * equal by value.
 *
 * <pre>{@code
 * Figures figures = Figures.builder().put("alpha", alpha).put("alpha", interval).put("lambda2", lambda2).build();
 * Figures rounded = figures.map(round::score, round::interval);
 * }</pre>
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Figures {
    private final ImmutableMap<String, Score> scores;
    private final ImmutableMap<String, Interval> intervals;

    private Figures(ImmutableMap<String, Score> scores, ImmutableMap<String, Interval> intervals) {
        this.scores = scores;
        this.intervals = intervals;
    }

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the scores by name, in their order. */
    public ImmutableMap<String, Score> scores() {
        return scores;
    }

    /** Returns the intervals by name, in their order. */
    public ImmutableMap<String, Interval> intervals() {
        return intervals;
    }

    /** Returns the names of all figures: those of the scores first, then those of the intervals without a score. */
    public ImmutableSet<String> names() {
        return ImmutableSet.copyOf(Iterables.concat(scores.keySet(), intervals.keySet()));
    }

    /**
     * Returns the score with that name.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest name and lists all names
     */
    public Score score(String name) {
        return get(scores, "score", name);
    }

    /**
     * Returns the interval with that name.
     *
     * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest name and lists all names
     */
    public Interval interval(String name) {
        return get(intervals, "interval", name);
    }

    private static <T> T get(ImmutableMap<String, T> figures, String what, String name) {
        T found = figures.get(name);
        if (found == null) {
            throw Unknown.exception(what, name, figures.keySet().asList());
        }
        return found;
    }

    /** Returns these figures with each score changed; the intervals stay the same. */
    public Figures map(UnaryOperator<Score> change) {
        return map(change, interval -> interval);
    }

    /** Returns these figures with each score and each interval changed. */
    public Figures map(UnaryOperator<Score> scoreChange, UnaryOperator<Interval> intervalChange) {
        return new Figures(
                each(scores, (name, score) -> scoreChange.apply(score)),
                each(intervals, (name, interval) -> intervalChange.apply(interval)));
    }

    /**
     * Returns these figures with each score changed, where the change depends on its name; the intervals stay the same.
     *
     * @param change a function from the name and the score to the new score
     */
    public Figures mapScores(BiFunction<String, Score, Score> change) {
        return new Figures(each(scores, change), intervals);
    }

    private static <T> ImmutableMap<String, T> each(ImmutableMap<String, T> figures, BiFunction<String, T, T> change) {
        ImmutableMap.Builder<String, T> changed = ImmutableMap.builderWithExpectedSize(figures.size());
        figures.forEach((name, figure) -> changed.put(
                name, Objects.requireNonNull(change.apply(name, figure), () -> "the changed figure " + name)));
        return changed.buildOrThrow();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Figures other && scores.equals(other.scores) && intervals.equals(other.intervals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scores, intervals);
    }

    /** Returns the names with their figures. */
    @Override
    public String toString() {
        return intervals.isEmpty() ? scores.toString() : scores + ", intervals " + intervals;
    }

    /** A builder of figures; the order in which they are put is their order. */
    public static final class Builder {
        private final ImmutableMap.Builder<String, Score> scores = ImmutableMap.builder();
        private final ImmutableMap.Builder<String, Interval> intervals = ImmutableMap.builder();

        private Builder() {}

        /** Adds a score. */
        public Builder put(String name, Score score) {
            scores.put(name, score);
            return this;
        }

        /** Adds an interval; it has the name of its score, if it belongs to one. */
        public Builder put(String name, Interval interval) {
            intervals.put(name, interval);
            return this;
        }

        /** Adds all figures of a list, after those that were put before. */
        public Builder putAll(Figures figures) {
            scores.putAll(figures.scores);
            intervals.putAll(figures.intervals);
            return this;
        }

        /**
         * Returns the figures.
         *
         * @throws IllegalArgumentException if two scores or two intervals have the same name
         */
        public Figures build() {
            return new Figures(scores.buildOrThrow(), intervals.buildOrThrow());
        }
    }
}
