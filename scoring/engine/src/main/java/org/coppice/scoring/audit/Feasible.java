package org.coppice.scoring.audit;

/** The sets of scores that fit what is published: whether there are several, and the smallest and largest score of a person in them. */
final class Feasible {
    /** The narrowest range in which a person's score may be known to be, as a share of the metric's range. */
    static final double LEAST_RANGE = 0.25;

    static final double ROUNDING = 1e-9;

    private boolean some;
    private boolean several;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;

    /** Adds the sets of a cell. */
    void add(SpreadCell cell) {
        several |= some || cell.several();
        some = true;
        lowest = Math.min(lowest, cell.lowest());
        highest = Math.max(highest, cell.highest());
    }

    /** Returns whether no set of scores and no person's score can be found out: several sets fit, over a quarter of the range. */
    boolean wide() {
        return several && wide(highest - lowest);
    }

    /** Returns the width of the range of a person's score; 0 if one set of scores fits only. */
    double width() {
        return several ? highest - lowest : 0;
    }

    /** Returns whether a range of feasible values is wide enough, as a share of the metric's range. */
    static boolean wide(double range) {
        return range >= LEAST_RANGE - ROUNDING;
    }
}
