package org.coppice.scoring.quality;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/**
 * Means and covariances of a sample's answers to the rating questions of a bank, as one perspective gave them: each from those who answered,
 * a covariance from those who answered both. Sums of whole numbers, so that blocks added up have the same bits as the whole. Takes 24 bytes
 * for each pair of questions.
 */
public final class RatingMoments {
    private final QuestionBank bank;
    private final ImmutableList<Integer> columns;
    private final long[] n; // by pair of questions (i, j): who answered both
    private final long[] sum; // of the answers to i of those
    private final long[] product; // of the answers to i and j of those, added up

    private RatingMoments(QuestionBank bank, ImmutableList<Integer> columns, long[] n, long[] sum, long[] product) {
        this.bank = bank;
        this.columns = columns;
        this.n = n;
        this.sum = sum;
        this.product = product;
    }

    /** The places of the rating questions of a bank, in its order. */
    static ImmutableList<Integer> ratings(QuestionBank bank) {
        return IntStream.range(0, bank.questions().size())
                .filter(q -> bank.scale(bank.questions().get(q)) instanceof ResponseScale.Likert)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    /** The moments of the rows of a perspective. */
    public static RatingMoments of(Perspective who, AnswerBlock block) {
        ImmutableList<Integer> columns = ratings(block.bank());
        int k = columns.size();
        long[] n = new long[Math.multiplyExact(k, k)];
        long[] sum = new long[n.length];
        long[] product = new long[n.length];
        int[] codes = new int[k];
        for (int row = 0; row < block.size(); row++) {
            if (block.perspective(row) != who) {
                continue;
            }
            for (int i = 0; i < k; i++) {
                codes[i] = block.code(row, columns.get(i));
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; codes[i] >= 0 && j < k; j++) {
                    if (codes[j] >= 0) {
                        n[i * k + j]++;
                        sum[i * k + j] += codes[i];
                        product[i * k + j] += (long) codes[i] * codes[j];
                    }
                }
            }
        }
        return new RatingMoments(block.bank(), columns, n, sum, product);
    }

    /** These rows and those; both of the same bank. */
    public RatingMoments and(RatingMoments other) {
        Check.that(bank.equals(other.bank), "answers to %s and to %s", bank, other.bank);
        return new RatingMoments(bank, columns, sum(n, other.n), sum(sum, other.sum), sum(product, other.product));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    /** The places of the rating questions in the bank. */
    ImmutableList<Integer> columns() {
        return columns;
    }

    /** How many answered both of two rating questions. */
    long n(int i, int j) {
        return n[i * columns.size() + j];
    }

    /** The mean of the answers to a rating question; 0 where there is none. */
    double mean(int i) {
        int at = i * columns.size() + i;
        return n[at] == 0 ? 0 : (double) sum[at] / n[at];
    }

    /** The covariance (n − 1) of the answers to two rating questions; 0 where fewer than two answered both. */
    double covariance(int i, int j) {
        int at = i * columns.size() + j;
        double there = sum[j * columns.size() + i];
        return n[at] < 2 ? 0 : (product[at] - sum[at] * (there / n[at])) / (n[at] - 1);
    }

    /** The number of questions only: answers are personal data. */
    @Override
    public String toString() {
        return "moments of " + columns.size() + " rating questions";
    }
}
