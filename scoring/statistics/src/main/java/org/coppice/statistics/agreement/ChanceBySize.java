package org.coppice.statistics.agreement;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apiguardian.api.API;
import org.coppice.model.score.ByChance;

/**
 * The probability of agreement by chance for each group size under the uniform null distribution. The {@link ChanceAgreement} of a size is
 * simulated when it is first requested, and cached. Every size uses the same seed, so that the order of requests has no effect.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ChanceBySize {
    private final int draws;
    private final long seed;
    private final ConcurrentMap<Size, ChanceAgreement> simulated = new ConcurrentHashMap<>();

    private record Size(int persons, int questions, int points) {}

    /** Creates a cache that simulates {@code draws} groups of each size, 100 or more. */
    public ChanceBySize(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** Returns the probability that a group of that size reaches {@code rwg} (r_wg or r_wg(j)) or more by chance. */
    public ByChance of(int persons, int questions, int points, double rwg) {
        ChanceAgreement chance = simulated.computeIfAbsent(
                new Size(persons, questions, points),
                size -> ChanceAgreement.simulate(persons, questions, NullDistributions.uniform(points), draws, seed));
        return new ByChance(chance.p(rwg), draws, seed);
    }
}
