package org.coppice.scoring.disclosure;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.BitSet;
import java.util.function.Predicate;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.spi.ScoredTeam;

/**
 * The numbers of people by what they answered: which questions, and in which columns they have a score. From a number of people on that is
 * large enough for rounding to hide a few of them, the patterns are no longer kept.
 */
public final class AnswerPatterns {
    /** From this multiple of the minimum group on, rounding hides any few people; see {@link Parts}. */
    private static final int HIDDEN_BY_ROUNDING = 100;

    private final Multiset<Pattern> people = HashMultiset.create();
    private final int enough;

    /**
     * What a person answered.
     *
     * @param answered the questions that the person answered, by their place in the bank
     * @param scored the columns in which the person has a score
     */
    private record Pattern(BitSet answered, BitSet scored) {}

    AnswerPatterns(int minimum) {
        this.enough = HIDDEN_BY_ROUNDING * minimum;
    }

    /** Adds the people of a group. */
    public void add(ScoredTeam group) {
        AnswerBlock answers = group.answers().answers();
        int columns = group.scores().columns().size();
        for (int row = 0; row < answers.size(); row++) {
            BitSet scored = new BitSet(columns);
            for (int column = 0; column < columns; column++) {
                scored.set(column, group.scores().measured(row, column));
            }
            add(answers, row, scored);
        }
    }

    /** Adds a person who counts in the figures of these columns. */
    public void add(AnswerBlock answers, int row, BitSet columns) {
        if (isLarge()) {
            return;
        }
        int questions = answers.bank().questions().size();
        BitSet answered = new BitSet(questions);
        for (int question = 0; question < questions; question++) {
            answered.set(question, answers.answered(row, question));
        }
        people.add(new Pattern(answered, columns));
    }

    /** Returns true if rounding hides any few of these people. */
    boolean isLarge() {
        return people.size() >= enough;
    }

    /** Returns the number of people with a score in a column who answered one of these questions. */
    int answering(int column, BitSet questions) {
        return count(person -> person.scored().get(column) && person.answered().intersects(questions));
    }

    /** Returns the size of the smallest part, if people are parted by these questions and by the columns in which they have a score. */
    int smallestPart(BitSet columns, BitSet questions) {
        Multiset<Pattern> parts = HashMultiset.create();
        people.forEachEntry((person, times) ->
                parts.add(new Pattern(common(person.answered(), questions), common(person.scored(), columns)), times));
        return parts.entrySet().stream()
                .filter(part -> !part.getElement().scored().isEmpty())
                .mapToInt(Multiset.Entry::getCount)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private int count(Predicate<Pattern> which) {
        return people.entrySet().stream()
                .filter(entry -> which.test(entry.getElement()))
                .mapToInt(Multiset.Entry::getCount)
                .sum();
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
