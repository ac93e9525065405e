package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.jspecify.annotations.Nullable;

/**
 * The correlations of the measures that consist of rating questions, in one perspective. They are based on the groups that are included in
 * the figure of every such measure.
 *
 * @param wave the wave, or null if the sample has no waves
 * @param perspective the perspective of the respondents
 * @param correlations the correlations for each treatment of missing answers: pairwise deletion, listwise deletion and median imputation
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record MeasureCorrelations(
        @Nullable LocalDate wave, Perspective perspective, ImmutableList<InstrumentReliability> correlations) {}
