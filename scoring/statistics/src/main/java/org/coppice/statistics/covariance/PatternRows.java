package org.coppice.statistics.covariance;

import java.util.Arrays;

/** The sums over the rows in which exactly these questions are answered. */
public final class PatternRows {
    private final int[] answered;
    private final int k;
    private final long[] sums;

    public PatternRows(int[] answered, int k, long[] sums) {
        this.answered = answered;
        this.k = k;
        this.sums = sums;
    }

    /** The indices of the answered questions. */
    public int[] answered() {
        return answered;
    }

    public boolean has(int question) {
        return Arrays.binarySearch(answered, question) >= 0;
    }

    /** Returns the sums of the ratings of two of its questions. */
    public PairSums of(int a, int b) {
        return new PairSums(n(), sum(a), sum(b), product(a, a), product(a, b), product(b, b));
    }

    public long n() {
        return sums[0];
    }

    public long sum(int question) {
        return sums[1 + question];
    }

    public long product(int a, int b) {
        return sums[1 + k + a * k + b];
    }
}
