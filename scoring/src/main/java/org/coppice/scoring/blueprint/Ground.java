package org.coppice.scoring.blueprint;

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
record Ground(BlueprintContext context, Cutoffs cutoffs, WeightsBySize weights, Asked asked, Flat flat) {
    private static final String MEAN = "team-mean";

    /** Whether the profile's figures are means. */
    boolean means() {
        return context.recipe().aggregation().id().equals(MEAN);
    }

    static Ground of(BlueprintContext context, Cutoffs cutoffs, int draws) {
        return new Ground(
                context,
                cutoffs,
                new WeightsBySize(context.recipe().seed(), draws),
                new Asked(context.instrument()),
                Flat.of(context.instrument()));
    }
}
