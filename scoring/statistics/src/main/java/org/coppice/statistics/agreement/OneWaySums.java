package org.coppice.statistics.agreement;

import java.util.Arrays;
import java.util.Objects;
import org.coppice.model.check.Check;
import org.coppice.model.score.Moments;
import org.coppice.statistics.StatisticAccumulator;

/**
 * Persons' scores in teams, gathered team by team for a one-way analysis of variance: of each team the number of persons, their mean
 * and the squared distances from it. Teams stay in the order in which they come, so that the same teams give the same bits in however
 * many parts they are gathered. For one thread at a time.
 */
public final class OneWaySums implements StatisticAccumulator<OneWaySums> {
    int[] sizes;
    double[] means;
    double[] squares;
    int teams;

    private OneWaySums(int room) {
        this.sizes = new int[room];
        this.means = new double[room];
        this.squares = new double[room];
    }

    /** Of no team. */
    public static OneWaySums empty() {
        return new OneWaySums(1);
    }

    /** Adds a team: the scores of its persons, in any units. A team in which nobody has a score is none. */
    public OneWaySums add(double... scores) {
        for (double score : scores) {
            Check.finite("a score", score);
        }
        return add(Moments.of(scores));
    }

    /** Adds a team whose moments are known. */
    public OneWaySums add(Moments team) {
        if (team.n() > 0) {
            boolean alike = team.least() == team.most(); // their mean may be off by the last digit
            grow(teams + 1);
            sizes[teams] = team.n();
            means[teams] = alike ? team.least() : team.mean();
            squares[teams] = alike ? 0 : team.squares();
            teams++;
        }
        return this;
    }

    /** Adds the teams of {@code later} after its own. */
    @Override
    public OneWaySums combine(OneWaySums later) {
        grow(Math.addExact(teams, later.teams));
        System.arraycopy(later.sizes, 0, sizes, teams, later.teams);
        System.arraycopy(later.means, 0, means, teams, later.teams);
        System.arraycopy(later.squares, 0, squares, teams, later.teams);
        teams += later.teams;
        return this;
    }

    /** The teams of those numbers, from 0, in that order; a number that comes twice is two teams. */
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

    /** How many teams have a score. */
    public int teams() {
        return teams;
    }

    /** A copy, which further teams do not change. */
    OneWaySums copy() {
        OneWaySums copy = new OneWaySums(Math.max(1, teams));
        return copy.combine(this);
    }

    private void grow(int room) {
        if (room > sizes.length) {
            int size = Math.max(room, 2 * sizes.length);
            sizes = Arrays.copyOf(sizes, size);
            means = Arrays.copyOf(means, size);
            squares = Arrays.copyOf(squares, size);
        }
    }
}
