package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Named;

/**
 * One judgement of a blueprint with the figures that it rests on. Each reading of a strategy is a value of its own type; what all have in
 * common can be had of any.
 *
 * @since 0.1.0
 */
public interface Reading {
    /** What it says, why, and how sure that is. */
    Judgement judgement();

    /** The stable id of the reading. */
    default String id() {
        return judgement().id();
    }

    /** How likely each label is, by its id, adding up to 1; empty where the reading has a value instead. */
    default ImmutableMap<String, Double> probabilities() {
        return ImmutableMap.of();
    }

    /** The value, where it has one. */
    default Optional<Finding> value() {
        return Optional.empty();
    }

    /** Further figures that are shown with the value. */
    default ImmutableList<Finding> related() {
        return ImmutableList.of();
    }

    /** The same by ids. */
    static ImmutableMap<String, Double> byId(Map<? extends Named, Double> probabilities) {
        return probabilities.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }
}
