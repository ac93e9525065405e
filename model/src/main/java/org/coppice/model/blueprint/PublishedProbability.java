package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The rounding of probabilities in the published view, to tenths or to words. Finer digits depend on the random draws and on which person
 * gave which answers.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class PublishedProbability {
    private static final int ALL = 10;
    private static final double ROUNDING = 1e-9;

    private PublishedProbability() {}

    /** Returns the tenth that is nearest to a probability. */
    public static double round(double probability) {
        return Math.rint(probability * ALL) / ALL;
    }

    /** Returns whether a probability is a whole number of tenths. */
    public static boolean isRounded(double probability) {
        return Math.abs(probability - round(probability)) < ROUNDING;
    }

    /** Returns a probability in words: {@code sure} from .9, {@code more likely than not} from .6, otherwise {@code unsure}. */
    public static String words(double probability) {
        if (probability >= 0.9) {
            return "sure";
        }
        return probability >= 0.6 ? "more likely than not" : "unsure";
    }

    /** Returns probabilities that add up to 1 as tenths that add up to 1, by the largest remainder method (Hamilton). */
    public static <K> ImmutableMap<K, Double> shares(ImmutableMap<K, Double> shares) {
        ImmutableList<Map.Entry<K, Double>> entries = shares.entrySet().asList();
        long[] tenths = new long[entries.size()];
        long left = entries.isEmpty() ? 0 : ALL;
        for (int i = 0; i < tenths.length; i++) {
            tenths[i] = (long) Math.floor(entries.get(i).getValue() * ALL + ROUNDING);
            left -= tenths[i];
        }
        List<Integer> byRemainder = IntStream.range(0, tenths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> tenths[i] - entries.get(i).getValue() * ALL))
                .toList();
        for (int i = 0; i < left; i++) {
            tenths[byRemainder.get(i % tenths.length)]++;
        }
        ImmutableMap.Builder<K, Double> rounded = ImmutableMap.builder();
        for (int i = 0; i < tenths.length; i++) {
            rounded.put(entries.get(i).getKey(), (double) tenths[i] / ALL);
        }
        return rounded.buildOrThrow();
    }
}
