package org.coppice.statistics.agreement;

import java.util.Arrays;
import java.util.Objects;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.Moments;
import org.coppice.statistics.StatisticAccumulator;

/**
 * An accumulator of persons' scores in teams for a one-way analysis of variance. For each team it keeps the number of persons, their mean
 * and the sum of squared distances from it. Teams keep the order in which they are added, so that the same teams give the same bits however
 * they are split into parts. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class OneWaySums implements StatisticAccumulator<Moments, OneWaySums> {
    int[] sizes;
    double[] means;
    double[] squares;
    int teams;

    private OneWaySums(int capacity) {
        this.sizes = new int[capacity];
        this.means = new double[capacity];
        this.squares = new double[capacity];
    }

    /** Returns an accumulator without teams. */
    public static OneWaySums empty() {
        return new OneWaySums(1);
    }

    /** Adds a team, given the scores of its persons in any units. A team in which nobody has a score is ignored. */
    public OneWaySums add(double... scores) {
        for (double score : scores) {
            Check.finite("a score", score);
        }
        return add(Moments.of(scores));
    }

    /** Adds a team, given the moments of its scores. */
    @Override
    public OneWaySums add(Moments team) {
        if (team.n() > 0) {
            boolean alike = team.least() == team.most(); // their mean may be wrong in the last digit
            grow(teams + 1);
            sizes[teams] = team.n();
            means[teams] = alike ? team.least() : team.mean();
            squares[teams] = alike ? 0 : team.squares();
            teams++;
        }
        return this;
    }

    /** Adds the teams of {@code later} after the teams of this accumulator. */
    @Override
    public OneWaySums combine(OneWaySums later) {
        grow(Math.addExact(teams, later.teams));
        System.arraycopy(later.sizes, 0, sizes, teams, later.teams);
        System.arraycopy(later.means, 0, means, teams, later.teams);
        System.arraycopy(later.squares, 0, squares, teams, later.teams);
        teams += later.teams;
        return this;
    }

    /** Returns an accumulator of the teams with these indices (from 0), in this order; a repeated index is a separate team. */
    public OneWaySums pick(int... numbers) {
        OneWaySums picked = new OneWaySums(Math.max(1, numbers.length));
        for (int number : numbers) {
            Objects.checkIndex(number, teams);
            picked.sizes[picked.teams] = sizes[number];
            picked.means[picked.teams] = means[number];
            picked.squares[picked.teams] = squares[number];
            picked.teams++;
        }
        return picked;
    }

    /** The number of teams with a score. */
    public int teams() {
        return teams;
    }

    /** Returns a copy that is independent of teams added later. */
    OneWaySums copy() {
        OneWaySums copy = new OneWaySums(Math.max(1, teams));
        return copy.combine(this);
    }

    private void grow(int capacity) {
        if (capacity > sizes.length) {
            int size = Math.max(capacity, 2 * sizes.length);
            sizes = Arrays.copyOf(sizes, size);
            means = Arrays.copyOf(means, size);
            squares = Arrays.copyOf(squares, size);
        }
    }
}
