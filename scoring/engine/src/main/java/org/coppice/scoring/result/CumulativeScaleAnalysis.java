package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.model.Construct;
import org.coppice.model.CumulativeScale;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.ScaleStrength;
import org.jspecify.annotations.Nullable;

/**
 * The scalability of the levels of a cumulative scale in one perspective: whether the levels form one scale. It is based on the persons who
 * have a score on every level, in the groups that are included in the figure of the sample for each level. The formula is in
 * {@link org.coppice.statistics.reliability.Scalability}. H does not account for the dependence of persons within a team.
 *
 * @param scale the scale
 * @param wave the wave, or null if the sample has no waves
 * @param perspective the perspective of the respondents
 * @param persons the number of persons who have a score on every level; empty if H must not be disclosed
 * @param h Loevinger's H of all levels, or the reason why it is withheld
 * @param levels the levels, from the shallowest to the deepest
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record CumulativeScaleAnalysis(
        CumulativeScale scale,
        @Nullable LocalDate wave,
        Perspective perspective,
        OptionalInt persons,
        Score h,
        ImmutableList<Level> levels) {

    /**
     * The scalability of one level in relation to the other levels.
     *
     * @param level the level
     * @param mean the mean of the sample, over all persons who have a score on the level
     * @param h Loevinger's H of the pairs that contain the level
     */
    public record Level(Construct level, Score mean, Score h) {}

    /** Returns the strength of the scale according to H; empty if H is withheld. */
    public Optional<ScaleStrength> strength() {
        return h instanceof Score.Measured told ? Optional.of(ScaleStrength.of(told.value())) : Optional.empty();
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
}
