package org.coppice.blueprint.draws;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Probabilities of which one holds, from draws. */
public final class Likely {
    private Likely() {}

    /** The share of {@code key}, which is one of the keys. */
    public static <K> double share(ImmutableMap<K, Double> shares, K key) {
        return Objects.requireNonNull(shares.get(key));
    }

    /** How often each is the highest in a draw; those that tie share it. */
    public static <K> ImmutableMap<K, Double> highest(ImmutableMap<K, double[]> draws) {
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

    /** Counts as shares of {@code count}. */
    public static <K> ImmutableMap<K, Double> shares(List<K> keys, double[] counts, int count) {
        ImmutableMap.Builder<K, Double> shares = ImmutableMap.builder();
        for (int k = 0; k < counts.length; k++) {
            shares.put(keys.get(k), Math.min(1, counts[k] / count));
        }
        return shares.buildOrThrow();
    }

    /** The fewest, the likeliest first, that hold {@code level} together. */
    public static <K> ImmutableSet<K> set(ImmutableMap<K, Double> probabilities, double level) {
        ImmutableSet.Builder<K> set = ImmutableSet.builder();
        double held = 0;
        for (Map.Entry<K, Double> entry : ranked(probabilities)) {
            if (held >= level - 1e-12) {
                break;
            }
            set.add(entry.getKey());
            held += entry.getValue();
        }
        return set.build();
    }

    /** The likeliest first; those alike in their own order. */
    public static <K> ImmutableList<Map.Entry<K, Double>> ranked(ImmutableMap<K, Double> probabilities) {
        return probabilities.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<K, Double> entry) -> -entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }
}
