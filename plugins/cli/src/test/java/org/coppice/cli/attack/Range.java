package org.coppice.cli.attack;

/** The values of a hidden figure that agree with all that is published; empty if the lower end is above the upper end. */
record Range(double lower, double upper) {
    static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    double width() {
        return upper - lower;
    }

    boolean empty() {
        return lower > upper;
    }

    Range with(double value) {
        return new Range(Math.min(lower, value), Math.max(upper, value));
    }

    Range with(Range other) {
        return other.empty() ? this : with(other.lower()).with(other.upper());
    }

    boolean contains(double value) {
        return lower - 1e-6 <= value && value <= upper + 1e-6;
    }

    /** Returns true if the figure is known to within a quarter of its range, which is 1. */
    boolean narrow() {
        return width() < 0.25 - 1e-9;
    }
}
