package org.coppice.blueprint.evidence;

import org.coppice.model.blueprint.PublishedProbability;

/** Probabilities in words. */
public final class Certainty {
    /** The text of a label without a probability. */
    public static final String NOT_GIVEN = "no probability given";

    private Certainty() {}

    /** Returns a probability in words: five in the research view and three in the published view. */
    public static String words(double probability, boolean published) {
        return published ? PublishedProbability.words(probability) : words(probability);
    }

    /** Returns a probability in words. */
    private static String words(double probability) {
        if (probability >= 0.95) {
            return "very sure";
        }
        if (probability >= 0.9) {
            return "sure";
        }
        if (probability >= 0.8) {
            return "fairly sure";
        }
        return probability >= 0.6 ? "more likely than not" : "unsure";
    }
}
