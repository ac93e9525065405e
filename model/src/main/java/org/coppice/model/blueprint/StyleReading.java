package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.coppice.model.vocabulary.LeadershipStyle;

/**
 * How the team asks to be led.
 *
 * @param judgement what it says
 * @param styles how likely each style fits
 * @param range the style, or the neighbours, that hold enough of it; empty where none do
 * @param floors what holds whatever the style
 * @since 0.1.0
 */
public record StyleReading(
        Judgement judgement,
        ImmutableMap<LeadershipStyle, Double> styles,
        ImmutableSet<LeadershipStyle> range,
        ImmutableList<String> floors)
        implements Reading {
    /** Refuses probabilities outside 0 to 1 and those that do not add up to 1 within 1e-9. */
    public StyleReading {
        Shares.check(judgement.id(), styles.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(styles);
    }
}
