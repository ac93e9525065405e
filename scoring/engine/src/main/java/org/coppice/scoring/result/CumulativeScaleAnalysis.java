package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Perspective;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.ScaleStrength;
import org.jspecify.annotations.Nullable;

/**
 * The scalability of the levels of a cumulative scale in one perspective: whether the levels form one scale. It is based on the persons who
 * have a score on every level, in the groups that are included in the figure of the sample for each level. The formula is in
 * {@link org.coppice.statistics.reliability.Scalability}. H does not account for the dependence of persons within a team.
 *
 * <p>Immutable; equal by value.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CumulativeScaleAnalysis {
    private final CumulativeScale scale;
    private final @Nullable LocalDate wave;
    private final Perspective perspective;
    private final OptionalInt persons;
    private final ImmutableList<Level> levels;
    private final Figures figures;

    private CumulativeScaleAnalysis(
            CumulativeScale scale,
            @Nullable LocalDate wave,
            Perspective perspective,
            OptionalInt persons,
            ImmutableList<Level> levels,
            Figures figures) {
        this.scale = scale;
        this.wave = wave;
        this.perspective = perspective;
        this.persons = persons;
        this.levels = levels;
        this.figures = figures;
    }

    /** Returns a builder; the host alone builds a result. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static Builder builder(CumulativeScale scale, @Nullable LocalDate wave, Perspective perspective, Score h) {
        return new Builder(scale, wave, perspective, h);
    }

    /**
     * The scalability of one level in relation to the other levels.
     *
     * @param level the level
     * @param mean the mean of the sample, over all persons who have a score on the level
     * @param h Loevinger's H of the pairs that contain the level
     */
    public record Level(Construct level, Score mean, Score h) {
        /** Returns the figures of the level by name. */
        public Figures figures() {
            return Figures.builder().put("mean", mean).put("h", h).build();
        }
    }

    /** Returns the strength of the scale according to H; empty if H is withheld. */
    public Optional<ScaleStrength> strength() {
        return h() instanceof Score.Measured measured
                ? Optional.of(ScaleStrength.of(measured.value()))
                : Optional.empty();
    }

    /**
     * Returns the levels whose mean is above the mean of the preceding level. Pairs with a withheld mean are ignored. The list is empty if
     * the means do not rise, as is expected of a cumulative scale.
     */
    public ImmutableList<Construct> rising() {
        ImmutableList.Builder<Construct> rising = ImmutableList.builder();
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).mean() instanceof Score.Measured here
                    && levels.get(i - 1).mean() instanceof Score.Measured before
                    && here.value() > before.value()) {
                rising.add(levels.get(i).level());
            }
        }
        return rising.build();
    }

    /** Returns the scale. */
    public CumulativeScale scale() {
        return scale;
    }

    /** Returns the wave, or null if the sample has no waves. */
    public @Nullable LocalDate wave() {
        return wave;
    }

    /** Returns the perspective of the respondents. */
    public Perspective perspective() {
        return perspective;
    }

    /** Returns the number of persons who have a score on every level; empty if H must not be disclosed. */
    public OptionalInt persons() {
        return persons;
    }

    /** Returns Loevinger's H of all levels, or the reason why it is withheld. */
    public Score h() {
        return figures.score("h");
    }

    /** Returns the levels, from the shallowest to the deepest. */
    public ImmutableList<Level> levels() {
        return levels;
    }

    /** Returns the figures of this object by name; nested results have their own. */
    public Figures figures() {
        return figures;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof CumulativeScaleAnalysis other
                && scale.equals(other.scale)
                && Objects.equals(wave, other.wave)
                && perspective.equals(other.perspective)
                && persons.equals(other.persons)
                && levels.equals(other.levels)
                && figures.equals(other.figures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scale, wave, perspective, persons, levels, figures);
    }

    /** Returns the class and the figures. */
    @Override
    public String toString() {
        return "CumulativeScaleAnalysis" + figures;
    }

    /** A builder of an analysis; the host alone builds one. */
    @API(status = API.Status.INTERNAL, since = "0.1.0")
    public static final class Builder {
        private final CumulativeScale scale;
        private final @Nullable LocalDate wave;
        private final Perspective perspective;
        private final Score h;
        private OptionalInt persons = OptionalInt.empty();
        private ImmutableList<Level> levels = ImmutableList.of();

        private Builder(CumulativeScale scale, @Nullable LocalDate wave, Perspective perspective, Score h) {
            this.scale = scale;
            this.wave = wave;
            this.perspective = perspective;
            this.h = h;
        }

        public Builder persons(OptionalInt persons) {
            this.persons = persons;
            return this;
        }

        public Builder levels(ImmutableList<Level> levels) {
            this.levels = levels;
            return this;
        }

        public CumulativeScaleAnalysis build() {
            return new CumulativeScaleAnalysis(
                    scale,
                    wave,
                    perspective,
                    persons,
                    levels,
                    Figures.builder().put("h", h).build());
        }
    }
}
