package org.coppice.blueprint.evidence;

import org.coppice.blueprint.draws.BootstrapBySize;
import org.coppice.spi.BlueprintContext;

/**
 * The context that the readings of all teams share.
 *
 * @param context the context of the strategy
 * @param cutoffs the cut-offs of the readings
 * @param weights the bootstrap weights of persons
 * @param wording the texts and questions of the instrument
 * @param straightLining the detector of straight-lining
 */
public record ReadingContext(
        BlueprintContext context,
        Cutoffs cutoffs,
        BootstrapBySize weights,
        InstrumentWording wording,
        StraightLining straightLining) {
    /** True if the profile's figures are means. */
    public boolean means() {
        return context.figuresAreMeans();
    }

    /** Returns the context of a bound strategy, with {@code draws} random draws. */
    public static ReadingContext of(BlueprintContext context, Cutoffs cutoffs, int draws) {
        return new ReadingContext(
                context,
                cutoffs,
                new BootstrapBySize(context.recipe().seed(), draws),
                new InstrumentWording(context.instrument()),
                StraightLining.of(context.instrument()));
    }
}
