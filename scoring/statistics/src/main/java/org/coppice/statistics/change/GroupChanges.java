package org.coppice.statistics.change;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;

/** Computes changes of groups, by each of the methods of {@link GroupChange.Method}. */
final class GroupChanges {
    private final Metric metric;
    private final double level;

    GroupChanges(Metric metric, double level) {
        this.metric = metric;
        this.level = level;
    }

    /** Returns the change of persons whose scores have the same index in both arrays; at least one person. */
    GroupChange paired(double[] before, double[] after) {
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> after[i] - before[i]);
        Moments d = Moments.of(differences);
        double sd = d.alike(metric) ? 0 : d.sd().orElse(0);
        return ChangeFigures.of(
                GroupChange.Method.PAIRED,
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
    GroupChange independent(Moments before, Moments after) {
        return between(before, after, 0, 0);
    }

    /**
     * Returns the change between two groups that share some persons. With γ, the degrees of freedom of independent groups, and the numbers
     * a and b of scores without a pair and c of pairs: SE² = s₁²/n₁ + s₂²/n₂ − 2·r·s₁·s₂·c/(n₁·n₂), and c − 1 + (γ − c + 1)(a + b)/(a + b +
     * 2c) degrees of freedom.
     *
     * @param pairs the number of persons with a score in both groups
     * @param r the correlation of their scores
     */
    GroupChange overlapping(Moments before, Moments after, int pairs, double r) {
        return between(before, after, pairs, r).overlapping(pairs, r);
    }

    private GroupChange between(Moments before, Moments after, int pairs, double r) {
        double first = variance(before);
        double second = variance(after);
        double a = first / before.n();
        double b = second / after.n();
        boolean spread = before.n() > 1 && after.n() > 1 && a + b > 0;
        double share = spread ? a / (a + b) : 0; // of the squared error; as a share it cannot overflow
        double welch = 1 / (share * share / (before.n() - 1) + (1 - share) * (1 - share) / (after.n() - 1));
        int single = before.n() + after.n() - 2 * pairs;
        double df = pairs == 0 ? welch : pairs - 1 + (welch - pairs + 1) * single / (single + 2.0 * pairs);
        double common = 2 * r * pairs * Math.sqrt(share * (1 - share) / before.n() / after.n()); // share of the error
        double pooled = ((before.n() - 1) * first + (after.n() - 1) * second) / (before.n() + after.n() - 2);
        return ChangeFigures.of(
                GroupChange.Method.INDEPENDENT,
                before.n(),
                after.n(),
                after.mean() - before.mean(),
                OptionalDouble.empty(),
                spread ? Math.sqrt((a + b) * Math.max(0, 1 - common)) : 0,
                spread ? df : 0,
                spread ? Math.sqrt(pooled) : 0,
                metric,
                level);
    }

    private double variance(Moments scores) {
        return scores.n() < 2 || scores.alike(metric) ? 0 : scores.squares() / (scores.n() - 1);
    }

    /** Returns the correlation of scores that have the same index; 0 if one of the arrays does not vary. */
    double correlation(double[] before, double[] after) {
        Moments one = Moments.of(before);
        Moments two = Moments.of(after);
        if (variance(one) == 0 || variance(two) == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += (before[i] - one.mean())
                    / Math.sqrt(one.squares())
                    * (after[i] - two.mean())
                    / Math.sqrt(two.squares());
        }
        return Math.max(-1, Math.min(1, sum));
    }
}
