package org.coppice.statistics.agreement;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.coppice.model.score.ByChance;

/**
 * How often groups of a size agree by chance, every answer as likely as another: {@link ChanceAgreement}, simulated when a size is first
 * asked for, and kept. Each size is drawn with the same seed, so that nothing hangs on which comes first. Safe for any number of threads.
 */
public final class ChanceBySize {
    private final int draws;
    private final long seed;
    private final ConcurrentMap<Size, ChanceAgreement> simulated = new ConcurrentHashMap<>();

    private record Size(int persons, int questions, int points) {}

    /** For so many draws, 100 or more, of each size. */
    public ChanceBySize(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** How often so many persons agree by chance in so many questions of so many points, as much as that r_wg or r_wg(j) or more. */
    public ByChance of(int persons, int questions, int points, double rwg) {
        ChanceAgreement chance = simulated.computeIfAbsent(
                new Size(persons, questions, points),
                size -> ChanceAgreement.simulate(persons, questions, NullDistributions.uniform(points), draws, seed));
        return new ByChance(chance.p(rwg), draws, seed);
    }
}
