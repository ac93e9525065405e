package org.coppice.blueprint.draws;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Bootstrap weights by group size, shared by all teams of a size; the garbage collector may release those of common sizes. */
public final class BootstrapBySize {
    private static final int MOST_CACHED = 100;

    private final long seed;
    private final int draws;
    private final AtomicReferenceArray<@Nullable SoftReference<BayesianBootstrap>> cached =
            new AtomicReferenceArray<>(MOST_CACHED + 1);

    public BootstrapBySize(long seed, int draws) {
        this.seed = seed;
        this.draws = draws;
    }

    public int draws() {
        return draws;
    }

    /** Returns the weights for {@code persons}; concurrent calls create equal weights. */
    public BayesianBootstrap of(int persons) {
        if (persons > MOST_CACHED) {
            return BayesianBootstrap.of(seed, persons, draws);
        }
        SoftReference<BayesianBootstrap> known = cached.get(persons);
        BayesianBootstrap weights = known == null ? null : known.get();
        if (weights == null) {
            weights = BayesianBootstrap.of(seed, persons, draws);
            cached.set(persons, new SoftReference<>(weights));
        }
        return weights;
    }
}
