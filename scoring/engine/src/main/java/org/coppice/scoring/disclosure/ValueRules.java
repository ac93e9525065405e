package org.coppice.scoring.disclosure;

import java.util.Optional;
import org.coppice.model.bank.Instrument;
import org.coppice.model.profile.Recipe;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.model.score.ScoreColumn;
import org.coppice.scoring.audit.GroupLattice;

/**
 * The rules that depend on the values of single scores: {@link OneQuestion} for measures of one question with two or three scores, and
 * {@link Dominance} for numbers. An instance accumulates the scores of groups in one column.
 */
public final class ValueRules {
    private final int column;
    private final boolean numbers;
    private final Optional<OneQuestion> question;
    private Dominance dominance = Dominance.NONE;

    ValueRules(Instrument instrument, Recipe recipe, int index, ScoreColumn column) {
        this.column = index;
        this.numbers = Dominance.applies(instrument, recipe, column);
        this.question = OneQuestion.of(instrument, recipe, index, column);
    }

    /** Adds the scores of a group, with the scores that its people can have. */
    public void add(ScoreBlock scores, GroupLattice people) {
        question.ifPresent(counts -> counts.add(scores, people));
        if (numbers) {
            dominance = dominance.combine(Dominance.of(scores, column));
        }
    }

    /** Returns the reason why the mean of the groups that were added is withheld; empty if it may be shown. */
    public Optional<Score.Withheld> hidden() {
        return question.flatMap(OneQuestion::hidden).or(dominance::hidden);
    }
}
