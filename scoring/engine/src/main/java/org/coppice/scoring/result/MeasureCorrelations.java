package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.coppice.model.Perspective;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.jspecify.annotations.Nullable;

/**
 * How the measures of ratings go together as one perspective answers them, of the groups of which every such measure's figure is made.
 *
 * @param wave which wave, or null where there are none
 * @param perspective who answered
 * @param correlations by whose count where some answers are missing: pairwise, listwise, and with medians put in
 * @since 0.1.0
 */
public record MeasureCorrelations(
        @Nullable LocalDate wave, Perspective perspective, ImmutableList<InstrumentReliability> correlations) {}
