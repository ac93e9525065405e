package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/**
 * The columns of a measure in the blocks of its bank, and the conversion of their codes to ratings in the direction of the measure.
 */
public final class Ratings {
    private final ImmutableList<KeyedQuestion> questions;
    private final ImmutableList<ResponseScale.Likert> scales;

    /** Throws if a question of the measure is not answered with a rating. */
    public Ratings(KeyedMeasure measure) {
        this.questions = measure.questions();
        this.scales = questions.stream().map(q -> scale(measure, q)).collect(ImmutableList.toImmutableList());
    }

    private static ResponseScale.Likert scale(KeyedMeasure measure, KeyedQuestion question) {
        if (question.scale() instanceof ResponseScale.Likert likert) {
            return likert;
        }
        throw new IllegalArgumentException(String.format(
                "measure \"%s\" counts question \"%s\", which is not a rating (response scale \"%s\"); reliability is of ratings",
                measure.measure(), question.question().id(), question.scale().id()));
    }

    /** Throws if the block's bank has other questions in these columns. */
    public void check(AnswerBlock block) {
        for (KeyedQuestion question : questions) {
            int column = question.column();
            Check.that(
                    column < block.bank().questions().size()
                            && block.bank()
                                    .questions()
                                    .get(column)
                                    .id()
                                    .equals(question.question().id()),
                    "the answers are of bank \"%s\", whose column %d is not question \"%s\"; give answers of the measure's bank",
                    block.bank().id(),
                    column,
                    question.question().id());
        }
    }

    /** The number of questions. */
    public int size() {
        return questions.size();
    }

    /** The ids of the questions, in their order. */
    public ImmutableList<String> names() {
        return questions.stream().map(q -> q.question().id()).collect(ImmutableList.toImmutableList());
    }

    /** Returns the column of a question. */
    public int column(int question) {
        return questions.get(question).column();
    }

    /** Returns the scale of a question. */
    public ResponseScale.Likert scale(int question) {
        return scales.get(question);
    }

    /** Returns 1, or −1 if the question is reversed. A rating is {@code start + sign · code}. */
    public int sign(int question) {
        return questions.get(question).reversed() ? -1 : 1;
    }

    /** Returns the number that a code is added to, or subtracted from if the question is reversed. */
    public int start(int question) {
        ResponseScale.Likert scale = scales.get(question);
        return questions.get(question).reversed() ? scale.lowest() + scale.highest() : 0;
    }

    /** True if any question of the measure applies to the respondent; if none does, the respondent is not a row of the measure. */
    public boolean asked(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) != Absence.NOT_APPLICABLE.code()) {
                return true;
            }
        }
        return false;
    }

    /** True if the respondent answered any question of the measure. */
    public boolean answered(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
