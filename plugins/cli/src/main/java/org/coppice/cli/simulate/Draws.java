package org.coppice.cli.simulate;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The stream of random numbers of one team. It depends only on the seed and the id of the team.
 *
 * <p>The generator is L64X128MixRandom, started with {@code mix(seed + mix(fnv(id)))}: {@code fnv} is the 64-bit FNV-1a hash, taken
 * over the characters of the id as 16-bit numbers, {@code mix} the finaliser of SplitMix64. Each draw takes one 64-bit number.
 */
final class Draws {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final RandomGenerator random;

    private Draws(RandomGenerator random) {
        this.random = random;
    }

    static Draws of(long seed, String team) {
        return new Draws(FACTORY.create(start(seed, team)));
    }

    /** Returns the initial seed of the stream of a team. */
    static long start(long seed, String team) {
        long hash = FNV_BASIS;
        for (int i = 0; i < team.length(); i++) {
            hash = (hash ^ team.charAt(i)) * FNV_PRIME;
        }
        return mix(seed + mix(hash));
    }

    /** Returns a uniform number between 0 and 1, exclusive: the middle of one of 2⁵² equal steps. */
    double uniform() {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Returns a number from the standard normal distribution. */
    double normal() {
        return quantile(uniform());
    }

    /** The inverse of the standard normal distribution function. */
    static double quantile(double chance) {
        return NORMAL.inverseCumulativeProbability(chance);
    }

    /** The standard normal distribution function. */
    static double phi(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
