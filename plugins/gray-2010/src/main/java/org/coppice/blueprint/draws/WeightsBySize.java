package org.coppice.blueprint.draws;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The weights of groups by their size, so that teams of one size share them; those of ordinary size are kept while there is room. */
public final class WeightsBySize {
    private static final int KEPT = 100;

    private final long seed;
    private final int draws;
    private final AtomicReferenceArray<@Nullable SoftReference<Weights>> kept = new AtomicReferenceArray<>(KEPT + 1);

    public WeightsBySize(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    public int draws() {
        return draws;
    }

    /** The weights of that many persons; equal whoever makes them. */
    public Weights of(int persons) {
        if (persons > KEPT) {
            return Weights.of(seed, persons, draws);
        }
        SoftReference<Weights> known = kept.get(persons);
        Weights weights = known == null ? null : known.get();
        if (weights == null) {
            weights = Weights.of(seed, persons, draws);
            kept.set(persons, new SoftReference<>(weights));
        }
        return weights;
    }
}
