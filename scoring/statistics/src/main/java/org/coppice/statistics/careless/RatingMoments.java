package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;
import org.coppice.statistics.StatisticAccumulator;

/**
 * An accumulator of the means and covariances of a sample's answers to the rating questions of a bank, for one perspective. A mean uses
 * those who answered the question, a covariance those who answered both questions. All sums are integers, so that merged blocks have the
 * same bits as the whole. Needs 24 bytes for each pair of questions. Not thread-safe: use one instance per thread and merge them.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class RatingMoments implements StatisticAccumulator<AnswerBlock, RatingMoments> {
    private final QuestionBank bank;
    private final Perspective who;
    private final ImmutableList<Integer> columns;
    private final long[] n; // by pair of questions (i, j): number who answered both
    private final long[] sum; // of their answers to i
    private final long[] product; // of the products of their answers to i and j

    private RatingMoments(QuestionBank bank, Perspective who) {
        this.bank = bank;
        this.who = who;
        this.columns = ratings(bank);
        this.n = new long[Math.multiplyExact(columns.size(), columns.size())];
        this.sum = new long[n.length];
        this.product = new long[n.length];
    }

    /** Returns the moments of no rows. */
    public static RatingMoments of(QuestionBank bank, Perspective who) {
        return new RatingMoments(bank, who);
    }

    /** Returns the indices of the rating questions of a bank, in its order. */
    static ImmutableList<Integer> ratings(QuestionBank bank) {
        return IntStream.range(0, bank.questions().size())
                .filter(q -> bank.scale(bank.questions().get(q)) instanceof ResponseScale.Likert)
                .boxed()
                .collect(ImmutableList.toImmutableList());
    }

    /** Adds the rows of the perspective; returns these moments. */
    @Override
    public RatingMoments add(AnswerBlock block) {
        Check.that(bank.equals(block.bank()), "answers to %s and to %s cannot be combined", bank, block.bank());
        int k = columns.size();
        int[] codes = new int[k];
        int[] answers = new int[k];
        for (int row = 0; row < block.size(); row++) {
            if (block.perspective(row) != who) {
                continue;
            }
            for (int i = 0; i < k; i++) {
                codes[i] = block.code(row, columns.get(i));
                answers[i] = codes[i] < 0 ? 0 : (int) block.value(row, columns.get(i));
            }
            for (int i = 0; i < k; i++) {
                if (codes[i] >= 0) {
                    add(codes, answers, i);
                }
            }
        }
        return this;
    }

    /** Adds the answer to i together with each other answer; numbers and products are stored below the diagonal only. */
    private void add(int[] codes, int[] answers, int i) {
        int k = codes.length;
        int answer = answers[i];
        for (int j = 0, at = i * k; j < k; j++, at++) {
            sum[at] += codes[j] < 0 ? 0 : answer;
        }
        for (int j = 0, at = i * k; j <= i; j++, at++) {
            if (codes[j] >= 0) {
                n[at]++;
                product[at] += (long) answer * answers[j];
            }
        }
    }

    /** Adds the moments of other rows of the same bank and perspective. */
    @Override
    public RatingMoments combine(RatingMoments other) {
        Check.that(
                bank.equals(other.bank) && who == other.who,
                "answers to %s in %s and to %s in %s cannot be combined; combine answers to one bank in one perspective",
                bank,
                who.id(),
                other.bank,
                other.who.id());
        for (int i = 0; i < n.length; i++) {
            n[i] += other.n[i];
            sum[i] += other.sum[i];
            product[i] += other.product[i];
        }
        return this;
    }

    /** Returns the mean of each rating question that anyone answered, by its id. */
    public ImmutableMap<String, Double> means() {
        ImmutableMap.Builder<String, Double> means = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            if (n(i, i) > 0) {
                means.put(bank.questions().get(columns.get(i)).id(), mean(i));
            }
        }
        return means.buildOrThrow();
    }

    /** The indices of the rating questions in the bank. */
    ImmutableList<Integer> columns() {
        return columns;
    }

    /** Returns the number of people who answered both of two rating questions. */
    long n(int i, int j) {
        return n[Math.max(i, j) * columns.size() + Math.min(i, j)];
    }

    /** Returns the mean of the answers to a rating question; 0 if there is none. */
    double mean(int i) {
        int at = i * columns.size() + i;
        return n[at] == 0 ? 0 : (double) sum[at] / n[at];
    }

    /** Returns the covariance (n − 1) of the answers to two rating questions; 0 if fewer than two people answered both. */
    double covariance(int i, int j) {
        long both = n(i, j);
        long together = product[Math.max(i, j) * columns.size() + Math.min(i, j)];
        double there = sum[j * columns.size() + i];
        return both < 2 ? 0 : (together - sum[i * columns.size() + j] * (there / both)) / (both - 1);
    }

    /** Returns only the number of questions: answers are personal data. */
    @Override
    public String toString() {
        return "moments of " + columns.size() + " rating questions";
    }
}
