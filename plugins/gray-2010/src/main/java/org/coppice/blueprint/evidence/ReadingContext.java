package org.coppice.blueprint.evidence;

import org.coppice.blueprint.draws.BootstrapBySize;
import org.coppice.spi.BlueprintContext;
import org.coppice.spi.Kind;

/**
 * The context that the readings of all teams share.
 *
 * @param context the context of the strategy
 * @param cutoffs the cut-offs of the readings
 * @param weights the bootstrap weights of persons
 * @param wording the texts and questions of the instrument
 * @param metric how far scores of different questions can be compared
 * @param styles the acquiescence estimators and careless screens of the perspectives
 */
public record ReadingContext(
        BlueprintContext context,
        Cutoffs cutoffs,
        BootstrapBySize weights,
        InstrumentWording wording,
        CommonMetric metric,
        AnswerStyles styles) {
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
                new CommonMetric(
                        context.instrument(),
                        context.things(Kind.CALIBRATION).values().asList(),
                        cutoffs.of(Cutoffs.DIFFICULTY_SCALES),
                        cutoffs.of(Cutoffs.DIFFICULTY_QUESTIONS),
                        context.recipe().seed(),
                        draws),
                AnswerStyles.of(context.instrument()));
    }
}
