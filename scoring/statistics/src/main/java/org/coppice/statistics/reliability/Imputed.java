package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;

/**
 * Sums in which each missing answer counts as the median of the question's answers. Measured from the medians it counts as nothing: Σ(x −
 * m)(y − w) over all rows is that over the rows that have both, and Σ(x − m) that over those that have x. A median is a multiple of a half,
 * so sums are in halves, without rounding.
 */
final class Imputed {
    private final ScaleSums sums;
    private final long[] answered; // by question
    private final long[] medians; // in halves, 0 where there is none
    private final long[] above; // what the answers lie above the median, in halves

    Imputed(ScaleSums sums) {
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

    /** The answer that has so many before it, from the lowest up. */
    private int ranked(int question, long before) {
        ImmutableList<Long> counts = sums.counts(question, MissingTreatment.PAIRWISE);
        int answer = 0;
        for (long passed = counts.get(0); passed <= before; passed += counts.get(answer)) {
            answer++;
        }
        return sums.lowest(question) + answer;
    }

    /** Twice the median of a question's answers; 0 where nobody answered. */
    long twiceMedian(int question) {
        return medians[question];
    }

    /** How many rows have both questions then: all, or none where nobody answered one of them. */
    long rows(int a, int b) {
        return answered[a] == 0 || answered[b] == 0 ? 0 : sums.rows();
    }

    /** Two questions' ratings above their medians, in halves. */
    PairSums of(int a, int b) {
        PairSums both = sums.of(a, b, MissingTreatment.PAIRWISE);
        long products = 4 * both.xy()
                - 2 * medians[b] * both.x()
                - 2 * medians[a] * both.y()
                + both.n() * medians[a] * medians[b];
        return new PairSums(rows(a, b), above[a], above[b], squares(a), products, squares(b));
    }

    private long squares(int q) {
        PairSums own = sums.of(q, q, MissingTreatment.PAIRWISE);
        return 4 * own.xx() - 4 * medians[q] * own.x() + own.n() * medians[q] * medians[q];
    }

    /** A question's rating with the mean of the person's; nobody's where nobody answered one of the questions. */
    PairMoments withMean(int question) {
        Covariances c = Covariances.of(sums, MissingTreatment.MEDIAN_IMPUTED);
        int k = c.size();
        double mean = 0;
        for (int q = 0; q < k; q++) {
            if (answered[q] == 0) {
                return PairMoments.NONE;
            }
            mean += mean(q) / k;
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
