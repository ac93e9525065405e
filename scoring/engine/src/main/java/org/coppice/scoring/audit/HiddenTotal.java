package org.coppice.scoring.audit;

/**
 * The bounds of hidden groups that are included in a published total, such as the mean of a sample: the published mean of all people and the
 * published means of the shown groups leave an interval for the sum of the hidden scores, and with the bounds of the metric an interval for
 * each hidden group and each of its people.
 *
 * <pre>{@code
 * HiddenTotal total = new HiddenTotal(Lattice.of(measure));              // once for a figure of the sample
 * total.shown(n, mean);                                                  // for each shown group: its published mean as a share of the range
 * total.hidden(n);                                                       // for each hidden group that is included
 * double width = total.narrowest(mean);                                  // the mean of all, as it is published
 * }</pre>
 *
 * <p>The largest hidden group has the narrowest interval, so the others need no check. The audit measures only; the rule that decides which
 * totals are shown is that of {@code org.coppice.scoring.disclosure.TotalRule}, and a test holds that each total that it shows is wide here.
 *
 * <p>The sums of the shown groups are on a lattice of whole numbers where the scores are equally spaced and everyone answered everything.
 * Not thread-safe: one instance for one figure.
 */
public final class HiddenTotal {
    private static final double HALF = 0.005;
    private static final double ROUNDING = 1e-9;

    private double steps; // of a person's score; 0 if it is continuous
    private double least; // sum of the shown groups
    private double most;
    private long shown;
    private long hidden;
    private int groups;
    private int largest;

    /** Creates an instance without groups. */
    public HiddenTotal(Lattice lattice) {
        this.steps = Math.max(0, lattice.values() - 1);
    }

    /** Adds a group of {@code n} people whose published mean is that share of the range. */
    public void shown(int n, double mean) {
        Interval sum = sum(n, mean);
        least += sum.least();
        most += sum.most();
        shown += n;
    }

    /** Adds a hidden group of {@code n} people. */
    public void hidden(int n) {
        hidden += n;
        groups++;
        largest = Math.max(largest, n);
    }

    /**
     * Returns the width of the narrowest interval of a hidden group's mean, or of the score of one of its people, as a share of the range;
     * 1 if no group is hidden.
     */
    public double narrowest(double mean) {
        if (groups == 0) {
            return 1;
        }
        Interval sum = hiddenSum(mean);
        return Math.max(0, Math.min(width(sum, largest), width(sum, 1)));
    }

    private Interval hiddenSum(double mean) {
        Interval all = sum(shown + hidden, mean);
        return new Interval(all.least() - most, all.most() - least);
    }

    /** Returns the width of the interval for the mean of {@code n} of the hidden people. */
    private double width(Interval sum, int n) {
        double lowest = up(Math.max(0, sum.least() - (hidden - n)));
        double highest = down(Math.min(n, sum.most()));
        return (highest - lowest) / n;
    }

    private record Interval(double least, double most) {}

    /** Returns the interval of the sum of {@code n} scores with a rounded mean. */
    private Interval sum(long n, double mean) {
        double lower = n * Math.max(0, mean - HALF);
        double upper = n * Math.min(1, mean + HALF);
        if (up(lower) > down(upper)) {
            steps = 0; // answers are missing: the scores are not on the lattice
        }
        return new Interval(up(lower), down(upper));
    }

    /** Returns the next sum of the lattice that is not below. */
    private double up(double sum) {
        return steps == 0 ? sum : Math.ceil(sum * steps - ROUNDING) / steps;
    }

    private double down(double sum) {
        return steps == 0 ? sum : Math.floor(sum * steps + ROUNDING) / steps;
    }
}
