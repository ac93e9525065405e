package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.stream.IntStream;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.KeyedQuestion;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.score.Metric;
import org.coppice.model.score.ScoreColumn;

/**
 * Which columns of scores rest on the same answers, so that one may be had from the others: they share a question, or are parts of a
 * whole. A column of a measure that is not the bank's may rest on anything.
 */
final class Overlap {
    private final ImmutableList<ScoreColumn> columns;
    private final ImmutableList<ImmutableSet<Integer>> questions;

    Overlap(Instrument instrument, ImmutableList<ScoreColumn> columns) {
        this.columns = columns;
        ImmutableSet<Integer> all =
                IntStream.range(0, instrument.bank().questions().size()).boxed().collect(ImmutableSet.toImmutableSet());
        this.questions = columns.stream()
                .map(column -> instrument
                        .measure(column.measure())
                        .map(Overlap::questions)
                        .orElse(all))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<Integer> questions(KeyedMeasure measure) {
        return measure.questions().stream().map(KeyedQuestion::column).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<ScoreColumn> columns() {
        return columns;
    }

    /** Whether two different columns rest on the same answers. */
    boolean shared(int a, int b) {
        return a != b
                && ((part(a) && part(b))
                        || !Sets.intersection(questions.get(a), questions.get(b))
                                .isEmpty());
    }

    /** How many different values a person's score can take at the least, where all answer: 1 where that is not known. */
    int values(int column, Instrument instrument) {
        return instrument.measure(columns.get(column).measure()).stream()
                        .flatMap(measure -> measure.questions().stream())
                        .mapToInt(q -> q.scale() instanceof ResponseScale.Likert likert ? likert.points() - 1 : 0)
                        .sum()
                + 1;
    }

    /** Whether the respondent answered a question that the column rests on. */
    boolean answered(AnswerBlock answers, int row, int column) {
        for (int question : questions.get(column)) {
            if (answers.answered(row, question)) {
                return true;
            }
        }
        return false;
    }

    private boolean part(int column) {
        return columns.get(column).metric().kind() != Metric.Kind.LINEAR;
    }
}
