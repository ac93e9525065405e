package org.coppice.blueprint.evidence;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;

/**
 * Detects straight-lining: people who gave the same answer to all questions, reversed or not. It is the only sign of careless responding that one
 * person's answers show without a comparison sample (long string, Johnson 2005). The result is a count and never identifies people.
 */
final class StraightLining {
    private final int[] columns;
    private final boolean applicable;

    private StraightLining(int[] columns, boolean applicable) {
        this.columns = columns;
        this.applicable = applicable;
    }

    static StraightLining of(Instrument instrument) {
        ImmutableList<KeyedQuestion> ratings = instrument.measures().stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.scale() instanceof ResponseScale.Likert)
                .collect(ImmutableList.toImmutableList());
        return new StraightLining(
                ratings.stream().mapToInt(KeyedQuestion::column).distinct().toArray(),
                ratings.stream().anyMatch(KeyedQuestion::reversed)
                        && !ratings.stream().allMatch(KeyedQuestion::reversed));
    }

    /** True if the test is possible: without reversed questions, equal answers may be a valid opinion. */
    boolean applicable() {
        return applicable;
    }

    /** Returns the number of people with at least {@code least} answers, all of them equal. */
    int count(AnswerBlock answers, int least) {
        int count = 0;
        for (int row = 0; row < answers.size(); row++) {
            count += isStraightLine(answers, row, least) ? 1 : 0;
        }
        return count;
    }

    private boolean isStraightLine(AnswerBlock answers, int row, int least) {
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
