package org.coppice.statistics.change;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.score.Estimate;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
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

    GroupChange(Method method, OptionalInt before, OptionalInt after, Estimate change, Figures figures) {
        this.method = method;
        this.before = before;
        this.after = after;
        this.change = change;
        this.figures = figures;
    }

    /** The method by which the change of a group is computed. Later versions may add methods. */
    public static final class Method implements Named, Comparable<Method> {
        /** From each person's difference: SE = sd/√n, n − 1 degrees of freedom (Student 1908). */
        public static final Method PAIRED = new Method("paired", "paired, person by person");

        /**
         * From two groups treated as independent: SE = √(s₁²/n₁ + s₂²/n₂), degrees of freedom (s₁²/n₁ + s₂²/n₂)²/(Σ (sᵢ²/nᵢ)²/(nᵢ − 1))
         * (Welch 1947). If some persons are in both groups, the correlation of their two scores is ignored.
         */
        public static final Method INDEPENDENT = new Method("independent", "two groups taken as independent");

        private static final ImmutableList<Method> ALL = ImmutableList.of(PAIRED, INDEPENDENT);

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

    /** Returns the change of persons whose scores have the same index in both arrays; at least one person. */
    static GroupChange paired(double[] before, double[] after, Metric metric, double level) {
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        Moments d = Moments.of(differences);
        double sd = d.alike(metric) ? 0 : d.sd().orElse(0);
        return ChangeFigures.of(
                Method.PAIRED,
                d.n(),
                d.n(),
                d.mean(),
                d.n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(sd),
                sd / Math.sqrt(d.n()),
                d.n() - 1,
                sd,
                metric,
                level);
    }

    /** Returns the change between two groups of at least one person each. */
    static GroupChange independent(Moments before, Moments after, Metric metric, double level) {
        double first = variance(before, metric);
        double second = variance(after, metric);
        double a = first / before.n();
        double b = second / after.n();
        boolean spread = before.n() > 1 && after.n() > 1 && a + b > 0;
        double share = spread ? a / (a + b) : 0; // of the squared error; as a share it cannot overflow
        double df = 1 / (share * share / (before.n() - 1) + (1 - share) * (1 - share) / (after.n() - 1));
        double pooled = ((before.n() - 1) * first + (after.n() - 1) * second) / (before.n() + after.n() - 2);
        return ChangeFigures.of(
                Method.INDEPENDENT,
                before.n(),
                after.n(),
                after.mean() - before.mean(),
                OptionalDouble.empty(),
                spread ? Math.sqrt(a + b) : 0,
                spread ? df : 0,
                spread ? Math.sqrt(pooled) : 0,
                metric,
                level);
    }

    private static double variance(Moments scores, Metric metric) {
        return scores.n() < 2 || scores.alike(metric) ? 0 : scores.squares() / (scores.n() - 1);
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

    /** Returns this change without the numbers of scores. */
    GroupChange withoutCounts() {
        return new GroupChange(method, OptionalInt.empty(), OptionalInt.empty(), change, figures);
    }

    /** Returns the difference of the means alone; the standard error and all that follows from it are withheld. */
    GroupChange withoutSpread(Score.Withheld why) {
        Score difference = change.value().figure().isPresent()
                ? Score.of(change.value().figure().getAsDouble())
                : change.value();
        return new GroupChange(
                method,
                before,
                after,
                new Estimate(
                        difference,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Interval.withheld(why.reason(), why.detail())),
                ChangeFigures.same(why));
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
     * Returns the effect size: paired d_z = mean/sd of the differences; independent d = change/√(((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(n₁ + n₂ − 2))
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
     * @param figure the change of t, p and the effect size
     */
    public GroupChange map(UnaryOperator<Estimate> estimate, UnaryOperator<Score> figure) {
        return new GroupChange(method, before, after, estimate.apply(change), figures.map(figure));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof GroupChange other
                && method.equals(other.method)
                && before.equals(other.before)
                && after.equals(other.after)
                && change.equals(other.change)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, before, after, change, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "GroupChange" + figures;
    }
}
