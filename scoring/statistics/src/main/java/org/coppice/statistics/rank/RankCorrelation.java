package org.coppice.statistics.rank;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * How alike the figures of two recipes put the teams of a wave in order.
 *
 * @param measure what is measured
 * @param perspective who answered; empty where perspectives are pooled
 * @param wave the wave, or null where there are none
 * @param teams of how many teams both show a figure
 * @param rho Spearman's rank correlation, −1 to 1, of the figures as they are shown; withheld for fewer than three teams, or where all
 *     figures of a recipe are the same
 */
public record RankCorrelation(
        Measure measure,
        Optional<Perspective> perspective,
        @Nullable LocalDate wave,
        int teams,
        Score rho) {
    /** The id of the perspective, {@code all} where perspectives are pooled. */
    public String perspectiveId() {
        return perspective.map(Perspective::id).orElse("all");
    }
}
