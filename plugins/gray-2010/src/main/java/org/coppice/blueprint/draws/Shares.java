package org.coppice.blueprint.draws;

/** Shares of a range. */
public final class Shares {
    private Shares() {}

    /** Returns the share that is nearest to a number: the number itself, 0 or 1. */
    public static double limited(double number) {
        return number < 0 ? 0 : number > 1 ? 1 : number;
    }
}
