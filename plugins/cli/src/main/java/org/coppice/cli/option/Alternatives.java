package org.coppice.cli.option;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.stream.Stream;
import org.coppice.model.fault.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: the values of each option, separated by commas. An option that is not given has no values.
 *
 * @param weightings the weightings
 * @param missing the rules for missing answers
 * @param scorings the ids of scoring strategies
 * @param aggregations the ids of aggregation strategies
 * @param blueprints the ids of blueprint strategies
 */
record Alternatives(
        ImmutableList<String> weightings,
        ImmutableList<String> missing,
        ImmutableList<String> scorings,
        ImmutableList<String> aggregations,
        ImmutableList<String> blueprints) {
    /** Throws if there is only one combination, or if several weightings are compared in blueprints. */
    Alternatives {
        if (Stream.of(weightings, missing, scorings, aggregations, blueprints).allMatch(values -> values.size() < 2)) {
            throw new InvalidValueException(
                    "no option has two values, so there is nothing to compare",
                    "give two or more, separated by commas, to --blueprint, --scoring, --missing, --aggregation or"
                            + " --weighting, such as --blueprint gray-2010,classic");
        }
        if (weightings.size() > 1 && !blueprints.isEmpty()) {
            throw new InvalidValueException(
                    "several weightings are compared in figures only",
                    "leave --blueprint out, or give one --weighting");
        }
    }

    /**
     * Returns the values of an option.
     *
     * @throws InvalidValueException if one is empty or occurs twice
     */
    static ImmutableList<String> values(String option, @Nullable String given) {
        if (given == null) {
            return ImmutableList.of();
        }
        ImmutableList<String> values =
                ImmutableList.copyOf(Splitter.on(',').trimResults().split(given));
        for (String value : values) {
            if (value.isEmpty() || Collections.frequency(values, value) > 1) {
                throw new InvalidValueException(
                        option + " " + given + ": "
                                + (value.isEmpty() ? "a value is missing" : "\"" + value + "\" occurs twice"),
                        "write each value once, separated by commas");
            }
        }
        return values;
    }
}
