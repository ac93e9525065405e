package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.NullDistribution;

/**
 * The null distributions that agreement is compared with. For each id it gives the variance that answers on a scale would have if persons
 * did not agree, in squared steps of the scale.
 *
 * <p>Every scale has {@code uniform}, (A² − 1)/12 for A points (James, Demaree and Wolf 1984), {@code triangular} and {@code max-variance},
 * ((A − 1)/2)², half of the answers at each end. Scales of 5 and 7 points also have {@code slight-skew}, {@code moderate-skew}, {@code
 * heavy-skew} and {@code normal}; their triangular distribution is the published one, whose shares are not in equal steps (LeBreton and
 * Senter 2008, Organizational Research Methods 11, Table 2).
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class NullDistributions {
    /** The id of the uniform null distribution. Every scale has it, and the bands refer to it. */
    public static final String UNIFORM = "uniform";

    private static final String TRIANGULAR = "triangular";
    private static final ImmutableMap<Integer, ImmutableMap<String, Double>> PUBLISHED = ImmutableMap.of(
            5,
            ImmutableMap.of(
                    "slight-skew", 1.34, "moderate-skew", 0.90, "heavy-skew", 0.44, TRIANGULAR, 1.32, "normal", 1.04),
            7,
            ImmutableMap.of(
                    "slight-skew", 2.90, "moderate-skew", 2.14, "heavy-skew", 1.39, TRIANGULAR, 2.10, "normal", 1.40));

    private NullDistributions() {}

    /** Returns the variances for a scale with that many points, 2 or more. */
    public static ImmutableSortedMap<String, Double> variances(int points) {
        return variances(points, ImmutableList.of());
    }

    /**
     * Returns the variances for a scale with that many points, including contributed distributions with as many points. If a contributed
     * distribution has the id of a built-in distribution of this scale, the built-in one is used.
     *
     * @throws InvalidValueException if two contributed distributions have the same id, or there are fewer than two points
     */
    public static ImmutableSortedMap<String, Double> variances(int points, Collection<NullDistribution> contributed) {
        TreeMap<String, Double> variances = new TreeMap<>();
        for (NullDistribution added : contributed) {
            if (added.points() == points) {
                Check.valid(
                        variances.put(added.id(), added.variance()) == null,
                        "null distribution \"%s\" is given twice for %d points",
                        "keep one",
                        added.id(),
                        points);
            }
        }
        ImmutableMap<String, Double> published = PUBLISHED.getOrDefault(points, ImmutableMap.of());
        variances.put(UNIFORM, ((double) points * points - 1) / 12);
        variances.put("max-variance", (points - 1) * (points - 1) / 4.0);
        variances.putAll(published);
        if (!published.containsKey(TRIANGULAR)) {
            variances.put(TRIANGULAR, triangular(points).variance());
        }
        return ImmutableSortedMap.copyOf(variances);
    }

    /** Returns the distribution in which all answers are equally likely. */
    public static NullDistribution uniform(int points) {
        return of(UNIFORM, "uniform", points, k -> 1);
    }

    /** Returns the distribution whose shares rise in equal steps from either end to the middle: on five points 1, 2, 3, 2 and 1 ninths. */
    public static NullDistribution triangular(int points) {
        return of(TRIANGULAR, "triangular", points, k -> Math.min(k + 1, points - k));
    }

    private static NullDistribution of(String id, String label, int points, IntToDoubleFunction weight) {
        Check.valid(points >= 2, "the scale has %d points", "agreement needs at least 2", points);
        double sum = IntStream.range(0, points).mapToDouble(weight).sum();
        return new NullDistribution(
                id,
                label,
                "James, Demaree and Wolf (1984)",
                IntStream.range(0, points)
                        .mapToObj(k -> weight.applyAsDouble(k) / sum)
                        .collect(ImmutableList.toImmutableList()));
    }
}
