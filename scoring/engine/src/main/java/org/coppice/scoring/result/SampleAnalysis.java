package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.score.Score;
import org.coppice.statistics.careless.QualityRules;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of a sample, after disclosure control.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class SampleAnalysis {
    private final SampleFigures figures;
    private final ImmutableList<ScaleAnalysis> scales;
    private final QualityRules rules;
    private final ImmutableList<QualityAnalysis> quality;
    private final ImmutableList<MeasureCorrelations> correlations;
    private final ImmutableList<InvarianceAnalysis> invariance;
    private final ImmutableList<CumulativeScaleAnalysis> cumulativeScales;
    private final ImmutableList<PersonAnalysis> persons;

    private SampleAnalysis(
            SampleFigures figures,
            ImmutableList<ScaleAnalysis> scales,
            QualityRules rules,
            ImmutableList<QualityAnalysis> quality,
            ImmutableList<MeasureCorrelations> correlations,
            ImmutableList<InvarianceAnalysis> invariance,
            ImmutableList<CumulativeScaleAnalysis> cumulativeScales,
            ImmutableList<PersonAnalysis> persons) {
        this.figures = figures;
        this.scales = scales;
        this.rules = rules;
        this.quality = quality;
        this.correlations = correlations;
        this.invariance = invariance;
        this.cumulativeScales = cumulativeScales;
        this.persons = persons;
    }

    /** Returns a builder; the host alone builds a result. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static Builder builder(SampleFigures figures, QualityRules rules) {
        return new Builder(figures, rules);
    }

    /** Returns Cronbach's alpha of a measure in a perspective, as {@link SampleFigures#alpha} does. */
    public Optional<Score> alpha(Measure measure, Perspective perspective) {
        return figures.alpha(measure, perspective);
    }

    /** Returns the figures of the sample itself. */
    public SampleFigures figures() {
        return figures;
    }

    /** Returns the analysis of each of these figures that is shown, in the same order. */
    public ImmutableList<ScaleAnalysis> scales() {
        return scales;
    }

    /** Returns the thresholds for careless responding; they are not calibrated. */
    public QualityRules rules() {
        return rules;
    }

    /** Returns the numbers of careless respondents, by wave and perspective. */
    public ImmutableList<QualityAnalysis> quality() {
        return quality;
    }

    /** Returns the correlations of the measures, by wave and perspective; empty unless requested. */
    public ImmutableList<MeasureCorrelations> correlations() {
        return correlations;
    }

    /**
     * Returns the measurement invariance of each measure that several groups of people answered with the same questions; empty unless
     * requested, and only in the research view.
     */
    public ImmutableList<InvarianceAnalysis> invariance() {
        return invariance;
    }

    /** Returns the scalability of the levels of each cumulative scale, by wave and perspective, if the figures of all levels are shown. */
    public ImmutableList<CumulativeScaleAnalysis> cumulativeScales() {
        return cumulativeScales;
    }

    /** Returns the analysis of each person; empty unless requested. */
    public ImmutableList<PersonAnalysis> persons() {
        return persons;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SampleAnalysis other
                && figures.equals(other.figures)
                && scales.equals(other.scales)
                && rules.equals(other.rules)
                && quality.equals(other.quality)
                && correlations.equals(other.correlations)
                && invariance.equals(other.invariance)
                && cumulativeScales.equals(other.cumulativeScales)
                && persons.equals(other.persons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(figures, scales, rules, quality, correlations, invariance, cumulativeScales, persons);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "SampleAnalysis of " + figures;
    }

    /** A builder of an analysis; the host alone builds one. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static final class Builder {
        private final SampleFigures figures;
        private final QualityRules rules;
        private ImmutableList<ScaleAnalysis> scales = ImmutableList.of();
        private ImmutableList<QualityAnalysis> quality = ImmutableList.of();
        private ImmutableList<MeasureCorrelations> correlations = ImmutableList.of();
        private ImmutableList<InvarianceAnalysis> invariance = ImmutableList.of();
        private ImmutableList<CumulativeScaleAnalysis> cumulativeScales = ImmutableList.of();
        private ImmutableList<PersonAnalysis> persons = ImmutableList.of();

        private Builder(SampleFigures figures, QualityRules rules) {
            this.figures = figures;
            this.rules = rules;
        }

        public Builder scales(ImmutableList<ScaleAnalysis> scales) {
            this.scales = scales;
            return this;
        }

        public Builder quality(ImmutableList<QualityAnalysis> quality) {
            this.quality = quality;
            return this;
        }

        public Builder correlations(ImmutableList<MeasureCorrelations> correlations) {
            this.correlations = correlations;
            return this;
        }

        public Builder invariance(ImmutableList<InvarianceAnalysis> invariance) {
            this.invariance = invariance;
            return this;
        }

        public Builder cumulativeScales(ImmutableList<CumulativeScaleAnalysis> cumulativeScales) {
            this.cumulativeScales = cumulativeScales;
            return this;
        }

        public Builder persons(ImmutableList<PersonAnalysis> persons) {
            this.persons = persons;
            return this;
        }

        public SampleAnalysis build() {
            return new SampleAnalysis(
                    figures, scales, rules, quality, correlations, invariance, cumulativeScales, persons);
        }
    }
}
