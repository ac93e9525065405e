package org.coppice.scoring.audit;

import org.coppice.model.score.AgreementLevel;

/**
 * The levels of agreement that a group can have whose scores have a known mean and standard deviation. r_wg(j) depends on the mean variance
 * of the J questions, which the scores bound: it is at least the variance of the persons' means, and at most that of answers at the ends of
 * the scale.
 */
final class AgreementRange {
    private static final int LEVELS = AgreementLevel.values().length;

    private final int n;
    private final int ratings;
    private final int points;
    private final boolean even;
    private final double uniform; // variance of the uniform null distribution, in steps²
    private final double[] most = new double[LEVELS + 1]; // share of the null variance up to which a level reaches

    AgreementRange(int n, Lattice lattice) {
        this.n = n;
        this.ratings = lattice.ratings();
        this.points = lattice.points();
        this.even = lattice.even();
        this.uniform = (points * points - 1) / 12.0;
        AgreementLevel[] levels = AgreementLevel.values();
        for (int level = 0; level < levels.length; level++) {
            double from = levels[level].from();
            double spread = ratings * (1 - from);
            most[level] = from == 0 ? Double.POSITIVE_INFINITY : spread / (spread + from);
        }
        most[LEVELS] = Double.NEGATIVE_INFINITY; // below the highest level is nothing
    }

    /**
     * Returns the levels, one bit each, that some answers with these scores are known to reach. A person's answers can differ by at most one
     * step, which gives a variance near the least one; or all but one of them are at an end of the scale, which gives one near the largest.
     */
    int surely(double mean, double sd) {
        if (ratings == 0) {
            return 1;
        }
        double least = least(sd);
        if (ratings == 1) {
            return levels(least, least);
        }
        double unequal = n * (ratings * ratings / 4) / (ratings * ratings * (n - 1.0));
        double steps = points - 1.0;
        double inner = (n * steps * steps / 4 + ratings * steps * steps / (4.0 * n)) / (ratings * (n - 1.0));
        return levels(least + unequal, Math.max(least + unequal, largest(mean) - inner));
    }

    /** Returns the levels, one bit each, that some answers with these scores may reach. */
    int perhaps(double mean, double sd) {
        if (ratings == 0) {
            return 1;
        }
        double least = least(sd);
        return levels(even ? least : 0, ratings == 1 ? least : Math.max(least, largest(mean)));
    }

    /** Returns the variance of the persons' means in steps². */
    private double least(double sd) {
        double steps = sd * (points - 1);
        return steps * steps;
    }

    /** Returns an upper bound of the mean variance: all answers at an end of the scale, and all questions with the same mean. */
    private double largest(double mean) {
        double steps = points - 1.0;
        return n * steps * steps * mean * (1 - mean) / (n - 1);
    }

    private int levels(double least, double largest) {
        int levels = 0;
        for (int level = 0; level < LEVELS; level++) {
            if (least / uniform <= most[level] && largest / uniform > most[level + 1]) {
                levels |= 1 << level;
            }
        }
        return levels;
    }
}
