package org.coppice.statistics.covariance;

/**
 * Sums over the rows in which every question is answered: of each rating, and of each product of two ratings. All are integers, so that
 * nothing is rounded.
 */
final class CompleteRows {
    private final int k;
    private final long[] sums;
    private final long[] products; // of i and j ≤ i at index i · k + j
    private long n;

    CompleteRows(int k) {
        this.k = k;
        this.sums = new long[k];
        this.products = new long[k * k];
    }

    /** Adds the complete rows; in all other rows the columns are 0. */
    void add(int[][] columns, int rows, int complete) {
        n += complete;
        for (int i = 0; i < k; i++) {
            sums[i] += sum(columns[i], rows);
            for (int j = 0; j <= i; j++) {
                products[i * k + j] += product(columns[i], columns[j], rows);
            }
        }
    }

    private static int sum(int[] column, int rows) {
        int sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += column[row];
        }
        return sum;
    }

    /** Returns the sum of products. A rating is from −1,000 to 1,000 and a chunk has at most 1,024 rows, so that the sum fits into an int. */
    private static int product(int[] a, int[] b, int rows) {
        int sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += a[row] * b[row];
        }
        return sum;
    }

    void combine(CompleteRows other) {
        n += other.n;
        Longs.add(sums, other.sums);
        Longs.add(products, other.products);
    }

    long n() {
        return n;
    }

    long sum(int question) {
        return sums[question];
    }

    long product(int a, int b) {
        return products[Math.max(a, b) * k + Math.min(a, b)];
    }

    /** Returns the sums of the question's rating and the sum of the person's ratings. */
    PairSums withTotal(int question) {
        long total = 0;
        long squares = 0;
        long product = 0;
        for (int i = 0; i < k; i++) {
            total += sums[i];
            product += product(question, i);
            for (int j = 0; j < k; j++) {
                squares += product(i, j);
            }
        }
        return new PairSums(n, sums[question], total, product(question, question), product, squares);
    }

    /** Returns the sums of the ratings of two questions. */
    PairSums of(int a, int b) {
        return new PairSums(n, sums[a], sums[b], product(a, a), product(a, b), product(b, b));
    }
}
