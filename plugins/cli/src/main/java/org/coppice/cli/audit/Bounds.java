package org.coppice.cli.audit;

/** An interval of feasible values. */
public record Bounds(double least, double most) {
    private static final double ROUNDING = 1e-9;

    /** The narrowest interval that keeps a score or a mean, as a share of the range. */
    private static final double LEAST_RANGE = 0.25;

    /** All shares of a range. */
    static final Bounds ALL = new Bounds(0, 1);

    /** Half of the step to which published figures are rounded, as a share of the range. */
    static final double HALF = 0.005;

    /** Returns the values that are rounded to a figure, as a share of the range. */
    static Bounds rounded(double figure) {
        return new Bounds(figure - HALF, figure + HALF);
    }

    boolean possible() {
        return least <= most + ROUNDING;
    }

    /** Returns whether shares of the range in this interval are known too closely. */
    boolean narrow() {
        return most - least < LEAST_RANGE - ROUNDING;
    }

    Bounds meet(Bounds other) {
        return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
    }

    Bounds plus(Bounds other) {
        return new Bounds(least + other.least, most + other.most);
    }

    Bounds minus(Bounds other) {
        return new Bounds(least - other.most, most - other.least);
    }

    Bounds times(double factor) {
        return new Bounds(least * factor, most * factor);
    }
}
