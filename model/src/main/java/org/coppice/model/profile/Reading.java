package org.coppice.model.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.check.Check;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;

/**
 * One judgement of a blueprint, kept apart from the facts it rests on.
 *
 * @param id the stable id of the reading
 * @param label what it says, or why it says nothing
 * @param probabilities how likely each label is, by its id, adding up to 1; empty where the reading has a value instead
 * @param value the value, where it has one
 * @param interval how sure the value is
 * @param certainty how sure the label is, in words
 * @param uncalibrated whether a cut-off in it is our choice
 * @param because the reasons, from scores down to questions and their sources
 */
public record Reading(
        String id,
        Label label,
        ImmutableMap<String, Double> probabilities,
        OptionalDouble value,
        Interval interval,
        String certainty,
        boolean uncalibrated,
        ImmutableList<String> because) {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public Reading {
        Check.id("reading id", id);
        probabilities.forEach((name, p) -> Check.that(p >= 0 && p <= 1, "the probability of \"%s\" is %s", name, p));
        double sum =
                probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
        Check.that(
                probabilities.isEmpty() || Math.abs(sum - 1) <= 1e-9,
                "the probabilities of reading \"%s\" add up to %s, not 1",
                id,
                sum);
    }

    /**
     * What a reading says, or why it says nothing; exactly one of the two.
     *
     * @param text the words
     * @param withheld why there are none
     */
    public record Label(Optional<String> text, Optional<Score.Withheld> withheld) {
        /** Refuses both and neither. */
        public Label {
            Check.that(text.isPresent() != withheld.isPresent(), "a label has a text or a reason, one of the two");
        }

        /** The label of that text. */
        public static Label of(String text) {
            return new Label(Optional.of(text), Optional.empty());
        }

        /** No label, for that reason. */
        public static Label withheld(Score.Withheld reason) {
            return new Label(Optional.empty(), Optional.of(reason));
        }
    }
}
