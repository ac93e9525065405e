package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rounds shares to hundredths that add up to 1, by the largest remainder method (Hamilton). */
final class PercentShares {
    private PercentShares() {}

    static <K> ImmutableMap<K, Double> of(ImmutableMap<K, Double> shares) {
        ImmutableList<Map.Entry<K, Double>> entries = shares.entrySet().asList();
        long[] hundredths = new long[entries.size()];
        long left = entries.isEmpty() ? 0 : 100;
        for (int i = 0; i < hundredths.length; i++) {
            hundredths[i] = (long) Math.floor(entries.get(i).getValue() * 100 + 1e-9);
            left -= hundredths[i];
        }
        List<Integer> byRemainder = IntStream.range(0, hundredths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> hundredths[i] - entries.get(i).getValue() * 100))
                .toList();
        for (int i = 0; i < left; i++) {
            hundredths[byRemainder.get(i % hundredths.length)]++;
        }
        ImmutableMap.Builder<K, Double> rounded = ImmutableMap.builder();
        for (int i = 0; i < hundredths.length; i++) {
            rounded.put(entries.get(i).getKey(), hundredths[i] / 100.0);
        }
        return rounded.buildOrThrow();
    }
}
