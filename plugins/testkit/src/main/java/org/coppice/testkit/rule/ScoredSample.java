package org.coppice.testkit.rule;

import java.util.List;
import java.util.Map;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.spi.ScoredTeam;

/**
 * A generated sample on which a rule of aggregation strategies is checked.
 *
 * @param bank a bank of ratings
 * @param teams the answers and scores of the members of each team
 * @param settings values of some of the strategy's parameters
 * @param instrument the bank with equal weights
 */
record ScoredSample(QuestionBank bank, List<ScoredTeam> teams, Map<String, String> settings, Instrument instrument) {
    ScoredSample(QuestionBank bank, List<ScoredTeam> teams, Map<String, String> settings) {
        this(bank, teams, settings, Instrument.of(bank, Weighting.EQUAL));
    }

    ScoredTeam first() {
        return teams.get(0);
    }

    List<ScoreColumn> columns() {
        return first().scores().columns();
    }

    /** Lists all scores; nobody real gave them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("scores");
        text.append(settings.isEmpty() ? "" : ", parameters " + settings);
        for (ScoredTeam team : teams) {
            ScoreBlock scores = team.scores();
            for (int row = 0; row < scores.size(); row++) {
                text.append("\n  ")
                        .append(team.answers().key())
                        .append(' ')
                        .append(team.answers().respondents().get(row))
                        .append(':');
                for (int c = 0; c < columns().size(); c++) {
                    text.append(' ')
                            .append(ScoreDifferences.name(columns().get(c)))
                            .append('=');
                    text.append(ScoreDifferences.words(scores.score(row, c)));
                }
            }
        }
        return text.toString();
    }
}
