package org.coppice.scoring.classical;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.statistics.missing.MissingRule;

/**
 * One measure, prepared for scoring.
 *
 * @param column the measure and its metric
 * @param refused the reason why the measure cannot be scored; empty if it can
 * @param terms the questions of the measure; the sum of their weights is their number
 * @param rule the rule for missing answers
 * @param multiple the factor by which the weighted mean is multiplied
 * @param plainSum true if the score is the weighted sum of the given answers instead
 * @param tooFew the reasons why a score is withheld if too few questions were answered
 */
record LinearColumn(
        ScoreColumn column,
        Optional<Score.Withheld> refused,
        ImmutableList<Term> terms,
        MissingRule rule,
        double multiple,
        boolean plainSum,
        TooFewAnswers tooFew) {
    private static final Score.Withheld NOT_APPLICABLE =
            Score.withheld(WithheldReason.NOT_APPLICABLE, "no question of the measure applies");

    /** One question: the column of its answers, its weight, its scoring line, and the imputed value of each perspective. */
    record Term(int column, double weight, LinearScoring.Line line, ImmutableMap<Perspective, Double> fill) {
        boolean reversed() {
            return line.step() < 0;
        }

        /** Returns the value that is imputed for a missing answer; NaN if none is. */
        double fill(AnswerBlock answers, int row) {
            return fill.isEmpty() ? Double.NaN : fill.getOrDefault(answers.perspective(row), Double.NaN);
        }
    }

    /** Returns the score of answers with the given weighted sum and the given sum of weights. */
    double score(double sum, double weights) {
        return plainSum ? sum : multiple * sum / weights;
    }

    /** Computes and sets the score of a row. */
    void score(AnswerBlock answers, int row, int c, ScoreBlock.Builder scores) {
        int applicable = 0;
        int answered = 0;
        double sum = 0;
        double weights = 0;
        for (int t = 0; t < terms.size(); t++) {
            Term term = terms.get(t);
            double answer;
            if (answers.answered(row, term.column())) {
                answer = answers.value(row, term.column());
                answered++;
                applicable++;
            } else if (!answers.applicable(row, term.column())) {
                continue;
            } else {
                applicable++;
                answer = term.fill(answers, row);
                if (Double.isNaN(answer)) {
                    continue;
                }
            }
            sum += term.weight() * term.line().at(answer);
            weights += term.weight();
        }
        settle(row, c, applicable, answered, sum, weights, scores);
    }

    /** Sets the score of a row from the numbers of applicable and answered questions, the weighted sum and the sum of weights. */
    void settle(int row, int c, int applicable, int answered, double sum, double weights, ScoreBlock.Builder scores) {
        if (applicable == 0) {
            scores.withhold(row, c, NOT_APPLICABLE);
        } else if (weights == 0 || answered < rule.needed(applicable)) {
            scores.withhold(row, c, tooFew.of(answered, applicable));
        } else {
            scores.set(row, c, score(sum, weights));
        }
    }
}
