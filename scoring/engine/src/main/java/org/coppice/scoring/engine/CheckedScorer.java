package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.audit.GroupLattice;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.Scorer;

/**
 * The scorer of a plugin, with a check of its contract: one row for each respondent, and the same columns at every call, without
 * duplicates. It withholds the score on a measure if the respondent is asked too few of its questions.
 */
final class CheckedScorer {
    private static final Score.Withheld TOO_LITTLE =
            Score.withheld(WithheldReason.NOT_APPLICABLE, "this perspective is asked less than half of the measure");

    private final String who;
    private final Scorer scorer;
    private final ImmutableList<ImmutableSet<Perspective>> tooLittle; // by column
    private final ImmutableList<ScoreColumn> columns;
    private final ScoreLattices lattices;

    /** Creates a checked scorer. It determines the columns from a block without respondents. */
    CheckedScorer(String who, Scorer scorer, Instrument instrument, SharedScores shared) {
        this.who = who;
        this.scorer = scorer;
        this.columns = scores(AnswerBlock.builder(instrument.bank()).build()).columns();
        this.tooLittle = columns.stream()
                .map(column -> tooLittle(instrument, column.measure()))
                .collect(ImmutableList.toImmutableList());
        if (columns.isEmpty()) {
            throw new PluginException(who + " returned no column of scores");
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new PluginException(who + " returned the same column twice");
        }
        this.lattices = new ScoreLattices(
                instrument, columns, new ScoreProbe(instrument.bank(), columns, this::scores), shared);
    }

    /** Returns the columns of all scores. */
    ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** Returns by column the scores that those people of a group of one perspective can have who have one. */
    ImmutableList<GroupLattice> lattices(Perspective group, ScoredTeam people) {
        return lattices.of(group, people);
    }

    /** Returns the scores that some people of one perspective can have in a column. */
    GroupLattice lattice(Perspective who, AnswerBlock answers, int column, int[] rows) {
        return lattices.of(who, answers, column, rows);
    }

    /** Returns the scores of a team. */
    ScoredTeam score(TeamAnswers team) {
        ScoreBlock scores = scores(team.answers());
        if (!scores.columns().equals(columns)) {
            throw new PluginException(
                    who + " returned other columns for team " + team.key() + " than for earlier teams");
        }
        return new ScoredTeam(team, askedOnly(team.answers(), scores));
    }

    /** Withholds the scores on measures of which a respondent is asked at least one question, but too few. */
    private ScoreBlock askedOnly(AnswerBlock answers, ScoreBlock scores) {
        if (!anyTooLittle(answers, scores)) {
            return scores;
        }
        ScoreBlock.Builder asked = ScoreBlock.builder(columns, scores.size());
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < scores.size(); row++) {
                boolean withheld = scores.measured(row, c) && tooLittle.get(c).contains(answers.perspective(row));
                asked.set(row, c, withheld ? TOO_LITTLE : scores.score(row, c));
            }
        }
        return asked.build();
    }

    private boolean anyTooLittle(AnswerBlock answers, ScoreBlock scores) {
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < scores.size() && !tooLittle.get(c).isEmpty(); row++) {
                if (scores.measured(row, c) && tooLittle.get(c).contains(answers.perspective(row))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the perspectives that are asked at least one question of the measure, but too few. */
    private static ImmutableSet<Perspective> tooLittle(Instrument instrument, Measure measure) {
        return instrument.measure(measure).stream()
                .flatMap(keyed -> keyed.questions().stream())
                .flatMap(question -> question.question().asked().stream())
                .filter(who -> !instrument.asks(measure, who))
                .collect(Sets.toImmutableEnumSet());
    }

    private ScoreBlock scores(AnswerBlock answers) {
        ScoreBlock scores = PluginCalls.call(who, () -> scorer.score(answers));
        if (scores.size() != answers.size()) {
            throw new PluginException(
                    who + " returned " + scores.size() + " rows of scores for " + answers.size() + " respondents");
        }
        return scores;
    }
}
