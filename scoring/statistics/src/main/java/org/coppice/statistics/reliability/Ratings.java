package org.coppice.statistics.reliability;

import com.google.common.collect.ImmutableList;
import org.coppice.model.answer.Absence;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.check.Check;

/** The columns of a measure in the blocks of its bank, and how their codes become ratings in the direction of the measure. */
public final class Ratings {
    private final ImmutableList<KeyedQuestion> questions;
    private final ImmutableList<ResponseScale.Likert> scales;

    /** Refuses a measure in which something else than ratings counts. */
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

    /** Refuses a block of a bank that has other questions in those columns. */
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

    /** How many questions. */
    public int size() {
        return questions.size();
    }

    /** The questions' ids, in their order. */
    public ImmutableList<String> names() {
        return questions.stream().map(q -> q.question().id()).collect(ImmutableList.toImmutableList());
    }

    /** The column of a question. */
    public int column(int question) {
        return questions.get(question).column();
    }

    /** The scale of a question. */
    ResponseScale.Likert scale(int question) {
        return scales.get(question);
    }

    /** 1, or −1 where the question is reversed. A rating is {@code start + sign · code}. */
    public int sign(int question) {
        return questions.get(question).reversed() ? -1 : 1;
    }

    /** What a code is added to or taken from. */
    public int start(int question) {
        ResponseScale.Likert scale = scales.get(question);
        return questions.get(question).reversed() ? scale.lowest() + scale.highest() : 0;
    }

    /** Whether any question of the measure applies to the respondent; if none does, the respondent is no row of the measure. */
    boolean asked(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) != Absence.NOT_APPLICABLE.code()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the respondent answered any question of the measure. */
    boolean answered(AnswerBlock block, int row) {
        for (KeyedQuestion question : questions) {
            if (block.code(row, question.column()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
