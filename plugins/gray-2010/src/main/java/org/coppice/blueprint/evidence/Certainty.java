package org.coppice.blueprint.evidence;

/** Probabilities in words. */
public final class Certainty {
    /** The text of a label without a probability. */
    public static final String NOT_GIVEN = "no probability given";

    private Certainty() {}

    /** Returns a probability in words. */
    public static String words(double probability) {
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
