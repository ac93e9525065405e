package org.coppice.scoring.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.coppice.model.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * A wave and a perspective of a sample, for which the sample has separate figures.
 *
 * @param wave the wave, or null if the sample has no waves
 * @param who the perspective
 */
public record WavePerspective(@Nullable LocalDate wave, Perspective who) {
    /** The order by wave. */
    public static final Comparator<WavePerspective> BY_WAVE =
            Comparator.comparing(WavePerspective::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** The order by wave, then by perspective. */
    public static final Comparator<WavePerspective> ORDER = BY_WAVE.thenComparing(WavePerspective::who);
}
