package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.statistics.careless.AnswerQuality;

/**
 * The analysis of one person. It is only for users who already have access to the answers.
 *
 * @param team the team
 * @param respondent the id of the respondent
 * @param perspective the perspective in which the respondent answered
 * @param quality the indices of careless responding of the respondent
 * @param scores the scores of the respondent on each measure for which the sample has a figure
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record PersonAnalysis(
        TeamKey team,
        String respondent,
        Perspective perspective,
        AnswerQuality quality,
        ImmutableList<TrueScore> scores) {

    /**
     * A score with estimates of the true score of the person. They are based on the alpha, mean and standard deviation of the sample for
     * the measure, perspective and wave. The formulas are in {@link org.coppice.statistics.reliability.TrueScores}.
     *
     * @param column the measure and its metric
     * @param score the score, or the reason why there is none
     * @param regressed Kelley's regressed score, with its standard error of estimation
     * @param interval the interval of the score ± its error of measurement, at the level of the recipe
     */
    public record TrueScore(ScoreColumn column, Score score, Score regressed, Interval interval) {
        /** Returns the figures by name. */
        public Figures figures() {
            return Figures.builder()
                    .put("score", score)
                    .put("regressed", regressed)
                    .build();
        }
    }

    /** Returns a text that names only the team, since scores and answers are personal data. */
    @Override
    public String toString() {
        return "the analysis of a respondent of team " + team;
    }
}
