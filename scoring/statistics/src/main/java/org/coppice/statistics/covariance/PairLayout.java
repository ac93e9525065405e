package org.coppice.statistics.covariance;

/**
 * The row layout with, for each pair of questions over the rows that have both, their number, the sums of each and the sum of the products.
 */
final class PairLayout implements RowLayout {
    private static final int EACH = 4;

    private final int[] widths;

    PairLayout(int[] widths) {
        this.widths = widths;
    }

    @Override
    public long[] largest() {
        int k = widths.length;
        int[] all = new int[k];
        java.util.Arrays.fill(all, 1);
        long[] largest = new long[EACH * k * (k + 1) / 2];
        fill(widths, all, largest);
        return largest;
    }

    @Override
    public void fill(int[] ratings, int[] present, long[] fields) {
        int at = 0;
        for (int i = 0; i < widths.length; i++) {
            for (int j = 0; j <= i; j++) {
                fields[at] = (long) present[i] * present[j];
                fields[at + 1] = (long) ratings[i] * present[j];
                fields[at + 2] = (long) ratings[j] * present[i];
                fields[at + 3] = (long) ratings[i] * ratings[j];
                at += EACH;
            }
        }
    }

    @Override
    public double alpha(long n, long[] sums) {
        double variances = 0;
        double total = 0;
        int at = 0;
        for (int i = 0; i < widths.length; i++) {
            for (int j = 0; j <= i; j++) {
                long both = sums[at];
                if (both < 2) {
                    return Double.NaN;
                }
                double covariance =
                        PairSums.about(both, sums[at + 1], sums[at + 2], sums[at + 3]) / ((double) both * (both - 1));
                variances += i == j ? covariance : 0;
                total += i == j ? covariance : 2 * covariance;
                at += EACH;
            }
        }
        return total > 1e-12 * variances ? Alpha.of(widths.length, variances, total) : Double.NaN;
    }
}
