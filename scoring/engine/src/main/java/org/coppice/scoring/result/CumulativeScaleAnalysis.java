package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.model.Construct;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.ScaleStrength;
import org.jspecify.annotations.Nullable;

/**
 * Whether the levels of a cumulative scale hang together as one scale in the eyes of one perspective: of the persons who have a score of
 * every level, in the groups that are in the sample's figure of each. The formula is in {@link
 * org.coppice.statistics.reliability.Scalability}. Persons of one team are alike, which H does not take into account.
 *
 * @param scale the scale
 * @param wave which wave, or null where there are none
 * @param perspective who answered
 * @param persons how many have a score of every level; empty where H may not be told
 * @param h Loevinger's H of all levels, or why it is not shown
 * @param levels each, from the shallowest to the deepest
 * @since 0.1.0
 */
public record CumulativeScaleAnalysis(
        CumulativeScale scale,
        @Nullable LocalDate wave,
        Perspective perspective,
        OptionalInt persons,
        Score h,
        ImmutableList<Level> levels) {

    /**
     * A level among the others.
     *
     * @param level which
     * @param mean the sample's mean, of everyone who has a score of it
     * @param h H of the pairs with it
     */
    public record Level(Construct level, Score mean, Score h) {}

    /** How strong a scale that is, where H is told. */
    public Optional<ScaleStrength> strength() {
        return h instanceof Score.Measured told ? Optional.of(ScaleStrength.of(told.value())) : Optional.empty();
    }

    /** The levels whose mean is above that of the level before, as far as means are told; none where they fall, as on a cumulative scale. */
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
}
