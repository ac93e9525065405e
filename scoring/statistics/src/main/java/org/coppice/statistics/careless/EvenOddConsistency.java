package org.coppice.statistics.careless;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * Even–odd consistency: the correlation, within one person and across measures of two rating questions or more, between the mean of the odd
 * questions and that of the even ones, as shares of their scales and reversed if the question is reversed; stepped up to 2r/(1 + r)
 * (Spearman 1910, Brown 1910), at least −1. A half needs one answer.
 */
final class EvenOddConsistency {
    private final List<List<KeyedQuestion>> measures = new ArrayList<>();
    private final int least;

    EvenOddConsistency(Instrument instrument, int least) {
        this.least = least;
        for (KeyedMeasure measure : instrument.measures()) {
            List<KeyedQuestion> ratings = measure.questions().stream()
                    .filter(q -> q.scale() instanceof ResponseScale.Likert)
                    .toList();
            if (ratings.size() >= 2) {
                measures.add(ratings);
            }
        }
    }

    Score of(AnswerBlock block, int row) {
        double[][] halves = new double[measures.size()][];
        int n = 0;
        for (List<KeyedQuestion> measure : measures) {
            double odd = half(measure, 0, block, row);
            double even = half(measure, 1, block, row);
            if (!Double.isNaN(odd) && !Double.isNaN(even)) {
                halves[n++] = new double[] {odd, even};
            }
        }
        return n < least
                ? Score.withheld(
                        WithheldReason.TOO_FEW_ANSWERS,
                        n + " measures have an answer in both halves; the minimum is " + least)
                : lengthened(halves, n);
    }

    /** Returns the mean of every second question, starting with {@code from}; NaN if none is answered. */
    private static double half(List<KeyedQuestion> measure, int from, AnswerBlock block, int row) {
        double sum = 0;
        int n = 0;
        for (int q = from; q < measure.size(); q += 2) {
            KeyedQuestion question = measure.get(q);
            if (block.answered(row, question.column())) {
                ResponseScale.Likert scale = (ResponseScale.Likert) question.scale();
                double share =
                        (block.value(row, question.column()) - scale.lowest()) / (scale.highest() - scale.lowest());
                sum += question.reversed() ? 1 - share : share;
                n++;
            }
        }
        return sum / n;
    }

    private static Score lengthened(double[][] halves, int n) {
        double odd = 0;
        double even = 0;
        for (int i = 0; i < n; i++) {
            odd += halves[i][0] / n;
            even += halves[i][1] / n;
        }
        double a = 0;
        double b = 0;
        double both = 0;
        for (int i = 0; i < n; i++) {
            a += (halves[i][0] - odd) * (halves[i][0] - odd);
            b += (halves[i][1] - even) * (halves[i][1] - even);
            both += (halves[i][0] - odd) * (halves[i][1] - even);
        }
        if (a < 1e-18 || b < 1e-18) {
            return Score.withheld(WithheldReason.UNDEFINED, "one half is the same for every measure");
        }
        double r = both / Math.sqrt(a * b);
        return Score.of(r <= -1.0 / 3 ? -1 : Math.min(1, 2 * r / (1 + r)));
    }
}
