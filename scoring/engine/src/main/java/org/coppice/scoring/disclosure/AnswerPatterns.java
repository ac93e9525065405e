package org.coppice.scoring.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.spi.ScoredTeam;

/**
 * The numbers of people by what they answered: which questions, and in which columns they have a score. From a number of people on that is
 * large enough for rounding to hide a few of them, the patterns are no longer kept.
 */
public final class AnswerPatterns {
    /** From this multiple of the minimum group on, rounding hides any few people; see {@link AnswerGate}. */
    static final int HIDDEN_BY_ROUNDING = 100;

    private final Map<Pattern, Integer> people = new HashMap<>();
    private final int enough;
    private int size;

    /**
     * What a person answered.
     *
     * @param answered the questions that the person answered, by their place in the bank
     * @param scored the columns in which the person has a score
     */
    record Pattern(BitSet answered, BitSet scored) {
        /** Returns what the person answered of some columns and questions. */
        Pattern of(BitSet columns, BitSet questions) {
            return new Pattern(common(answered, questions), common(scored, columns));
        }
    }

    private AnswerPatterns(int enough) {
        this.enough = enough;
    }

    /** Returns no people yet, for a minimum group. */
    static AnswerPatterns none(int minimum) {
        return new AnswerPatterns(HIDDEN_BY_ROUNDING * minimum);
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
        people.merge(new Pattern(answered, columns), 1, Integer::sum);
        size++;
    }

    /** Returns true if rounding hides any few of these people. */
    boolean isLarge() {
        return size >= enough;
    }

    /** Returns the numbers of people by what they answered. */
    Map<Pattern, Integer> people() {
        return people;
    }

    /** Returns the number of people with a score in a column. */
    int scored(int column) {
        return count(person -> person.scored().get(column));
    }

    /** Returns what the people with a score in a column answered, of each part with the minimum or more people; of the largest if none has. */
    List<Pattern> parts(int column, int minimum) {
        int largest = people.entrySet().stream()
                .filter(entry -> entry.getKey().scored().get(column))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().scored().get(column) && entry.getValue() >= Math.min(minimum, largest))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the number of people with a score in a column who answered one of these questions. */
    int answering(int column, BitSet questions) {
        return count(person -> person.scored().get(column) && person.answered().intersects(questions));
    }

    /** Returns the size of the smallest part, if people are parted by these questions and by the columns in which they have a score. */
    int smallestPart(BitSet columns, BitSet questions) {
        return of(columns, questions).people.values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns the people with a score in one of these columns, by what they answered of these columns and questions. */
    AnswerPatterns of(BitSet columns, BitSet questions) {
        AnswerPatterns parts = new AnswerPatterns(enough);
        people.forEach((person, times) -> {
            if (person.scored().intersects(columns)) {
                parts.people.merge(person.of(columns, questions), times, Integer::sum);
                parts.size += times;
            }
        });
        return parts;
    }

    private int count(Predicate<Pattern> which) {
        return people.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static BitSet common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
