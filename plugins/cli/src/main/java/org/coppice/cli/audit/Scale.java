package org.coppice.cli.audit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a person's score follows from the answers. Two figures with equal scales are about the same scores.
 *
 * @param measure the measure, or the question
 * @param way the scoring, and the weighting if it is not known
 * @param weights the weights of the questions by their ids; empty if they are not known
 * @param steps the number of steps of each question; 0 if they differ or are not whole numbers
 */
record Scale(String measure, String way, Map<String, Double> weights, int steps) {
    /** Returns the number of steps of a person's score; 0 if the scores are not equally spaced. */
    int scoreSteps() {
        return even() ? steps * weights.size() : 0;
    }

    /** Returns whether all questions are ratings with the same number of points and the same weight. */
    boolean even() {
        return steps > 0 && new HashSet<>(weights.values()).size() == 1;
    }

    /** Returns whether both scales are based on some of the same answers. */
    boolean shares(Scale other) {
        Set<String> both = new HashSet<>(weights.keySet());
        both.retainAll(other.weights.keySet());
        return !both.isEmpty();
    }
}
