package org.coppice.model.blueprint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.vocabulary.LeadershipStyle;

/**
 * The reading of which leadership style the team calls for.
 *
 * @param judgement the judgement
 * @param styles the probability that each style fits
 * @param range the style, or the neighbouring styles, with sufficient probability; empty if there is none
 * @param floors requirements that apply regardless of the style
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record StyleReading(
        Judgement judgement,
        ImmutableMap<LeadershipStyle, Double> styles,
        ImmutableSet<LeadershipStyle> range,
        ImmutableList<String> floors)
        implements Reading {
    /** Throws if a probability is outside 0 to 1 or if the probabilities do not add up to 1 within 1e-9. */
    public StyleReading {
        Shares.check(judgement.id(), styles.values());
    }

    @Override
    public ImmutableMap<String, Double> probabilities() {
        return Reading.byId(styles);
    }
}
