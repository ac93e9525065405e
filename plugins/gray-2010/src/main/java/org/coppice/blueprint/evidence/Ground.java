package org.coppice.blueprint.evidence;

import org.coppice.blueprint.draws.WeightsBySize;
import org.coppice.spi.BlueprintContext;

/**
 * What the readings of all teams share.
 *
 * @param context what the strategy was bound to
 * @param cutoffs its parameters
 * @param weights of the persons in the draws
 * @param asked what the instrument asks
 * @param flat who answers it all alike
 */
public record Ground(BlueprintContext context, Cutoffs cutoffs, WeightsBySize weights, Asked asked, Flat flat) {
    /** Whether the profile's figures are means. */
    public boolean means() {
        return context.figuresAreMeans();
    }

    public static Ground of(BlueprintContext context, Cutoffs cutoffs, int draws) {
        return new Ground(
                context,
                cutoffs,
                new WeightsBySize(context.recipe().seed(), draws),
                new Asked(context.instrument()),
                Flat.of(context.instrument()));
    }
}
