package org.coppice.scoring;

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
record Place(@Nullable LocalDate wave, Perspective who) {
    /** Wave by wave. */
    static final Comparator<Place> BY_WAVE =
            Comparator.comparing(Place::wave, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** Wave by wave, perspective by perspective. */
    static final Comparator<Place> ORDER = BY_WAVE.thenComparing(Place::who);
}
