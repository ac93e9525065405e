package org.coppice.statistics.rank;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * The rank correlation between the figures that two recipes give the teams of a wave.
 *
 * @param measure the measure
 * @param perspective the perspective that answered; empty if perspectives are pooled
 * @param wave the wave, or null if there are no waves
 * @param teams the number of teams for which both recipes show a figure
 * @param rho Spearman's rank correlation, −1 to 1, of the figures as shown; withheld for fewer than three teams, or if all figures of a
 *     recipe are the same
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record RankCorrelation(
        Measure measure,
        Optional<Perspective> perspective,
        @Nullable LocalDate wave,
        int teams,
        Score rho) {
    /** The id of the perspective, {@code all} if perspectives are pooled. */
    public String perspectiveId() {
        return perspective.map(Perspective::id).orElse("all");
    }
}
