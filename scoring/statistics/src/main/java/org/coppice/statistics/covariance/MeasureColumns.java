package org.coppice.statistics.covariance;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.check.Check;

/** The columns of a measure in the blocks of its bank. */
public class MeasureColumns {
    final ImmutableList<KeyedQuestion> questions;

    public MeasureColumns(KeyedMeasure measure) {
        this.questions = measure.questions();
    }

    /** Throws if the block's bank has other questions in these columns. */
    public final void check(AnswerBlock block) {
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
    public final int size() {
        return questions.size();
    }

    /** The ids of the questions, in their order. */
    public final ImmutableList<String> names() {
        return questions.stream().map(q -> q.question().id()).collect(ImmutableList.toImmutableList());
    }

    /** Returns the column of a question. */
    public final int column(int question) {
        return questions.get(question).column();
    }

    /** True if any question of the measure applies to the respondent; if none does, the respondent is not a row of the measure. */
    public final boolean asked(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) != Absence.NOT_APPLICABLE.code()) {
                return true;
            }
        }
        return false;
    }

    /** True if the respondent answered any question of the measure. */
    public final boolean answered(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the answers of a respondent in the direction of the measure: those to reversed questions are mirrored; NaN if missing. */
    final double[] answers(AnswerBlock block, int row) {
        double[] answers = new double[questions.size()];
        for (int q = 0; q < answers.length; q++) {
            KeyedQuestion question = questions.get(q);
            double answer = block.answered(row, question.column()) ? block.value(row, question.column()) : Double.NaN;
            answers[q] = question.reversed()
                    ? AnswerWeights.lowest(question.scale()) + AnswerWeights.highest(question.scale()) - answer
                    : answer;
        }
        return answers;
    }
}
