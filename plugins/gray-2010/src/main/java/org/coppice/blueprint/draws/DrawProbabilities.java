package org.coppice.blueprint.draws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Probabilities computed from random draws. */
public final class DrawProbabilities {
    private DrawProbabilities() {}

    /** Returns the probability of {@code key}, which must be one of the keys. */
    public static <K> double of(ImmutableMap<K, Double> shares, K key) {
        return Objects.requireNonNull(shares.get(key));
    }

    /** Returns for each key the probability that its value is the highest; ties share a draw equally. */
    public static <K> ImmutableMap<K, Double> ofHighest(ImmutableMap<K, double[]> draws) {
        double[][] all = draws.values().toArray(double[][]::new);
        double[] wins = new double[all.length];
        int count = all[0].length;
        for (int d = 0; d < count; d++) {
            double top = Double.NEGATIVE_INFINITY;
            int ties = 0;
            for (double[] one : all) {
                ties = one[d] > top ? 1 : one[d] == top ? ties + 1 : ties;
                top = Math.max(top, one[d]);
            }
            for (int k = 0; k < all.length; k++) {
                wins[k] += all[k][d] == top ? 1.0 / ties : 0;
            }
        }
        return shares(draws.keySet().asList(), wins, count);
    }

    /** Returns for each key the probability that its value is the lowest; ties share a draw equally. */
    public static <K> ImmutableMap<K, Double> ofLowest(ImmutableMap<K, double[]> draws) {
        return ofHighest(ImmutableMap.copyOf(Maps.transformValues(draws, DrawProbabilities::negated)));
    }

    private static double[] negated(double[] draws) {
        double[] negated = new double[draws.length];
        for (int d = 0; d < negated.length; d++) {
            negated[d] = -draws[d];
        }
        return negated;
    }

    /** Returns the key whose probability is at least {@code sure}; empty if there is none. */
    public static <K> Optional<K> sure(ImmutableMap<K, Double> probabilities, double sure) {
        return probabilities.entrySet().stream()
                .filter(one -> one.getValue() >= sure - 1e-12)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns counts as shares of {@code count}. */
    public static <K> ImmutableMap<K, Double> shares(List<K> keys, double[] counts, int count) {
        ImmutableMap.Builder<K, Double> shares = ImmutableMap.builder();
        for (int k = 0; k < counts.length; k++) {
            shares.put(keys.get(k), Math.min(1, counts[k] / count));
        }
        return shares.buildOrThrow();
    }

    /** Returns the smallest credible set: the most probable keys whose probabilities add up to {@code level}. */
    public static <K> ImmutableSet<K> credibleSet(ImmutableMap<K, Double> probabilities, double level) {
        ImmutableSet.Builder<K> set = ImmutableSet.builder();
        double covered = 0;
        for (Map.Entry<K, Double> entry : ranked(probabilities)) {
            if (covered >= level - 1e-12) {
                break;
            }
            set.add(entry.getKey());
            covered += entry.getValue();
        }
        return set.build();
    }

    /** Returns the entries by falling probability; ties keep their order. */
    public static <K> ImmutableList<Map.Entry<K, Double>> ranked(ImmutableMap<K, Double> probabilities) {
        return probabilities.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<K, Double> entry) -> -entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
