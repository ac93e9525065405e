package org.coppice.scoring.audit;

import org.coppice.model.bank.ResponseScale;

/** The scales with few answers that everyone knows: ratings, and numbers between ends that are 1 or 2 apart, which are taken as whole numbers. */
public final class Points {
    private static final double FEW = 2;

    private Points() {}

    /** Returns the number of answers of a scale, or 0 if they are not few or not known. */
    public static int of(ResponseScale scale) {
        if (scale instanceof ResponseScale.Likert rating) {
            return rating.points();
        }
        double range = scale instanceof ResponseScale.Numeric number ? number.maximum() - number.minimum() : 0;
        return range > 0 && range <= FEW && range == Math.rint(range) ? (int) range + 1 : 0;
    }

    /** Returns the answer of a scale with points that is that many steps above the lowest. */
    public static double answer(ResponseScale scale, int steps) {
        return scale instanceof ResponseScale.Likert rating
                ? rating.lowest() + (double) rating.step() * steps
                : ((ResponseScale.Numeric) scale).minimum() + steps;
    }
}
