package org.coppice.scoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The weights of the answers of people in the scores of some columns. They depend on which questions of the column a person answered, so
 * that people with the same answered questions share them. Calculated when they are needed; not thread-safe.
 */
final class AnswerWeights {
    private final Instrument instrument;
    private final Overlap overlap;
    private final List<AnswerPatterns.Pattern> patterns = new ArrayList<>();
    private final List<Integer> people = new ArrayList<>(); // by pattern
    private final @Nullable Column[] columns;

    /** The weights in one column. */
    private static final class Column {
        private final int[] questions; // of the column, by their place in the bank
        private final int[]
                byPattern; // the number of the weights of each pattern; the same number for the same weights
        private final List<Weights> all; // by number, each by question

        Column(int[] questions, int[] byPattern, List<Weights> all) {
            this.questions = questions;
            this.byPattern = byPattern;
            this.all = all;
        }
    }

    /** The weights of a person in a score; they add up to 1 without their signs. */
    private static final class Weights {
        private final double[] shares; // of each answer in the score, negative for reversed questions
        private final double negative; // the sum of the negative ones

        Weights(double[] shares, double negative) {
            this.shares = shares;
            this.negative = negative;
        }
    }

    AnswerWeights(Instrument instrument, Overlap overlap, AnswerPatterns people) {
        this.instrument = instrument;
        this.overlap = overlap;
        this.columns = new @Nullable Column[overlap.columns().size()];
        people.people().forEach((pattern, times) -> {
            patterns.add(pattern);
            this.people.add(times);
        });
    }

    /** Returns the places of the questions of a column in the bank. */
    int[] questions(int column) {
        return column(column).questions;
    }

    /** Returns the patterns of people that differ in one of some columns, and the number of people of each. */
    Distinct distinct(int[] of) {
        int[] first = new int[patterns.size()];
        int[] times = new int[first.length];
        int size = 0;
        for (int p = 0; p < first.length; p++) {
            int same = 0;
            while (same < size && !areEqual(of, first[same], p)) {
                same++;
            }
            first[same] = same == size ? p : first[same];
            size = Math.max(size, same + 1);
            times[same] += people.get(p);
        }
        return new Distinct(size, first, times);
    }

    /** Different patterns of people. */
    static final class Distinct {
        private final int size;
        private final int[] first;
        private final int[] people;

        private Distinct(int size, int[] first, int[] people) {
            this.size = size;
            this.first = first;
            this.people = people;
        }

        /** Returns their number. */
        int size() {
            return size;
        }

        /** Returns the place of a pattern of one of them. */
        int first(int one) {
            return first[one];
        }

        /** Returns the number of people of all of them. */
        int everyone() {
            return Arrays.stream(people).sum();
        }

        /** Returns the number of people of one of them. */
        int people(int one) {
            return people[one];
        }
    }

    private boolean areEqual(int[] of, int one, int other) {
        for (int column : of) {
            int[] byPattern = column(column).byPattern;
            if (byPattern[one] != byPattern[other]) {
                return false;
            }
        }
        return true;
    }

    /** Returns the place of people who answered this of some questions, and have scores in these of some columns. */
    int place(AnswerPatterns.Pattern pattern, BitSet of, BitSet questions) {
        int place = 0;
        while (!patterns.get(place).of(of, questions).equals(pattern)) {
            place++;
        }
        return place;
    }

    /** Returns whether people have a score in a column. */
    boolean isScored(int column, int pattern) {
        return patterns.get(pattern).scored().get(column);
    }

    /** Returns the share of each answer to a question of a column in the score of people, negative for reversed questions; 0 for skipped ones. */
    double[] shares(int column, int pattern) {
        return weights(column, pattern).shares;
    }

    /** Returns the sum of the negative shares. */
    double negative(int column, int pattern) {
        return weights(column, pattern).negative;
    }

    private Weights weights(int column, int pattern) {
        Column of = column(column);
        return of.all.get(of.byPattern[pattern]);
    }

    private Column column(int column) {
        Column known = columns[column];
        if (known == null) {
            known = calculated(column);
            columns[column] = known;
        }
        return known;
    }

    private Column calculated(int column) {
        List<KeyedQuestion> questions = instrument
                .measure(overlap.columns().get(column).measure())
                .orElseThrow()
                .questions();
        int[] places = questions.stream().mapToInt(KeyedQuestion::column).toArray();
        BitSet own = new BitSet();
        for (int place : places) {
            own.set(place);
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<Weights> all = new ArrayList<>();
        int[] byPattern = new int[patterns.size()];
        for (int p = 0; p < byPattern.length; p++) {
            BitSet answered = new BitSet();
            if (patterns.get(p).scored().get(column)) {
                answered.or(patterns.get(p).answered());
                answered.and(own);
            }
            Integer number = numbers.get(answered);
            if (number == null) {
                number = all.size();
                numbers.put(answered, number);
                all.add(weights(questions, answered));
            }
            byPattern[p] = number;
        }
        return new Column(places, byPattern, all);
    }

    private static Weights weights(List<KeyedQuestion> questions, BitSet answered) {
        double[] shares = new double[questions.size()];
        double all = 0;
        for (int q = 0; q < shares.length; q++) {
            KeyedQuestion question = questions.get(q);
            if (answered.get(question.column())) {
                shares[q] = question.reversed() ? -question.weight() : question.weight();
                all += question.weight();
            }
        }
        double negative = 0;
        for (int q = 0; q < shares.length && all > 0; q++) {
            shares[q] /= all;
            negative += Math.min(0, shares[q]);
        }
        return new Weights(shares, negative);
    }
}
