package org.coppice.scoring.audit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Tables of what follows from published figures, for groups of each size and lattice. They depend on nothing that people answered, so that
 * all assessments of a catalogue share them. Thread-safe. The number of tables, each of a few kilobytes, has a limit: those that have not been
 * used for the longest time are removed, and computed again if they are needed.
 */
public final class LatticeTables {
    private static final int MOST_TABLES = 2000;

    /** The largest number of possible scores that are kept, of all measures and sets of answered questions. */
    private static final int MOST_SCORES = 1_000_000;

    private final Cache<Object, ByMean<SpreadRule>> rules = cache();
    private final Cache<Object, ByMean<Double>> means = cache();
    private final Cache<Object, ByMean<PersonRange.Widths>> widths = cache();
    private final Cache<Object, PossibleScores> scores = CacheBuilder.newBuilder()
            .maximumWeight(MOST_SCORES)
            .weigher((Object key, PossibleScores some) -> some.scores().length() + 1)
            .build();
    private final Cache<Object, ByMean<Boolean>> codes = cache();

    private static <T> Cache<Object, T> cache() {
        return CacheBuilder.newBuilder().maximumSize(MOST_TABLES).build();
    }

    /** Returns what may be shown of groups. */
    ByMean<SpreadRule> rules(Object key, Callable<ByMean<SpreadRule>> table) {
        return get(rules, key, table);
    }

    /** Returns the narrowest ranges that the means of groups with several lattices leave. */
    ByMean<Double> means(Object key, Callable<ByMean<Double>> table) {
        return get(means, key, table);
    }

    /** Returns the ranges in which the scores of persons can be placed. */
    ByMean<PersonRange.Widths> widths(Object key, Callable<ByMean<PersonRange.Widths>> table) {
        return get(widths, key, table);
    }

    /** Returns the scores that a person can have; {@code key} contains everything on which they depend. */
    public PossibleScores scores(Object key, Supplier<PossibleScores> some) {
        PossibleScores known = scores.getIfPresent(key);
        if (known == null) {
            known = some.get(); // what a plugin throws remains as it is
            scores.put(key, known);
        }
        return known;
    }

    /** Returns whether a mean discloses no answers to single questions by their weights. */
    ByMean<Boolean> open(Object key, Callable<ByMean<Boolean>> table) {
        return get(codes, key, table);
    }

    private static <T> T get(Cache<Object, T> tables, Object key, Callable<T> table) {
        try {
            return tables.get(key, table);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
