package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.Scorer;
import org.coppice.spi.TeamBlock;

/** A plugin's scorer, held to what it promises: a row for each respondent, always the same columns, each once. */
final class CheckedScorer {
    private final String who;
    private final Scorer scorer;
    private final ImmutableList<ScoreColumn> columns;

    /** Learns the columns from a block without respondents. */
    CheckedScorer(String who, Scorer scorer, QuestionBank bank) {
        this.who = who;
        this.scorer = scorer;
        this.columns = scores(AnswerBlock.builder(bank).build()).columns();
        if (columns.isEmpty()) {
            throw new PluginException(who + " gave no column of scores" + Guard.MEND);
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new PluginException(who + " gave the same column twice" + Guard.MEND);
        }
    }

    /** The columns of all scores. */
    ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** The scores of a team. */
    TeamBlock score(TeamAnswers team) {
        ScoreBlock scores = scores(team.answers());
        if (!scores.columns().equals(columns)) {
            throw new PluginException(who + " gave other columns for team " + team.key() + " than before" + Guard.MEND);
        }
        return new TeamBlock(team, scores);
    }

    private ScoreBlock scores(AnswerBlock answers) {
        ScoreBlock scores = Guard.call(who, () -> scorer.score(answers));
        if (scores.size() != answers.size()) {
            throw new PluginException(who + " gave " + scores.size() + " rows of scores for " + answers.size()
                    + " respondents" + Guard.MEND);
        }
        return scores;
    }
}
