package org.coppice.blueprint.evidence;

/** How likely something is, in words. */
public final class Certainty {
    /** What is said where a strategy gives no probability. */
    public static final String NOT_TOLD = "how sure is not told";

    private Certainty() {}

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
