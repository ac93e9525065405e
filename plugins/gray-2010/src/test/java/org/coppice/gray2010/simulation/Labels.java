package org.coppice.gray2010.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How often what a reading names is so, compared with always naming the highest mean. */
final class Labels {
    /** What became of one label. */
    enum Outcome {
        /** It names what is so, and nothing else. */
        RIGHT,
        /** It names one, and that is not so, or not alone. */
        FALSE,
        /** It names several and leaves out one that is so. */
        FALSE_SET,
        /** It leaves open more than what is so. */
        OPEN,
        /** A gate stopped it. */
        STOPPED
    }

    private final int[] outcomes = new int[Outcome.values().length];
    private final Rate naive = new Rate();

    /**
     * @param named what the reading names, empty where it was stopped
     * @param first what has the highest mean
     */
    <K> void add(Set<K> so, Optional<? extends Set<K>> named, K first) {
        outcomes[named.map(all -> outcome(so, all)).orElse(Outcome.STOPPED).ordinal()]++;
        naive.add(so.equals(Set.of(first)));
    }

    private static <K> Outcome outcome(Set<K> so, Set<K> named) {
        return named.equals(so)
                ? Outcome.RIGHT
                : named.containsAll(so) ? Outcome.OPEN : named.size() == 1 ? Outcome.FALSE : Outcome.FALSE_SET;
    }

    @Override
    public String toString() {
        return Arrays.toString(outcomes) + " by " + Arrays.toString(Outcome.values());
    }

    int count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    int teams() {
        return naive.of();
    }

    double share(Outcome outcome) {
        return (double) count(outcome) / teams();
    }

    /** How often always naming the highest mean is right. */
    Rate naive() {
        return naive;
    }

    void add(Labels other) {
        for (Outcome outcome : Outcome.values()) {
            outcomes[outcome.ordinal()] += other.count(outcome);
        }
        naive.add(other.naive);
    }
}
