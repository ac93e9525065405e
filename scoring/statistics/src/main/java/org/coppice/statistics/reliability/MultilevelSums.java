package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;
import org.coppice.statistics.covariance.Longs;
import org.coppice.statistics.covariance.Ratings;
import org.coppice.statistics.factor.GroupMoments;
import org.coppice.statistics.factor.MultilevelMoments;

/**
 * An accumulator of the answers to one measure by team, as a factor within and between teams needs them. Each block is one team. It uses
 * the people who answered every question; a team without such people is left out. Sums are integers, so that the order of the teams and of
 * their people does not matter. Memory grows with the number of different team sizes. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class MultilevelSums implements StatisticAccumulator<AnswerBlock, MultilevelSums> {
    private final KeyedMeasure measure;
    private final Ratings ratings;
    private final long[] products; // of ratings, over all people
    private final Map<Integer, long[]> bySize =
            new TreeMap<>(); // teams, then sums of their totals, then of products of these

    private MultilevelSums(KeyedMeasure measure) {
        this.measure = measure;
        this.ratings = new Ratings(measure);
        this.products = new long[ratings.size() * ratings.size()];
    }

    /**
     * Returns an accumulator without teams.
     *
     * @throws IllegalArgumentException if a question of the measure is not answered with a rating
     */
    public static MultilevelSums of(KeyedMeasure measure) {
        return new MultilevelSums(measure);
    }

    /**
     * Adds a team; returns this accumulator.
     *
     * @throws IllegalArgumentException if the block's bank has other questions in the columns of the measure
     */
    @Override
    public MultilevelSums add(AnswerBlock team) {
        ratings.check(team);
        int k = ratings.size();
        long[] totals = new long[k];
        long[] x = new long[k];
        int people = 0;
        for (int row = 0; row < team.size(); row++) {
            if (rate(team, row, x)) {
                people++;
                Longs.add(totals, x);
                multiply(x, products, 0);
            }
        }
        if (people > 0) {
            long[] sums = bySize.computeIfAbsent(people, size -> new long[1 + k + k * k]);
            sums[0]++;
            for (int q = 0; q < k; q++) {
                sums[1 + q] += totals[q];
            }
            multiply(totals, sums, 1 + k);
        }
        return this;
    }

    /** Sets the ratings of a person; returns false if one is missing. */
    private boolean rate(AnswerBlock team, int row, long[] x) {
        for (int q = 0; q < x.length; q++) {
            byte code = team.code(row, ratings.column(q));
            if (code < 0) {
                return false;
            }
            x[q] = ratings.start(q) + (long) ratings.factor(q) * code;
        }
        return true;
    }

    private static void multiply(long[] x, long[] into, int from) {
        int at = from;
        for (long one : x) {
            for (long other : x) {
                into[at++] += one * other;
            }
        }
    }

    /**
     * Adds the sums of the other accumulator; returns this accumulator. A team must be in one of them only.
     *
     * @throws IllegalArgumentException if the other accumulator is of another measure
     */
    @Override
    public MultilevelSums combine(MultilevelSums other) {
        Check.that(
                measure.equals(other.measure),
                "sums of two measures cannot be combined; combine sums of one measure of one bank");
        Longs.add(products, other.products);
        other.bySize.forEach(
                (size, sums) -> Longs.add(bySize.computeIfAbsent(size, none -> new long[sums.length]), sums));
        return this;
    }

    /** The measure. */
    public KeyedMeasure measure() {
        return measure;
    }

    /** The number of teams with people who answered every question. */
    public int teams() {
        return Math.toIntExact(
                bySize.values().stream().mapToLong(sums -> sums[0]).sum());
    }

    /** The number of people who answered every question. */
    public int people() {
        return Math.toIntExact(bySize.entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue()[0])
                .sum());
    }

    ImmutableList<String> names() {
        return ratings.names();
    }

    /** Returns the moments; there must be more people than teams. */
    MultilevelMoments moments() {
        int k = ratings.size();
        double[][] within = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double rest = products[i * k + j];
                for (Map.Entry<Integer, long[]> entry : bySize.entrySet()) {
                    rest -= (double) entry.getValue()[1 + k + i * k + j] / entry.getKey();
                }
                within[i][j] = rest / (people() - teams());
            }
        }
        return new MultilevelMoments(
                new GroupMoments(people() - teams(), new double[k], within),
                bySize.entrySet().stream()
                        .map(entry -> ofSize(entry.getKey(), entry.getValue()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Returns the moments of the means of the teams of one size, times its root: of their totals, divided by it. */
    private MultilevelMoments.OfSize ofSize(int size, long[] sums) {
        int k = ratings.size();
        double teams = sums[0];
        double[] means = new double[k];
        double[][] covariances = new double[k][k];
        for (int i = 0; i < k; i++) {
            means[i] = sums[1 + i] / (teams * Math.sqrt(size));
            for (int j = 0; j < k; j++) {
                covariances[i][j] =
                        (sums[1 + k + i * k + j] - (double) sums[1 + i] * sums[1 + j] / teams) / (teams * size);
            }
        }
        return new MultilevelMoments.OfSize(size, new GroupMoments(teams, means, covariances));
    }
}
