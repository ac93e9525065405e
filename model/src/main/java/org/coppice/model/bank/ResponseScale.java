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
     * A rating in equal steps: the answers are the whole numbers from {@code lowest} to {@code highest}.
     *
     * @param id the scale's id within its bank
     * @param lowest the smallest answer, 0 or more
     * @param highest the largest answer, at most 100
     * @param labels a label for each answer from the lowest up, or none
     */
    record Likert(String id, int lowest, int highest, ImmutableList<String> labels) implements ResponseScale {
        /**
         * Throws if there are fewer than two answers, answers outside 0 to 100, or a number of labels other than none or one per
         * answer.
         */
        public Likert {
            Check.id("response scale id", id);
            Check.valid(
                    lowest >= 0 && highest <= 100 && lowest < highest,
                    "response scale \"%s\" runs from %d to %d",
                    "give at least two answers, all from 0 to 100",
                    id,
                    lowest,
                    highest);
            Check.valid(
                    labels.isEmpty() || labels.size() == highest - lowest + 1,
                    "response scale \"%s\" has %d labels for %d answers",
                    "give one for each, or none",
                    id,
                    labels.size(),
                    highest - lowest + 1);
        }

        /** Returns the scale with answers 1 to {@code points} and no labels. */
        public static Likert of(String id, int points) {
            return new Likert(id, 1, points, ImmutableList.of());
        }

        /** Returns the number of answers. */
        public int points() {
            return highest - lowest + 1;
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
