package org.coppice.model.score;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reasons why cells are withheld, by the index of the cell; a range of cells without reasons takes no memory. */
final class Reasons {
    private static final int STRETCH = 1024;

    private final int cells;
    private final Score.@Nullable Withheld[] @Nullable [] stretches;

    /** Creates an empty store for that many cells. */
    Reasons(int cells) {
        this.cells = cells;
        this.stretches = new Score.@Nullable Withheld[(cells + STRETCH - 1) / STRETCH] @Nullable [];
    }

    /** Returns the reason of a cell that has one. */
    Score.Withheld get(int cell) {
        return Objects.requireNonNull(Objects.requireNonNull(stretches[cell / STRETCH])[cell % STRETCH]);
    }

    void put(int cell, Score.Withheld reason) {
        Score.@Nullable Withheld[] stretch = stretches[cell / STRETCH];
        if (stretch == null) {
            stretch = new Score.@Nullable Withheld[Math.min(STRETCH, cells)];
            stretches[cell / STRETCH] = stretch;
        }
        stretch[cell % STRETCH] = reason;
    }
}
