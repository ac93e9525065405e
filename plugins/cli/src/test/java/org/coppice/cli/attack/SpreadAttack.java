package org.coppice.cli.attack;

import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Reads mean and spread of one group as equations in the scores of its people, which stand on a lattice, and finds all multisets of scores that agree
 * with them. An attacker does not know who is who: the scores of the group are found out if one multiset is left, and each person's score if all scores
 * of all multisets lie within a quarter of the range.
 */
final class SpreadAttack {
    /**
     * What is left.
     *
     * @param multisets how many multisets of scores agree with the figures: 0, 1, or 2 for more
     * @param people the range of all scores in them
     */
    record Found(int multisets, Range people) {}

    /** Bounds of the mean, as a share of the range, and of the standard deviation. */
    record Bounds(double lowest, double highest, double least, double most) {
        static Bounds ofMean(double mean, double half) {
            return new Bounds(mean - half - 1e-9, mean + half + 1e-9, 0, Double.POSITIVE_INFINITY);
        }

        Bounds spread(double from, double to) {
            return new Bounds(lowest, highest, Math.max(least, from - 1e-9), Math.min(most, to + 1e-9));
        }

        /** The bounds by the mean alone. */
        Bounds withoutSpread() {
            return new Bounds(lowest, highest, 0, Double.POSITIVE_INFINITY);
        }

        /** The spread that the half width of an interval, between two values, comes from. */
        Bounds interval(int n, double level, double from, double to) {
            double quantile = TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
            return spread(from * Math.sqrt(n) / quantile, to * Math.sqrt(n) / quantile);
        }
    }

    /** The size of the search above which there is none. */
    private static final int LARGEST = 250;

    private final int n;
    private final int steps;
    private final BitSet[][] once; // by people and sum: the sums of squares of some multiset
    private final BitSet[][] more; // of more than one

    static boolean possible(int n, int steps) {
        return n <= 12 && n * steps <= LARGEST;
    }

    /** The bounds that a printed figure of a group gives, in shares of the range of its metric. */
    static Bounds bounds(Printed.Figure figure, int n, double lowest, double range) {
        double mean = (figure.value().orElseThrow() - lowest) / range;
        Bounds bounds = Bounds.ofMean(mean, 0.005);
        OptionalDouble sd = figure.number("sd");
        if (sd.isPresent()) {
            bounds = bounds.spread(sd.getAsDouble() / range - 0.005, sd.getAsDouble() / range + 0.005);
        }
        OptionalDouble error = figure.number("standardError");
        if (error.isPresent()) {
            double root = Math.sqrt(n);
            bounds = bounds.spread(
                    (error.getAsDouble() / range - 0.005) * root, (error.getAsDouble() / range + 0.005) * root);
        }
        double level = figure.number("level").orElse(0.9);
        double upper = (figure.number("upper").orElse(Double.NaN) - lowest) / range;
        if (upper < 0.995) {
            bounds = bounds.interval(n, level, upper - mean - 0.01, upper - mean + 0.01);
        }
        double lower = (figure.number("lower").orElse(Double.NaN) - lowest) / range;
        if (lower > 0.005) {
            bounds = bounds.interval(n, level, mean - lower - 0.01, mean - lower + 0.01);
        }
        return switch (figure.word("precision")) {
            case "narrow" -> bounds.interval(n, level, 0, halfWidth(mean, 0.1, 1));
            case "moderate" -> bounds.interval(n, level, halfWidth(mean, 0.1, -1), halfWidth(mean, 0.2, 1));
            case "wide" -> bounds.interval(n, level, halfWidth(mean, 0.2, -1), Double.POSITIVE_INFINITY);
            default -> bounds;
        };
    }

    /** The half width of which so much is left after the interval is cut at the ends of the range: the least of all means that are printed as this, or the greatest. */
    private static double halfWidth(double mean, double cut, double sign) {
        double found = cut;
        for (double of : new double[] {mean - 0.005, mean, mean + 0.005}) {
            double lower = 0;
            double upper = 3;
            while (upper - lower > 1e-9) {
                double half = (lower + upper) / 2;
                boolean less = (Math.min(1, of + half) - Math.max(0, of - half)) / 2 < cut;
                lower = less ? half : lower;
                upper = less ? upper : half;
            }
            found = sign * lower > sign * found ? lower : found;
        }
        return found;
    }

    /**
     * Finds all sums and sums of squares of some people.
     *
     * @param steps the number of steps from the lowest to the highest score
     */
    SpreadAttack(int n, int steps) {
        this.n = n;
        this.steps = steps;
        this.once = new BitSet[n + 1][n * steps + 1];
        this.more = new BitSet[n + 1][n * steps + 1];
        for (int people = 0; people <= n; people++) {
            for (int sum = 0; sum <= n * steps; sum++) {
                once[people][sum] = new BitSet();
                more[people][sum] = new BitSet();
            }
        }
        once[0][0].set(0);
        for (int value = 0; value <= steps; value++) {
            for (int people = 1; people <= n; people++) {
                for (int sum = value; sum <= people * steps; sum++) {
                    add(people, sum, value);
                }
            }
        }
    }

    private void add(int people, int sum, int value) {
        BitSet added = shifted(once[people - 1][sum - value], value * value);
        if (!added.isEmpty()) {
            more[people][sum].or(shifted(more[people - 1][sum - value], value * value));
            BitSet both = (BitSet) added.clone();
            both.and(once[people][sum]);
            more[people][sum].or(both);
            once[people][sum].or(added);
        }
    }

    /** Finds what is left for an outsider. */
    static Found found(int n, int steps, Bounds bounds) {
        return new SpreadAttack(n, steps).left(bounds);
    }

    /**
     * Finds what is left of the others of a group for members who know their own scores; for an outsider if there are none.
     *
     * @param own the scores of the members, in steps
     */
    Found left(Bounds bounds, int... own) {
        int others = n - own.length;
        int known = IntStream.of(own).sum();
        int squared = IntStream.of(own).map(score -> score * score).sum();
        int multisets = 0;
        Range range = Range.NONE;
        for (int sum = 0; sum <= others * steps; sum++) {
            double mean = (double) (sum + known) / n / steps;
            if (mean < bounds.lowest() || mean > bounds.highest()) {
                continue;
            }
            for (int squares = once[others][sum].nextSetBit(0);
                    squares >= 0;
                    squares = once[others][sum].nextSetBit(squares + 1)) {
                double all = squares + squared - Math.pow(sum + known, 2) / n;
                double sd = Math.sqrt(Math.max(0, all) / Math.max(1, n - 1)) / steps;
                if (sd < bounds.least() || sd > bounds.most()) {
                    continue;
                }
                multisets = Math.min(2, multisets + (more[others][sum].get(squares) ? 2 : 1));
                range = range.with(values(others - 1, sum, squares));
            }
        }
        return new Found(multisets, range);
    }

    /** The range of the scores in multisets with a sum and a sum of squares. */
    private Range values(int rest, int sum, int squares) {
        Range range = Range.NONE;
        for (int value = 0; value <= Math.min(steps, sum); value++) {
            if (squares >= value * value && once[rest][sum - value].get(squares - value * value)) {
                range = range.with((double) value / steps);
            }
        }
        return range;
    }

    private static BitSet shifted(BitSet set, int by) {
        BitSet shifted = new BitSet();
        for (int bit = set.nextSetBit(0); bit >= 0; bit = set.nextSetBit(bit + 1)) {
            shifted.set(bit + by);
        }
        return shifted;
    }
}
