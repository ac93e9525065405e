package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The change of a group's mean between two waves, in the units of the score.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class GroupChange {
    private final Method method;
    private final OptionalInt before;
    private final OptionalInt after;
    private final Estimate change;
    private final Figures figures;
    private final OptionalInt pairs;
    private final OptionalDouble correlation;
    private final boolean coarse;

    GroupChange(Method method, OptionalInt before, OptionalInt after, Estimate change, Figures figures) {
        this(method, before, after, change, figures, OptionalInt.empty(), OptionalDouble.empty(), false);
    }

    private GroupChange(
            Method method,
            OptionalInt before,
            OptionalInt after,
            Estimate change,
            Figures figures,
            OptionalInt pairs,
            OptionalDouble correlation,
            boolean coarse) {
        this.method = method;
        this.before = before;
        this.after = after;
        this.change = change;
        this.figures = figures;
        this.pairs = pairs;
        this.correlation = correlation;
        this.coarse = coarse;
    }

    /** The method by which the change of a group is computed. Later versions may add methods. */
    public static final class Method implements Named, Comparable<Method> {
        /** From each person's difference: SE = sd/√n, n − 1 degrees of freedom (Student 1908). */
        public static final Method PAIRED = new Method("paired", "paired, person by person");

        /**
         * From two groups treated as independent: SE = √(s₁²/n₁ + s₂²/n₂), degrees of freedom (s₁²/n₁ + s₂²/n₂)²/(Σ (sᵢ²/nᵢ)²/(nᵢ − 1))
         * (Welch 1947). It is used if fewer than two persons can be matched.
         */
        public static final Method INDEPENDENT = new Method("independent", "two groups taken as independent");

        /**
         * From two groups that share some persons: all scores count, and the correlation of the pairs reduces the standard error. It is
         * T_new2 of Derrick, Russ, Toher and White (2017, Journal of Modern Applied Statistical Methods 16, 137–157), as in the R package
         * {@code Partiallyoverlapping}; see {@link #correlation()}.
         */
        public static final Method OVERLAPPING = new Method("overlapping", "partially overlapping samples");

        private static final ImmutableList<Method> ALL = ImmutableList.of(PAIRED, INDEPENDENT, OVERLAPPING);

        private final String id;
        private final String label;

        private Method(String id, String label) {
            this.id = id;
            this.label = label;
        }

        /** Returns all methods, in their order. */
        public static ImmutableList<Method> all() {
            return ALL;
        }

        /**
         * Returns the method with that id, such as {@code paired}.
         *
         * @throws org.coppice.model.fault.InvalidValueException if there is none; the message names the nearest id and lists all ids
         */
        public static Method of(@Nullable String id) {
            return Named.of(ALL, "method", id);
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public int compareTo(Method other) {
            return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
        }

        /** Returns the id. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** Returns the method by which it was computed. */
    public Method method() {
        return method;
    }

    /** Returns the number of scores of wave 1 in it, at least 1; empty if it is not shown, since only a few people have no score. */
    public OptionalInt before() {
        return before;
    }

    /** Returns the number of scores of wave 2 in it, at least 1; empty if it is not shown, since only a few people have no score. */
    public OptionalInt after() {
        return after;
    }

    /**
     * Returns the mean of wave 2 − that of wave 1, with standard error, degrees of freedom and interval; for the paired method its standard
     * deviation is that of the differences (n − 1).
     */
    public Estimate change() {
        return change;
    }

    /**
     * Returns the number of persons with a score in both waves, for the method {@link Method#OVERLAPPING}; empty if it is not shown, since
     * only a few people have a score in one wave only.
     */
    public OptionalInt pairs() {
        return pairs;
    }

    /**
     * Returns the correlation of the scores of those persons, for the method {@link Method#OVERLAPPING}; if it is {@linkplain #coarse
     * coarse}, the value below it that the interval assumes.
     */
    public OptionalDouble correlation() {
        return correlation;
    }

    /**
     * Returns true if the interval is wider than necessary, so that it does not disclose the scores of a few people: it assumes the
     * correlation −1, 0, .5 or .9, the largest that is not above the correlation of the pairs.
     */
    public boolean coarse() {
        return coarse;
    }

    /** Returns this change as that of partially overlapping samples. */
    GroupChange overlapping(int persons, double r) {
        return new GroupChange(
                Method.OVERLAPPING,
                before,
                after,
                change,
                figures,
                OptionalInt.of(persons),
                OptionalDouble.of(r),
                false);
    }

    /** Returns this change with its interval only, and without the number of pairs. */
    GroupChange coarsened(Score.Withheld why) {
        return new GroupChange(
                method,
                before,
                after,
                new Estimate(plain(), OptionalDouble.empty(), OptionalDouble.empty(), change.interval()),
                ChangeFigures.same(why),
                OptionalInt.empty(),
                correlation,
                true);
    }

    /** Returns this change without the numbers of scores. */
    GroupChange withoutCounts() {
        return new GroupChange(
                method,
                OptionalInt.empty(),
                OptionalInt.empty(),
                change,
                figures,
                OptionalInt.empty(),
                correlation,
                coarse);
    }

    private Score plain() {
        return change.value().figure().isPresent()
                ? Score.of(change.value().figure().getAsDouble())
                : change.value();
    }

    /** Returns the difference of the means alone; the standard error and all that follows from it are withheld. */
    GroupChange withoutSpread(Score.Withheld why) {
        return new GroupChange(
                method,
                before,
                after,
                new Estimate(
                        plain(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Interval.withheld(why.reason(), why.detail())),
                ChangeFigures.same(why),
                pairs,
                OptionalDouble.empty(),
                false);
    }

    /** Returns t, change / standard error; withheld for fewer than three people in a wave, or if nothing varies. */
    public Score t() {
        return figures.score("t");
    }

    /** Returns the two-sided p value of t, 0 to 1. */
    public Score p() {
        return figures.score("p");
    }

    /**
     * Returns the effect size: paired d_z = mean/sd of the differences; otherwise d = change/√(((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2))
     * (Cohen 1988, ch. 2).
     */
    public Score effect() {
        return figures.score("effect");
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    /**
     * Returns this result with its figures changed.
     *
     * @param estimate the change of the estimate
     * @param figure the change of t, p, the effect size and the correlation
     */
    public GroupChange map(UnaryOperator<Estimate> estimate, UnaryOperator<Score> figure) {
        OptionalDouble r = correlation.isPresent()
                ? figure.apply(Score.of(correlation.getAsDouble())).figure()
                : correlation;
        return new GroupChange(method, before, after, estimate.apply(change), figures.map(figure), pairs, r, coarse);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof GroupChange other
                && method.equals(other.method)
                && before.equals(other.before)
                && after.equals(other.after)
                && change.equals(other.change)
                && figures.equals(other.figures)
                && pairs.equals(other.pairs)
                && correlation.equals(other.correlation)
                && coarse == other.coarse;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, before, after, change, figures, pairs, correlation, coarse);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "GroupChange" + figures;
    }
}
