package org.coppice.scoring.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.coppice.model.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * Where in a sample a figure of its own stands.
 *
 * @param wave which wave, or null where there are none
 * @param who which perspective
 */
public record WavePerspective(@Nullable LocalDate wave, Perspective who) {
    /** Wave by wave. */
    public static final Comparator<WavePerspective> BY_WAVE =
            Comparator.comparing(WavePerspective::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** Wave by wave, perspective by perspective. */
    public static final Comparator<WavePerspective> ORDER = BY_WAVE.thenComparing(WavePerspective::who);
}
