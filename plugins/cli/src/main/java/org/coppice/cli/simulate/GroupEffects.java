package org.coppice.cli.simulate;

import java.util.Arrays;
import java.util.List;

/**
 * The effects that the respondents of a group share, by their numbers in the model: the same for all, or in two camps of equal
 * probability, one above the middle and one as far below.
 */
final class GroupEffects {
    private final double[] middle;
    private final boolean split;
    private final double[] camps;

    GroupEffects(double[] middle, boolean split, double[] camps) {
        this.middle = middle.clone();
        this.split = split;
        this.camps = camps.clone();
    }

    /** Returns the effect in the middle of the camps. */
    double middle(int factor) {
        return middle[factor];
    }

    /** Returns the effects that may be drawn, all with the same probability. */
    List<double[]> camps() {
        return split ? List.of(camp(1), camp(-1)) : List.of(middle.clone());
    }

    /** Returns the effects of the next respondent; nothing is drawn if they are the same for all. */
    double[] draw(Draws draws) {
        return split ? camp(draws.uniform() < 0.5 ? 1 : -1) : middle.clone();
    }

    private double[] camp(int side) {
        double[] effects = middle.clone();
        Arrays.setAll(effects, i -> middle[i] + side * camps[i]);
        return effects;
    }
}
