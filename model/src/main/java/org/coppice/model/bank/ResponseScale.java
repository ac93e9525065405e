package org.coppice.model.bank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * The scale on which a question is answered.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public sealed interface ResponseScale {
    /** Returns the scale's id within its bank. */
    String id();

    /**
     * A rating in equal steps: the answers are the whole numbers from {@code lowest} to {@code highest} that are a multiple of {@code step}
     * above the lowest, such as −3 to 3, or 0 to 100 in steps of 25.
     *
     * @param id the scale's id within its bank
     * @param lowest the smallest answer, −1,000 or more
     * @param highest the largest answer, at most 1,000
     * @param step the distance between two neighbouring answers, 1 or more
     * @param labels a label for each answer from the lowest up, or none
     */
    record Likert(String id, int lowest, int highest, int step, ImmutableList<String> labels) implements ResponseScale {
        private static final int LARGEST = 1000;
        private static final int MOST_POINTS = 101;

        /**
         * Throws if there are fewer than 2 or more than 101 answers, answers outside −1,000 to 1,000, a highest answer that is not a
         * multiple of the step above the lowest, or a number of labels other than none or one per answer.
         */
        public Likert {
            Check.id("response scale id", id);
            Check.valid(
                    lowest >= -LARGEST && highest <= LARGEST && lowest < highest,
                    "response scale \"%s\" runs from %d to %d",
                    "give at least two answers, all from -1000 to 1000",
                    id,
                    lowest,
                    highest);
            Check.valid(
                    step >= 1 && (highest - lowest) % step == 0,
                    "response scale \"%s\" has no step of %d from %d to %d",
                    "give a step of 1 or more with which the highest answer is reached",
                    id,
                    step,
                    lowest,
                    highest);
            Check.valid(
                    (highest - lowest) / step < MOST_POINTS,
                    "response scale \"%s\" runs from %d to %d, with %d answers",
                    "give at most 101 answers, or use a number scale",
                    id,
                    lowest,
                    highest,
                    (highest - lowest) / step + 1);
            Check.valid(
                    labels.isEmpty() || labels.size() == (highest - lowest) / step + 1,
                    "response scale \"%s\" has %d labels for %d answers",
                    "give one for each, or none",
                    id,
                    labels.size(),
                    (highest - lowest) / step + 1);
        }

        /** Creates a scale in steps of 1. */
        public Likert(String id, int lowest, int highest, ImmutableList<String> labels) {
            this(id, lowest, highest, 1, labels);
        }

        /** Returns the scale with answers 1 to {@code points} and no labels. */
        public static Likert of(String id, int points) {
            return new Likert(id, 1, points, ImmutableList.of());
        }

        /** Returns the number of answers. */
        public int points() {
            return (highest - lowest) / step + 1;
        }

        /** Returns true if the code of each answer is the answer itself: answers from 0 to 100 in steps of 1. */
        public boolean isPlain() {
            return lowest >= 0 && highest < MOST_POINTS && step == 1;
        }

        /** Returns the code of the lowest answer in an answer block: the answer if the scale is plain, otherwise 0. */
        public int lowestCode() {
            return isPlain() ? lowest : 0;
        }

        /** Returns the code of the highest answer in an answer block. */
        public int highestCode() {
            return lowestCode() + points() - 1;
        }

        /** Returns the answer with a code. */
        public int answer(int code) {
            return lowest + (code - lowestCode()) * step;
        }

        /** Returns whether a number is one of the answers. */
        public boolean has(double answer) {
            return answer >= lowest && answer <= highest && (answer - lowest) % step == 0;
        }

        /** Returns the code of an answer; of a number that {@link #has} refuses, it has no meaning. */
        public int code(double answer) {
            return lowestCode() + (int) ((answer - lowest) / step);
        }
    }

    /**
     * A choice among named options that have no order. It is recorded and never scored.
     *
     * @param id the scale's id within its bank
     * @param options the text of each option by its id, 2 to 100 options
     */
    record Choice(String id, ImmutableMap<String, String> options) implements ResponseScale {
        /** Throws if there are fewer than 2 or more than 100 options. */
        public Choice {
            Check.id("response scale id", id);
            Check.valid(
                    options.size() >= 2 && options.size() <= 100,
                    "response scale \"%s\" has %d options",
                    "a choice has 2 to 100",
                    id,
                    options.size());
            options.keySet().forEach(option -> Check.id("option", option));
            options.keySet()
                    .forEach(option -> Check.valid(
                            !Set.of("NA", "DK").contains(option),
                            "option \"%s\" of response scale \"%s\" would be read as an absent answer",
                            "choose another id",
                            option,
                            id));
        }

        /**
         * Returns whether the other scale has the same id and the same options in the same order; the order matters because an
         * answer is the position of an option.
         */
        @Override
        public boolean equals(@Nullable Object o) {
            return o instanceof Choice other
                    && id.equals(other.id)
                    && options.entrySet()
                            .asList()
                            .equals(other.options.entrySet().asList());
        }

        @Override
        public int hashCode() {
            return Objects.hash(id, options);
        }
    }

    /**
     * A number, such as hours or years.
     *
     * @param id the scale's id within its bank
     * @param minimum the smallest number allowed, or negative infinity
     * @param maximum the largest number allowed, or positive infinity
     */
    record Numeric(String id, double minimum, double maximum) implements ResponseScale {
        /** Throws if no number lies between the bounds. */
        public Numeric {
            Check.id("response scale id", id);
            Check.valid(
                    minimum < maximum,
                    "response scale \"%s\" runs from %s to %s",
                    "give a minimum below the maximum",
                    id,
                    minimum,
                    maximum);
            Check.valid(
                    isUsable(minimum) && isUsable(maximum),
                    "response scale \"%s\" runs from %s to %s",
                    "give numbers between -1e12 and 1e12, or infinite ones",
                    id,
                    minimum,
                    maximum);
        }

        private static boolean isUsable(double end) {
            return Double.isInfinite(end) || Math.abs(end) <= 1e12;
        }

        /** Returns whether both bounds are finite, so that a number has a relative position between them. */
        public boolean bounded() {
            return Double.isFinite(minimum) && Double.isFinite(maximum);
        }
    }

    /**
     * Points that a respondent distributes among all questions of this scale.
     *
     * @param id the scale's id within its bank
     * @param total the required sum of the points of one respondent, 2 to 100
     */
    record Points(String id, int total) implements ResponseScale {
        /** Throws if the total is outside 2 to 100. */
        public Points {
            Check.id("response scale id", id);
            Check.valid(
                    total >= 2 && total <= 100,
                    "response scale \"%s\" shares out %d points",
                    "share out 2 to 100",
                    id,
                    total);
        }
    }
}
