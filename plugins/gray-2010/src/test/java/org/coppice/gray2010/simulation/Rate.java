package org.coppice.gray2010.simulation;

/** A counter of how often something holds. */
final class Rate {
    private int times;
    private int of;

    void add(boolean holds) {
        times += holds ? 1 : 0;
        of++;
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

    @Override
    public String toString() {
        return times + " of " + of;
    }
}
