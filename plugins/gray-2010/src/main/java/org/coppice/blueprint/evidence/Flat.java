package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/**
 * Who gave one same answer to everything, questions that are reversed and questions that are not: of all signs of careless answering the one that
 * a person's own answers show without a sample to hold them against (longstring, Johnson 2005). It tells how many, never who.
 */
final class Flat {
    private final int[] columns;
    private final boolean telling;

    private Flat(int[] columns, boolean telling) {
        this.columns = columns;
        this.telling = telling;
    }

    static Flat of(Instrument instrument) {
        ImmutableList<KeyedQuestion> ratings = instrument.measures().stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.scale() instanceof ResponseScale.Likert)
                .collect(ImmutableList.toImmutableList());
        return new Flat(
                ratings.stream().mapToInt(KeyedQuestion::column).distinct().toArray(),
                ratings.stream().anyMatch(KeyedQuestion::reversed)
                        && !ratings.stream().allMatch(KeyedQuestion::reversed));
    }

    /** Whether it can be told: where no question is reversed, one same answer may be what a person means. */
    boolean telling() {
        return telling;
    }

    /** How many rows of at least so many answers are flat. */
    int count(AnswerBlock answers, int least) {
        int count = 0;
        for (int row = 0; row < answers.size(); row++) {
            count += flat(answers, row, least) ? 1 : 0;
        }
        return count;
    }

    private boolean flat(AnswerBlock answers, int row, int least) {
        int answered = 0;
        byte first = 0;
        for (int column : columns) {
            byte code = answers.code(row, column);
            if (code >= 0) {
                first = answered == 0 ? code : first;
                if (code != first) {
                    return false;
                }
                answered++;
            }
        }
        return answered >= least;
    }
}
