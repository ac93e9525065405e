package org.coppice.blueprint.action;

import org.coppice.model.profile.TeamScore;
import org.coppice.model.score.Interval;

/** How sure a statement is, as a number from 0 to 1 that orders actions. */
final class Sureness {
    /** The sureness of a statement without a probability. */
    static final double NOT_GIVEN = 0.6;

    /** The sureness of a statement that is more likely than not. */
    static final double LIKELY = 0.75;

    /** The sureness of a statement that is sure. */
    static final double SURE = 0.95;

    /** Half the width of the interval of a figure for the easiness of its questions, which is not known. */
    private static final double EASINESS = 0.1;

    /** Half the width of the interval of a figure of few people, which is not published. */
    private static final double FEW = 0.15;

    private static final double LEVEL = 0.9;

    private Sureness() {}

    /** Returns the sureness of a statement whose certainty is given in words; both views have the same. */
    static double of(String certainty) {
        return switch (certainty) {
            case "very sure", "sure" -> SURE;
            case "fairly sure", "more likely than not" -> LIKELY;
            case "unsure" -> 0.5;
            default -> NOT_GIVEN;
        };
    }

    /**
     * Returns how sure a shown figure is below {@code cut}, from the distance in half widths of its shown interval, by the logistic approximation of the
     * normal distribution: one half width below, it is sure at the upper half of the interval's level.
     */
    static double below(double cut, TeamScore score) {
        double figure = score.value().figure().orElseThrow();
        boolean shown = score.interval() instanceof Interval.Between;
        double half = FEW;
        double level = LEVEL;
        if (score.interval() instanceof Interval.Between between) {
            half = Math.max(
                    between.upper() - figure, figure - between.lower()); // an end may be cut at the end of the scale
            level = between.level();
        }
        double width = shown ? Math.sqrt(half * half + EASINESS * EASINESS) : half;
        double odds = StrictMath.log((1 + level) / (1 - level));
        return 1 / (1 + StrictMath.exp(-odds * (cut - figure) / width));
    }
}
