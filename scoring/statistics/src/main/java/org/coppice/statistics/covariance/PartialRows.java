package org.coppice.statistics.covariance;

import com.google.common.primitives.Booleans;

/**
 * Sums over the rows in which some questions are answered and others are not: for each pair of questions over the rows that have both, and
 * for each question with the row's total. The latter are separate for each number of answers in the row, since in a mean over fewer answers
 * each answer has more weight.
 */
final class PartialRows {
    private static final int WITH_TOTAL = 6;

    private final int k;
    private final long[] count; // rows that have i and j, at index i · k + j; the same for the next three
    private final long[] sum; // of i
    private final long[] square; // of i
    private final long[] product;
    private final long[] totals; // by question (or any), then number of answers: n, x, t, x², x t, t²

    PartialRows(int k) {
        this.k = k;
        this.count = new long[k * k];
        this.sum = new long[k * k];
        this.square = new long[k * k];
        this.product = new long[k * k];
        this.totals = new long[(k + 1) * k * WITH_TOTAL];
    }

    /** Adds a row: its ratings, and 1 or 0 for whether each is present; a missing rating is 0. */
    void add(int[] ratings, int[] present) {
        int answers = 0;
        int total = 0;
        for (int i = 0; i < k; i++) {
            answers += present[i];
            total += ratings[i];
        }
        addTotal(k, answers, 0, total);
        for (int i = 0; i < k; i++) {
            if (present[i] == 1) {
                int x = ratings[i];
                addTotal(i, answers, x, total);
                for (int j = 0, at = i * k; j < k; j++, at++) {
                    count[at] += present[j];
                    sum[at] += (long) x * present[j];
                    square[at] += (long) x * x * present[j];
                    product[at] += (long) x * ratings[j];
                }
            }
        }
    }

    private void addTotal(int question, int answers, long x, long total) {
        int at = (question * k + answers) * WITH_TOTAL;
        totals[at]++;
        totals[at + 1] += x;
        totals[at + 2] += total;
        totals[at + 3] += x * x;
        totals[at + 4] += x * total;
        totals[at + 5] += total * total;
    }

    /**
     * Adds rows that all have the same questions; of the other questions, their ratings are 0.
     *
     * @param has whether the rows have a question
     */
    void add(CompleteRows rows, boolean[] has) {
        int answers = Booleans.countTrue(has);
        for (int i = 0; i < k; i++) {
            if (has[i]) {
                addTotal(i, answers, rows.withTotal(i));
                for (int j = 0, at = i * k; j < k; j++, at++) {
                    count[at] += has[j] ? rows.n() : 0;
                    sum[at] += has[j] ? rows.sum(i) : 0;
                    square[at] += has[j] ? rows.product(i, i) : 0;
                    product[at] += rows.product(i, j);
                }
            }
        }
        PairSums all = rows.withTotal(0);
        addTotal(k, answers, new PairSums(all.n(), 0, all.y(), 0, 0, all.yy()));
    }

    private void addTotal(int question, int answers, PairSums sums) {
        int at = (question * k + answers) * WITH_TOTAL;
        totals[at] += sums.n();
        totals[at + 1] += sums.x();
        totals[at + 2] += sums.y();
        totals[at + 3] += sums.xx();
        totals[at + 4] += sums.xy();
        totals[at + 5] += sums.yy();
    }

    void combine(PartialRows other) {
        Longs.add(count, other.count);
        Longs.add(sum, other.sum);
        Longs.add(square, other.square);
        Longs.add(product, other.product);
        Longs.add(totals, other.totals);
    }

    /** Returns the sums of two questions' ratings in the rows that have both. */
    PairSums of(int a, int b) {
        int ab = a * k + b;
        int ba = b * k + a;
        return new PairSums(count[ab], sum[ab], sum[ba], square[ab], product[ab], square[ba]);
    }

    /** Returns the sums of a question's rating and the row's total over rows with that many answers; of the total alone for question k. */
    PairSums withTotal(int question, int answers) {
        int at = (question * k + answers) * WITH_TOTAL;
        return new PairSums(totals[at], totals[at + 1], totals[at + 2], totals[at + 3], totals[at + 4], totals[at + 5]);
    }
}
