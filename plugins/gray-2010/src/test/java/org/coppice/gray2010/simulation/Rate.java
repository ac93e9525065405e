package org.coppice.gray2010.simulation;

/** How often something holds. */
final class Rate {
    private int times;
    private int of;
    private double expected;

    void add(boolean holds) {
        add(holds, 0);
    }

    /** Something that is said to hold with some probability. */
    void add(boolean holds, double probability) {
        times += holds ? 1 : 0;
        expected += probability;
        of++;
    }

    void add(Rate other) {
        times += other.times;
        expected += other.expected;
        of += other.of;
    }

    @Override
    public String toString() {
        return times + " of " + of;
    }

    int times() {
        return times;
    }

    int of() {
        return of;
    }

    double share() {
        return (double) times / of;
    }

    /** The mean of the probabilities. */
    double expected() {
        return expected / of;
    }
}
