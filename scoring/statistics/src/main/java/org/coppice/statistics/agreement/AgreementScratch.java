package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;

/**
 * The agreement of the group that was counted last, and the room to count the next: for one thread, and for loops in which a map for
 * each group would be too dear. {@link WithinTeam} says what the figures are.
 */
public final class AgreementScratch {
    int[] rows = new int[16]; // the numbers of those that count
    byte[] gaps = new byte[16]; // by row, below 0 where an answer is missing

    private final int[] counts; // of the question at hand: persons by answer
    private final int width; // of each count, in bits, where one long holds them all
    private boolean packed;

    private final ImmutableSortedMap<String, Integer> nulls; // their numbers by their ids
    private final double[] variances; // of the nulls
    private final double[] rwg;
    private final double[] lindell;
    private int persons;
    private int questions; // that have a figure
    private int fewest; // answers to one of these

    private int answered; // persons to each of the questions that are summed in whole numbers, not divided yet
    private long squares; // n·Σx² − (Σx)²
    private long fromMean; // Σ|n·x − Σx|
    private long fromMedian;

    private double variance;
    private double adMean;
    private double adMedian;
    private double awg;
    private int awgs; // questions whose a_wg is defined

    AgreementScratch(int points, ImmutableSortedMap<String, Integer> nulls, double[] variances) {
        this.nulls = nulls;
        this.counts = new int[points];
        this.width = Math.min(Long.SIZE / points, Integer.SIZE - 1);
        this.variances = variances;
        this.rwg = new double[variances.length];
        this.lindell = new double[variances.length];
    }

    /** How many persons the figures rest on. */
    public int persons() {
        return persons;
    }

    /** How many questions have a figure: those that two persons answered at least. */
    public int questions() {
        return questions;
    }

    /** How many answered the question that fewest did, of those that have a figure: 2 or more; 0 where there are none. */
    public int fewest() {
        return fewest;
    }

    /** Whether there are figures: there are two persons, with two answers to one question at least. */
    public boolean defined() {
        return questions > 0;
    }

    /** r_wg or r_wg(j) against that null of {@link WithinTeam#nulls}. */
    public double rwg(int ofNull) {
        return figure(rwg[ofNull]);
    }

    /** r*_wg(j) against that null. */
    public double rwgLindell(int ofNull) {
        return figure(lindell[ofNull]);
    }

    /** AD from the mean. */
    public double adMean() {
        return figure(adMean);
    }

    /** AD from the median. */
    public double adMedian() {
        return figure(adMedian);
    }

    /** The mean variance of the questions, in steps of the scale squared. */
    public double variance() {
        return figure(variance);
    }

    /** a_wg, where one of the questions has it. */
    public OptionalDouble awg() {
        return awgs == 0 ? OptionalDouble.empty() : OptionalDouble.of(awg);
    }

    private double figure(double value) {
        if (!defined()) {
            throw new IllegalStateException("there is no agreement of " + persons + " persons; ask defined() first");
        }
        return value;
    }

    Agreement agreement(AgreementRule rule) {
        if (!defined()) {
            return Agreement.none(persons, rule);
        }
        ImmutableSortedMap<String, Double> ofNulls = byNull(rwg);
        return new Agreement(
                persons,
                rule,
                ofNulls,
                byNull(lindell),
                OptionalDouble.of(adMean),
                OptionalDouble.of(adMedian),
                awg(),
                Optional.of(AgreementBand.of(Objects.requireNonNull(ofNulls.get(NullDistributions.UNIFORM)))),
                Optional.empty());
    }

    private ImmutableSortedMap<String, Double> byNull(double[] values) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(nulls, ofNull -> values[ofNull]));
    }

    /** Makes room for so many rows, of which nothing is known yet. */
    void reserve(int size) {
        if (rows.length < size) {
            rows = new int[size];
            gaps = new byte[size];
        }
        Arrays.fill(gaps, 0, size, (byte) 0);
    }

    /** Begins with that many rows; {@code whole} tells that none of them has a gap. */
    void start(int howMany, boolean whole) {
        persons = howMany;
        packed = whole && howMany >>> width == 0;
        questions = 0;
        fewest = 0;
        answered = 0;
        variance = 0;
        adMean = 0;
        adMedian = 0;
        awg = 0;
        awgs = 0;
        Arrays.fill(counts, 0);
    }

    /** Counts the answers to a question whose lowest answer has that code. */
    void count(AnswerBlock group, int column, int lowest) {
        if (packed) {
            countPacked(group, column, lowest);
            return;
        }
        for (int i = 0; i < persons; i++) {
            int code = group.code(rows[i], column);
            if (code >= 0) {
                counts[code - lowest]++;
            }
        }
    }

    /** The same where everyone answered and the counts fit into one long side by side. */
    private void countPacked(AnswerBlock group, int column, int lowest) {
        long sum = 0;
        for (int i = 0; i < persons; i++) {
            sum += 1L << ((group.code(rows[i], column) - lowest) * width);
        }
        long mask = (1L << width) - 1;
        for (int k = 0; k < counts.length; k++) {
            counts[k] = (int) ((sum >>> (k * width)) & mask);
        }
    }

    /** Takes in the question whose answers are in {@code counts}, and clears these. */
    void next() {
        long n = 0;
        for (int count : counts) {
            n += count;
        }
        if (n >= 2) {
            take(n);
        }
        Arrays.fill(counts, 0);
    }

    private void take(long n) {
        long sum = 0;
        long sumOfSquares = 0;
        long below = 0;
        long median = 0;
        for (int k = 0; k < counts.length; k++) {
            long count = counts[k];
            sum += k * count;
            sumOfSquares += (long) k * k * count;
            below += count;
            median += Math.min(below, n - below); // who stands on the other side of the step from k to k + 1 than most
        }
        long mean = 0;
        for (int k = 0; k < counts.length; k++) {
            mean += Math.abs(n * k - sum) * counts[k];
        }
        if (n != answered) {
            divide();
            answered = (int) n;
        }
        fewest = questions == 0 ? (int) n : (int) Math.min(n, fewest);
        questions++;
        long square = n * sumOfSquares - sum * sum;
        squares += square;
        fromMean += mean;
        fromMedian += median;
        takeAwg(sum, n * (counts.length - 1) - sum, square);
    }

    /** Takes in the a_wg of a question from the sums of steps above its lowest and below its highest answer. */
    private void takeAwg(long above, long below, long square) {
        int steps = counts.length - 1;
        if (above == 0 || below == 0) {
            awg += 1;
            awgs++;
        } else if (above >= steps && below >= steps) {
            awg += 1 - 2.0 * square / ((double) above * below);
            awgs++;
        }
    }

    /** Divides what is summed in whole numbers by the number of persons, which is the same for all of it. */
    private void divide() {
        double n = answered;
        if (n > 0) {
            variance += squares / (n * (n - 1));
            adMean += fromMean / (n * n);
            adMedian += fromMedian / n;
        }
        squares = 0;
        fromMean = 0;
        fromMedian = 0;
    }

    void finish() {
        divide();
        if (questions == 0) {
            return;
        }
        variance /= questions;
        adMean /= questions;
        adMedian /= questions;
        awg = awgs == 0 ? 0 : Math.max(-1, awg / awgs);
        for (int i = 0; i < variances.length; i++) {
            double ratio = variance / variances[i];
            lindell[i] = 1 - ratio;
            rwg[i] = rwg(questions, ratio);
        }
    }

    /** r_wg(j) of so many questions whose mean variance is that part of the null's; of one question r_wg. */
    static double rwg(int questions, double ratio) {
        double agreed = questions * (1 - Math.min(ratio, 1));
        return agreed / (agreed + Math.min(ratio, 1));
    }
}
