package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.statistics.missing.MissingTreatment;

/**
 * Sums in which each missing answer counts as the median of the question's answers. Measured from the medians, an imputed answer is 0: Σ(x
 * − m)(y − w) over all rows equals the sum over the rows that have both answers, and Σ(x − m) the sum over those that have x. A median is a
 * multiple of one half, so that sums are in halves, without rounding.
 */
public final class Imputed {
    private final IntegerSums sums;
    private final long[] answered; // by question
    private final long[] medians; // in halves, 0 if there is none
    private final long[] above; // sum of the answers' distances above the median, in halves

    public Imputed(IntegerSums sums) {
        int k = sums.names().size();
        this.sums = sums;
        this.answered = new long[k];
        this.medians = new long[k];
        this.above = new long[k];
        for (int q = 0; q < k; q++) {
            PairSums own = sums.of(q, q, MissingTreatment.PAIRWISE);
            answered[q] = own.n();
            medians[q] = own.n() == 0 ? 0 : ranked(q, (own.n() - 1) / 2) + ranked(q, own.n() / 2);
            above[q] = 2 * own.x() - own.n() * medians[q];
        }
    }

    /** Returns the answer with {@code before} answers before it in ascending order. */
    private int ranked(int question, long before) {
        ImmutableList<Long> counts = sums.counts(question, MissingTreatment.PAIRWISE);
        int answer = 0;
        for (long passed = counts.get(0); passed <= before; passed += counts.get(answer)) {
            answer++;
        }
        return sums.answer(question, answer);
    }

    /** Returns twice the median of a question's answers; 0 if nobody answered. */
    public long twiceMedian(int question) {
        return medians[question];
    }

    /** Returns the number of rows that have both questions after imputation: all rows, or 0 if nobody answered one of the questions. */
    public long rows(int a, int b) {
        return answered[a] == 0 || answered[b] == 0 ? 0 : sums.rows();
    }

    /** Returns the sums of two questions' ratings measured from their medians, in halves. */
    Pair of(int a, int b) {
        PairSums both = sums.of(a, b, MissingTreatment.PAIRWISE);
        long products = 4 * both.xy()
                - 2 * medians[b] * both.x()
                - 2 * medians[a] * both.y()
                + both.n() * medians[a] * medians[b];
        return new InHalves(new PairSums(rows(a, b), above[a], above[b], squares(a), products, squares(b)), medians[a]);
    }

    /**
     * Answers to two questions, from sums in halves.
     *
     * @param median twice the median of the first, from which its sum is measured
     */
    private record InHalves(PairSums sums, long median) implements Pair {
        @Override
        public long n() {
            return sums.n();
        }

        @Override
        public double meanX() {
            return (median + sums.meanX()) / 2;
        }

        @Override
        public double covariance() {
            return sums.covariance() / 4;
        }

        @Override
        public double varianceX() {
            return sums.varianceX() / 4;
        }

        @Override
        public double varianceY() {
            return sums.varianceY() / 4;
        }
    }

    private long squares(int q) {
        PairSums own = sums.of(q, q, MissingTreatment.PAIRWISE);
        return 4 * own.xx() - 4 * medians[q] * own.x() + own.n() * medians[q] * medians[q];
    }

    /** Returns the moments of a question's rating and the person's mean of the questions that anybody answered. */
    PairMoments withMean(int question) {
        Covariances c = Covariances.of(sums, MissingTreatment.MEDIAN_IMPUTED);
        int k = (int) Arrays.stream(answered).filter(people -> people > 0).count();
        if (k == 0) {
            return PairMoments.NONE;
        }
        double mean = 0;
        for (int q = 0; q < c.size(); q++) {
            mean += answered[q] > 0 ? mean(q) / k : 0;
        }
        double df = sums.rows() - 1.0;
        return new PairMoments(
                sums.rows(),
                mean(question),
                mean,
                df * c.get(question, question),
                df * c.row(question) / k,
                df * Math.max(0, c.total()) / k / k);
    }

    private double mean(int question) {
        return (medians[question] + (double) above[question] / sums.rows()) / 2;
    }
}
