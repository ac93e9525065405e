package org.coppice.scoring.engine;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.KeyedMeasure;

/**
 * The questions that somebody of a group answered. A question that nobody of five or more people answered counts as one that the group was
 * not asked: if each of them skipped one question in ten by chance, this would be so for one question in 100,000. Fewer people can skip a
 * question by chance, so that nothing is concluded from their answers.
 *
 * @param places the places of the questions in the bank
 * @param people the number of people who answered any question
 */
public record AnsweredQuestions(BitSet places, int people) {
    private static final int FEWEST = 5;

    /** Returns those of a group. */
    public static AnsweredQuestions of(AnswerBlock group) {
        BitSet places = new BitSet();
        int people = 0;
        for (int row = 0; row < group.size(); row++) {
            people += group.answeredAny(row) ? 1 : 0;
        }
        for (int q = 0; q < group.bank().questions().size(); q++) {
            int row = 0;
            while (row < group.size() && !group.answered(row, q)) {
                row++;
            }
            places.set(q, row < group.size());
        }
        return new AnsweredQuestions(places, people);
    }

    /** Returns true if enough people answered to conclude that a question without an answer was not asked. */
    public boolean isConclusive(int minimum) {
        return people >= Math.max(FEWEST, minimum);
    }

    /** Returns the ids of the questions of a measure that the bank asks a perspective and that have no answer. */
    ImmutableList<String> without(Optional<KeyedMeasure> measure, Perspective who) {
        return measure.stream()
                .flatMap(keyed -> keyed.questions().stream())
                .filter(question -> question.question().asked().contains(who) && !places.get(question.column()))
                .map(question -> question.question().id())
                .collect(ImmutableList.toImmutableList());
    }
}
