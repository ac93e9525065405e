package org.coppice.scoring.benchmark;

import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;

/** The baseline in memory, as one would write it: an array of doubles a respondent, not-a-number where an answer is missing. */
final class RowsOfDoubles {
    private RowsOfDoubles() {}

    static double[][] score(double[][] rows) {
        double[][] scores = new double[rows.length][Survey.QUESTIONS / Survey.SCALE];
        for (int row = 0; row < rows.length; row++) {
            for (int scale = 0; scale < scores[row].length; scale++) {
                double sum = 0;
                int answered = 0;
                for (int q = scale * Survey.SCALE; q < (scale + 1) * Survey.SCALE; q++) {
                    double answer = rows[row][q];
                    if (!Double.isNaN(answer)) {
                        sum += Survey.REVERSED[q] ? 7 - answer : answer;
                        answered++;
                    }
                }
                scores[row][scale] = 2 * answered >= Survey.SCALE ? (sum / answered - 1) / 5 : Double.NaN;
            }
        }
        return scores;
    }

    /** Both came to the same. */
    static void check(double[][] rows, ScoreBlock block) {
        for (int row = 0; row < rows.length; row++) {
            for (int scale = 0; scale < rows[row].length; scale++) {
                Score score = block.score(row, scale);
                double theirs = rows[row][scale];
                if (Double.isNaN(theirs) != (score instanceof Score.Withheld)
                        || Math.abs(theirs - score.figure().orElse(theirs)) > 1e-12) {
                    throw new IllegalStateException("row " + row + ": " + theirs + " and " + score);
                }
            }
        }
    }
}
