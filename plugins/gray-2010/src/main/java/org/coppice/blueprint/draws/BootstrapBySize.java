package org.coppice.blueprint.draws;

import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bootstrap weights and draws by group size, shared by all teams of a size; the garbage collector may release those of common sizes. */
public final class BootstrapBySize {
    private static final int MOST_CACHED = 100;

    private final long seed;
    private final int draws;
    private final AtomicReferenceArray<@Nullable SoftReference<BayesianBootstrap>> cached =
            new AtomicReferenceArray<>(MOST_CACHED + 1);
    private final AtomicReferenceArray<@Nullable SoftReference<StudentDraws>> nominal =
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
        return cached(cached, persons, () -> BayesianBootstrap.of(seed, persons, draws));
    }

    /** Returns the draws of Student's t distribution for {@code persons}, 2 or more. */
    public StudentDraws nominal(int persons) {
        return cached(nominal, persons, () -> StudentDraws.of(seed, persons, draws));
    }

    private static <T> T cached(AtomicReferenceArray<@Nullable SoftReference<T>> cache, int persons, Supplier<T> made) {
        if (persons > MOST_CACHED) {
            return made.get();
        }
        SoftReference<T> known = cache.get(persons);
        T one = known == null ? null : known.get();
        if (one == null) {
            one = made.get();
            cache.set(persons, new SoftReference<>(one));
        }
        return one;
    }
}
