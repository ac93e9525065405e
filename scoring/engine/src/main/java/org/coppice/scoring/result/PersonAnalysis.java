package org.coppice.scoring.result;

import com.google.common.collect.ImmutableList;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.statistics.careless.AnswerQuality;
import org.coppice.statistics.reliability.Limits;

/**
 * What a sample tells of one person: for those who already hold the answers.
 *
 * @param team the team
 * @param respondent the respondent's id
 * @param perspective as whom they answered
 * @param quality how carefully they seem to have answered
 * @param scores their scores, of each measure of which the sample has a figure
 * @since 0.1.0
 */
public record PersonAnalysis(
        TeamKey team,
        String respondent,
        Perspective perspective,
        AnswerQuality quality,
        ImmutableList<TrueScore> scores) {

    /**
     * A score and what it says of the person, by the sample's alpha, mean and standard deviation of that measure, perspective and wave. Its
     * formulas stand in {@link org.coppice.statistics.reliability.TrueScores}.
     *
     * @param column the measure and its metric
     * @param score the score, or why there is none
     * @param regressed Kelley's regressed score, with its standard error of estimation
     * @param interval the score ± its error of measurement, at the level of the recipe
     */
    public record TrueScore(ScoreColumn column, Score score, Score regressed, Limits interval) {}

    /** Whose it is only: scores and answers are personal data. */
    @Override
    public String toString() {
        return "the analysis of a respondent of team " + team;
    }
}
