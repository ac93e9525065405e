package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.score.Score;
import org.coppice.statistics.careless.QualityRules;

/**
 * The analysis of a sample, after disclosure control.
 *
 * @param figures the figures of the sample itself
 * @param scales the analysis of each of these figures that is shown, in the same order
 * @param rules the thresholds for careless responding; they are not calibrated
 * @param quality the numbers of careless respondents, by wave and perspective
 * @param correlations the correlations of the measures, by wave and perspective; empty unless requested
 * @param cumulativeScales the scalability of the levels of each cumulative scale, by wave and perspective, if the figures of all levels are
 *     shown
 * @param persons the analysis of each person; empty unless requested
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record SampleAnalysis(
        SampleFigures figures,
        ImmutableList<ScaleAnalysis> scales,
        QualityRules rules,
        ImmutableList<QualityAnalysis> quality,
        ImmutableList<MeasureCorrelations> correlations,
        ImmutableList<CumulativeScaleAnalysis> cumulativeScales,
        ImmutableList<PersonAnalysis> persons) {
    /** Returns Cronbach's alpha of a measure in a perspective, as {@link SampleFigures#alpha} does. */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return figures.alpha(measure, perspective);
    }
}
