package org.coppice.scoring.change;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.TeamAnswers;

/**
 * The questions that the perspectives of a team were asked in each of two waves. A perspective that gave answers in a wave, but none to a
 * question, counts as not asked this question in the wave: none of its figures in this wave rest on the question, whatever the reason.
 * Therefore nothing is assumed about people who skip questions by chance; a single answer makes it a question that was asked.
 *
 * <p>A change compares the questions that both waves were asked. The others do not apply in either wave.
 */
record AskedQuestions(ImmutableMap<Perspective, BitSet> before, ImmutableMap<Perspective, BitSet> after) {
    static AskedQuestions of(TeamAnswers before, TeamAnswers after) {
        Map<Perspective, BitSet> first = new EnumMap<>(Perspective.class);
        Map<Perspective, BitSet> second = new EnumMap<>(Perspective.class);
        for (Perspective who : Sets.intersection(before.perspectives(), after.perspectives())) {
            BitSet then = answered(before, who);
            BitSet now = answered(after, who);
            if (!then.isEmpty() && !now.isEmpty()) {
                first.put(who, then);
                second.put(who, now);
            }
        }
        return new AskedQuestions(Maps.immutableEnumMap(first), Maps.immutableEnumMap(second));
    }

    private static BitSet answered(TeamAnswers team, Perspective who) {
        AnswerBlock answers = team.answers();
        BitSet questions = new BitSet();
        for (int row : team.rowsOf(who)) {
            for (int q = 0; q < answers.bank().questions().size(); q++) {
                if (answers.answered(row, q)) {
                    questions.set(q);
                }
            }
        }
        return questions;
    }

    /** Returns those of the questions that a perspective was asked in the earlier wave only. */
    BitSet onlyBefore(Perspective who, BitSet of) {
        return rest(before, after, who, of);
    }

    /** Returns those of the questions that a perspective was asked in the later wave only. */
    BitSet onlyAfter(Perspective who, BitSet of) {
        return rest(after, before, who, of);
    }

    /** Returns those of the questions that a perspective was asked in both waves. */
    BitSet shared(Perspective who, BitSet of) {
        BitSet shared = questions(before, who);
        shared.and(questions(after, who));
        shared.and(of);
        return shared;
    }

    /** Returns those of the questions that a perspective was asked in one of the waves only. */
    BitSet leftOut(Perspective who, BitSet of) {
        BitSet leftOut = onlyBefore(who, of);
        leftOut.or(onlyAfter(who, of));
        return leftOut;
    }

    /** Returns true if every perspective was asked the same questions in both waves. */
    boolean same() {
        return before.equals(after);
    }

    /** Returns a wave without the questions that only one of the waves was asked. */
    TeamAnswers without(TeamAnswers wave) {
        return wave.notAsked((who, q) ->
                questions(before, who).get(q) != questions(after, who).get(q));
    }

    private static BitSet rest(
            Map<Perspective, BitSet> some, Map<Perspective, BitSet> others, Perspective who, BitSet of) {
        BitSet rest = questions(some, who);
        rest.andNot(questions(others, who));
        rest.and(of);
        return rest;
    }

    private static BitSet questions(Map<Perspective, BitSet> wave, Perspective who) {
        BitSet questions = new BitSet();
        questions.or(wave.getOrDefault(who, new BitSet()));
        return questions;
    }
}
