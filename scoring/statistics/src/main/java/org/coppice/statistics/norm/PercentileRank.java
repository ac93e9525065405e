package org.coppice.statistics.norm;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apiguardian.api.API;
import org.coppice.model.Named;
import org.coppice.model.score.NormTable;

/**
 * The percentage of a norm sample that scores lower.
 *
 * @param rank the percentile rank, 0 to 100
 * @param ground the basis of the rank
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record PercentileRank(double rank, Ground ground) {
    /** The basis of a percentile rank; the set is closed. */
    public enum Ground implements Named {
        /** The table's percentiles, linearly interpolated. */
        TABLE("table", "percentile %s"),
        /** The score is below the table's lowest percentile; the rank is that percentile. */
        AT_OR_BELOW("at-or-below", "at or below percentile %s"),
        /** The score is above the table's highest percentile; the rank is that percentile. */
        AT_OR_ABOVE("at-or-above", "at or above percentile %s"),
        /** The table has no percentiles; the rank is that of the normal distribution with its mean and standard deviation. */
        NORMAL("normal", "percentile %s if scores are normally distributed");

        private final String id;
        private final String label;

        Ground(String id, String label) {
            this.id = id;
            this.label = label;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * Returns the rank of a score: interpolated linearly between the table's percentiles; 100 Φ(z), Φ the standard normal distribution
     * function, if the table has none. If several percentiles have the same score, the rank is the midpoint of the lowest and the highest
     * of them.
     */
    static PercentileRank of(NormTable norm, double score, double z) {
        TreeMap<Double, Double> ranks = new TreeMap<>(); // the lowest rank of each score
        TreeMap<Double, Double> highest = new TreeMap<>();
        norm.percentiles().forEach((rank, value) -> {
            if (Double.isFinite(value)) {
                ranks.putIfAbsent(value + 0.0, rank);
                highest.put(value + 0.0, rank);
            }
        });
        if (ranks.isEmpty()) {
            return new PercentileRank(100 * NormalDistribution.of(0, 1).cumulativeProbability(z), Ground.NORMAL);
        }
        double x = score + 0.0; // avoids negative zero
        if (x < ranks.firstKey()) {
            return new PercentileRank(ranks.firstEntry().getValue(), Ground.AT_OR_BELOW);
        }
        if (x > ranks.lastKey()) {
            return new PercentileRank(highest.lastEntry().getValue(), Ground.AT_OR_ABOVE);
        }
        return new PercentileRank(between(ranks, highest, x), Ground.TABLE);
    }

    private static double between(TreeMap<Double, Double> lowest, SortedMap<Double, Double> highest, double x) {
        Map.Entry<Double, Double> from = lowest.floorEntry(x);
        double below = highest.getOrDefault(from.getKey(), from.getValue());
        if (from.getKey() == x) {
            return (from.getValue() + below) / 2;
        }
        Map.Entry<Double, Double> to = lowest.ceilingEntry(x);
        double half = to.getKey() / 2 - from.getKey() / 2; // halved, so that no difference is infinite
        return below + (to.getValue() - below) * ((x / 2 - from.getKey() / 2) / half);
    }

    /** Returns the rank in words, such as {@code at or above percentile 95}; to a tenth if it is not a whole number. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "%.1f", rank);
        return String.format(Locale.ROOT, ground.label(), number.endsWith(".0") ? number.replace(".0", "") : number);
    }
}
