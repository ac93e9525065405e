package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Precision;

/**
 * Enumerates the sets of scores that a group of n people can have, in cells, by the mean that is published of them. A set of scores of which
 * no mean is published is in no cell: all scores are equal, or all are within half of the range by the mean. The sets are exact for small
 * lattices; otherwise the scores are taken as continuous, with a grid of standard deviations, where a score is at most (n − 1)/√n standard
 * deviations from the mean (Samuelson 1968), and one of the possible scores.
 */
final class SpreadCells {
    private static final ImmutableList<Precision> BANDS = ImmutableList.copyOf(Precision.values());

    static final int HUNDREDTHS = 100;

    /** The largest n³L⁴ for which the sets are enumerated, which takes about a tenth of a second. */
    private static final long MOST_WORK = 150_000_000;

    private static final double GRID = 0.001;
    private static final double ROUNDING = 1e-9;

    private final Hundredths hundredths = new Hundredths(0, BigDecimal.ONE);
    private final int n;
    private final int values;
    private final double quantile;
    private final AgreementRange agreement;

    /** Creates the enumeration for groups of {@code n} people; {@code quantile} is that of the interval, in standard errors. */
    SpreadCells(int n, Lattice lattice, double quantile) {
        this.n = n;
        this.values = lattice.values();
        this.quantile = quantile;
        this.agreement = new AgreementRange(n, lattice);
    }

    /** Returns whether the sets of scores of {@code n} people are enumerated. */
    static boolean exact(int n, int values) {
        double work = (double) n * n * n * values * values * values * values;
        return values >= 2 && values <= AnswerSums.MOST_VALUES && work <= MOST_WORK;
    }

    /** Passes all cells with their means in hundredths to {@code visitor}; none if the sets are not enumerated. */
    void enumerate(BiConsumer<Integer, SpreadCell> visitor) {
        if (!exact(n, values)) {
            return;
        }
        double steps = values - 1.0;
        AnswerSums.of(n, values).each((sum, squares, several, lowest, highest) -> {
            double mean = sum / (n * steps);
            double deviations = squares - (double) sum * sum / n;
            if (deviations > ROUNDING && shown(mean)) {
                double sd = Math.sqrt(deviations / (n - 1)) / steps;
                visitor.accept(hundredth(mean), cell(mean, sd, true, several, lowest / steps, highest / steps));
            }
        });
    }

    /** Returns the cells of continuous scores with that mean. */
    List<SpreadCell> continuous(double mean) {
        List<SpreadCell> cells = new ArrayList<>();
        double largest = Math.sqrt(mean * (1 - mean) * n / (n - 1));
        for (double sd = GRID; shown(mean) && sd <= largest; sd += GRID) {
            double distance = sd * (n - 1) / Math.sqrt(n);
            cells.add(cell(mean, sd, false, true, least(mean - distance), 1 - least(1 - mean - distance)));
        }
        return cells;
    }

    /** Returns the least possible score from a value on, by its distance from an end: on the lattice if the scores are equally spaced. */
    private double least(double from) {
        double steps = Math.max(1, values - 1.0);
        return values < 2 ? Math.max(0, from) : Math.ceil(Math.max(0, from) * steps - ROUNDING) / steps;
    }

    /** Returns whether a mean is shown: everyone's score is not within half of the range by it. */
    boolean shown(double mean) {
        return n * Math.min(mean, 1 - mean) >= 0.5 - ROUNDING;
    }

    SpreadCell cell(double mean, double sd, boolean exact, boolean several, double lowest, double highest) {
        double error = sd / Math.sqrt(n);
        double lower = Math.max(0, mean - quantile * error);
        double upper = Math.min(1, mean + quantile * error);
        int interval = exact ? (hundredth(error) * 128 + hundredth(lower)) * 128 + hundredth(upper) : 0;
        return new SpreadCell(
                hundredth(sd),
                interval,
                BANDS.indexOf(Precision.of((upper - lower) / 2)),
                agreement.surely(mean, sd),
                agreement.perhaps(mean, sd),
                several,
                lowest,
                highest);
    }

    int hundredth(double share) {
        return (int) Math.round(hundredths.round(share) * HUNDREDTHS);
    }
}
