package org.coppice.statistics.careless;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/**
 * The uniformity of a respondent's answers.
 *
 * @param longest the longest run of one raw answer in the order of the bank, ignoring unanswered questions, as a share of the answered
 *     questions (longstring, Johnson 2005), above 0 to 1; or the reason why there is none
 * @param variability the standard deviation (n − 1) of the answers as shares of their scales, not reversed (intra-individual response
 *     variability, Dunn et al. 2018), 0 or more; or the reason why there is none
 */
record LongString(Score longest, Score variability) {
    /** Computes the figures from the answers to those rating questions if at least {@code least} of them are answered. */
    static LongString of(AnswerBlock block, int row, ImmutableList<Integer> columns, int least) {
        double[] shares = new double[columns.size()];
        int n = 0;
        int longest = 0;
        int run = 0;
        int before = -1;
        for (int column : columns) {
            int code = block.code(row, column);
            if (code >= 0) {
                run = code == before ? run + 1 : 1;
                longest = Math.max(longest, run);
                before = code;
                ResponseScale.Likert scale = (ResponseScale.Likert)
                        block.bank().scale(block.bank().questions().get(column));
                shares[n++] = (double) (code - scale.lowestCode()) / (scale.points() - 1);
            }
        }
        if (n < least) {
            Score few = Score.withheld(
                    WithheldReason.TOO_FEW_ANSWERS, n + " rating questions answered; the minimum is " + least);
            return new LongString(few, few);
        }
        double[] answered = Arrays.copyOf(shares, n);
        Arrays.sort(answered); // so that the order of questions changes no bit
        return new LongString(
                Score.of((double) longest / n),
                Score.of(Moments.of(answered).sd().orElse(0)));
    }
}
