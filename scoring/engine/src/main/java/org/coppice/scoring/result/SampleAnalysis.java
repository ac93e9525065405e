package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.score.Score;
import org.coppice.statistics.careless.QualityRules;

/**
 * The analysis of a sample, after disclosure.
 *
 * @param figures the sample's own figures
 * @param scales the analysis of each of them that is shown, in their order
 * @param rules from where on answers seem to be given without care; uncalibrated
 * @param quality how many answered so, wave by wave and perspective by perspective
 * @param correlations how the measures go together, wave by wave and perspective by perspective, where that was asked for
 * @param cumulativeScales how the levels of each cumulative scale hang together, wave by wave and perspective by perspective, where the figures
 *     of all levels are shown
 * @param persons each person, where that was asked for
 * @since 0.1.0
 */
public record SampleAnalysis(
        SampleFigures figures,
        ImmutableList<ScaleAnalysis> scales,
        QualityRules rules,
        ImmutableList<QualityAnalysis> quality,
        ImmutableList<MeasureCorrelations> correlations,
        ImmutableList<CumulativeScaleAnalysis> cumulativeScales,
        ImmutableList<PersonAnalysis> persons) {
    /** Cronbach's alpha of a measure in a perspective, as {@link SampleFigures#alpha} gives it. */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return figures.alpha(measure, perspective);
    }
}
