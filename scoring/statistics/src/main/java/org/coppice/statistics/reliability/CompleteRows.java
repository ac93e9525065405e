package org.coppice.statistics.reliability;

/** Sums over the rows in which every question is answered: each rating, and each product of two. Whole numbers, so without rounding. */
final class CompleteRows {
    private final int k;
    private final long[] sums;
    private final long[] products; // of i and j ≤ i at i · k + j
    private long n;

    CompleteRows(int k) {
        this.k = k;
        this.sums = new long[k];
        this.products = new long[k * k];
    }

    /** Adds {@code n} rows; the columns are 0 in others. */
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

    /** A rating is at most 100 and a stretch has 4,096 rows, so that an int holds the sum. */
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

    /** The question's rating and the sum of the person's ratings. */
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

    /** Two questions' ratings. */
    PairSums of(int a, int b) {
        return new PairSums(n, sums[a], sums[b], product(a, a), product(a, b), product(b, b));
    }
}
