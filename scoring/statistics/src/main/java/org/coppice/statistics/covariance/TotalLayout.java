package org.coppice.statistics.covariance;

/**
 * The row layout for complete rows: each rating, the sum of their squares, the square of their sum. Alpha uses the variances of the ratings
 * and of their sum.
 */
final class TotalLayout implements RowLayout {
    private final int[] widths;

    TotalLayout(int[] widths) {
        this.widths = widths;
    }

    @Override
    public long[] largest() {
        int k = widths.length;
        long[] largest = new long[k + 2];
        long total = 0;
        for (int q = 0; q < k; q++) {
            largest[q] = widths[q];
            largest[k] += (long) widths[q] * widths[q];
            total += widths[q];
        }
        largest[k + 1] = total * total;
        return largest;
    }

    @Override
    public void fill(int[] ratings, int[] present, long[] fields) {
        int k = widths.length;
        long squares = 0;
        long total = 0;
        for (int q = 0; q < k; q++) {
            fields[q] = ratings[q];
            squares += (long) ratings[q] * ratings[q];
            total += ratings[q];
        }
        fields[k] = squares;
        fields[k + 1] = total * total;
    }

    @Override
    public double alpha(long n, long[] sums) {
        int k = widths.length;
        long total = 0;
        double apart = 0;
        for (int q = 0; q < k; q++) {
            total += sums[q];
            apart += (double) sums[q] * sums[q];
        }
        double variances = (double) n * sums[k] - apart;
        double variance = PairSums.about(n, total, total, sums[k + 1]);
        return variance > 0 ? Alpha.of(k, variances, variance) : Double.NaN;
    }
}
