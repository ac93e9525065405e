package org.coppice.scoring.blueprint;

/** How likely something is, in words. */
final class Certainty {
    private Certainty() {}

    static String words(double probability) {
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
