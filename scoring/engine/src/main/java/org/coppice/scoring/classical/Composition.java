package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.score.Score;

/**
 * The measures among which respondents divide one total of points.
 *
 * @param parts the measures
 * @param total the total of the points
 * @param refused the reason why the measures are not a composition; empty if they are
 */
record Composition(ImmutableList<KeyedMeasure> parts, int total, Optional<Score.Withheld> refused) {

    /** Returns the share of each part, with sum 1; empty if the respondent gave no points. */
    Optional<double[]> shares(AnswerBlock answers, int row) {
        double[] shares = new double[parts.size()];
        boolean any = false;
        for (int p = 0; p < shares.length; p++) {
            for (KeyedQuestion question : parts.get(p).questions()) {
                if (answers.answered(row, question.column())) {
                    any = true;
                    shares[p] += answers.value(row, question.column());
                }
            }
            shares[p] /= total;
        }
        return any ? Optional.of(shares) : Optional.empty();
    }

    /** Returns the centred log-ratio coordinates of shares, after the replacement of zeros. */
    double[] coordinates(double[] shares) {
        double half = 0.5 / total;
        long zeros = java.util.Arrays.stream(shares).filter(s -> s == 0).count();
        double[] logs = new double[shares.length];
        double mean = 0;
        for (int p = 0; p < shares.length; p++) {
            logs[p] = StrictMath.log(shares[p] == 0 ? half : shares[p] * (1 - zeros * half));
            mean += logs[p] / shares.length;
        }
        for (int p = 0; p < shares.length; p++) {
            logs[p] -= mean;
        }
        return logs;
    }
}
