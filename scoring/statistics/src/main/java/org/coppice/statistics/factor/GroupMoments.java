package org.coppice.statistics.factor;

/** The moments of independent normal rows with the same distribution. Its arrays are not copied. */
public final class GroupMoments {
    private final double n;
    private final double[] means;
    private final double[][] covariances;

    /**
     * Creates moments.
     *
     * @param n the number of rows, above 0
     * @param means their means; zeros if their expectations are 0
     * @param covariances their covariances about these means, with divisor n
     */
    public GroupMoments(double n, double[] means, double[][] covariances) {
        this.n = n;
        this.means = means;
        this.covariances = covariances;
    }

    /** Returns the number of rows. */
    public double n() {
        return n;
    }

    /** Returns the means of the rows. */
    public double[] means() {
        return means;
    }

    /** Returns the covariances of the rows about their means, with divisor n. */
    public double[][] covariances() {
        return covariances;
    }
}
