package org.coppice.scoring.audit;

import org.coppice.model.bank.KeyedMeasure;

/**
 * The scores that a person can have who answers every question of a measure: equally spaced values from one end of the metric to the other
 * if all questions are ratings with the same number of points and the same weight.
 *
 * @param ratings the number of questions, all of them ratings with the same number of points; 0 if they are not
 * @param points the number of points of each rating, or 0
 * @param values the number of different scores, or 0 if they are not equally spaced
 */
public record Lattice(int ratings, int points, int values) {
    /** Scores of which only the range is known. */
    public static final Lattice CONTINUOUS = new Lattice(0, 0, 0);

    /** Returns the lattice of the mean of {@code ratings} questions with the same weight. */
    public static Lattice of(int ratings, int points) {
        return new Lattice(ratings, points, ratings * (points - 1) + 1);
    }

    /** Returns the lattice of the mean of the answers to a measure, as it is asked of one perspective. */
    public static Lattice of(KeyedMeasure measure) {
        int points = 0;
        boolean even = true;
        double weight = measure.questions().get(0).weight();
        for (var question : measure.questions()) {
            int own = Points.of(question.scale());
            if (own == 0 || (points > 0 && own != points)) {
                return CONTINUOUS;
            }
            points = own;
            even &= question.weight() == weight;
        }
        Lattice mean = of(measure.questions().size(), points);
        return even ? mean : mean.withValues(0);
    }

    /** Returns a lattice with another number of scores, of a strategy that does not compute the mean of all answers. */
    Lattice withValues(int other) {
        return other == values ? this : new Lattice(ratings, points, other);
    }

    /** Returns whether the scores are the means of all answers, equally spaced. */
    boolean even() {
        return ratings > 0 && values == ratings * (points - 1) + 1;
    }
}
