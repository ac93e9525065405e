package org.coppice.statistics.agreement;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apiguardian.api.API;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.AgreementRule;

/**
 * A reusable work area for {@link WithinTeam#count} that holds the agreement figures of the group counted last. It allocates nothing for
 * each group and so suits loops over many groups. Not thread-safe: use one instance per thread. {@link WithinTeam} defines the figures.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AgreementScratch {
    private static final ImmutableSortedMap<String, String> NO_AWG =
            ImmutableSortedMap.of("awg", "no question has a mean that is far enough from both ends");

    int[] rows = new int[16]; // indices of the rows that count
    byte[] gaps = new byte[16]; // by row; below 0 if an answer is missing

    private final int[] counts; // for the current question: number of persons by answer
    private final int width; // bits per count if all counts are packed into one long
    private boolean packed;

    private final ImmutableSortedMap<String, Integer> nulls; // indices of the nulls by their ids
    private final double[] variances; // variance of each null
    private final double[] rwg;
    private final double[] lindell;
    private int persons;
    private int questions; // number of questions that have a figure
    private int fewest; // fewest answers to one of these questions

    private int answered; // persons per question in the integer sums that are not divided yet
    private long squares; // n·Σx² − (Σx)²
    private long fromMean; // Σ|n·x − Σx|
    private long fromMedian;

    private double variance;
    private double adMean;
    private double adMedian;
    private double awg;
    private int awgs; // number of questions whose a_wg is defined

    AgreementScratch(int points, ImmutableSortedMap<String, Integer> nulls, double[] variances) {
        this.nulls = nulls;
        this.counts = new int[points];
        this.width = Math.min(Long.SIZE / points, Integer.SIZE - 1);
        this.variances = variances;
        this.rwg = new double[variances.length];
        this.lindell = new double[variances.length];
    }

    /** The number of persons that the figures are based on. */
    public int persons() {
        return persons;
    }

    /** The number of questions that have a figure: those that at least two persons answered. */
    public int questions() {
        return questions;
    }

    /** The smallest number of answers to a question that has a figure: 2 or more; 0 if no question has one. */
    public int fewest() {
        return fewest;
    }

    /** True if there are figures, which requires at least one question that two persons answered. */
    public boolean defined() {
        return questions > 0;
    }

    /** Returns r_wg or r_wg(j) for the null distribution with that index in {@link WithinTeam#nulls}. */
    public double rwg(int ofNull) {
        return figure(rwg[ofNull]);
    }

    /** Returns r*_wg(j) for the null distribution with that index in {@link WithinTeam#nulls}. */
    public double rwgLindell(int ofNull) {
        return figure(lindell[ofNull]);
    }

    /** The average deviation (AD) from the mean. */
    public double adMean() {
        return figure(adMean);
    }

    /** The average deviation (AD) from the median. */
    public double adMedian() {
        return figure(adMedian);
    }

    /** The mean variance of the questions, in squared steps of the scale. */
    public double variance() {
        return figure(variance);
    }

    /** The mean a_wg; empty if no question has an a_wg. */
    public OptionalDouble awg() {
        return awgs == 0 ? OptionalDouble.empty() : OptionalDouble.of(awg);
    }

    private double figure(double value) {
        if (!defined()) {
            throw new IllegalStateException("there is no agreement of " + persons + " persons; call defined() first");
        }
        return value;
    }

    Agreement agreement(AgreementRule rule) {
        if (!defined()) {
            return Agreement.none(persons, rule);
        }
        ImmutableSortedMap<String, Double> ofNulls = byNull(rwg);
        return Agreement.builder(persons, rule)
                .rwg(ofNulls)
                .rwgLindell(byNull(lindell))
                .adMean(OptionalDouble.of(adMean))
                .adMedian(OptionalDouble.of(adMedian))
                .awg(awg())
                .undefined(awgs == 0 ? NO_AWG : ImmutableSortedMap.of())
                .band(Optional.of(AgreementBand.of(Objects.requireNonNull(ofNulls.get(NullDistributions.UNIFORM)))))
                .build();
    }

    private ImmutableSortedMap<String, Double> byNull(double[] values) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(nulls, ofNull -> values[ofNull]));
    }

    /** Ensures capacity for that many rows; their content is undefined. */
    void reserve(int size) {
        if (rows.length < size) {
            rows = new int[size];
            gaps = new byte[size];
        }
        Arrays.fill(gaps, 0, size, (byte) 0);
    }

    /** Starts a group with that many rows; {@code whole} is true if none of these rows has a missing answer. */
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

    /** Counts the answers to a question; {@code lowest} is the code of its lowest answer. */
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

    /** Counts the answers to a question that everyone answered; all counts are packed into one long. */
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

    /** Adds the question whose answers are in {@code counts}, and clears {@code counts}. */
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
            median += Math.min(below, n - below); // the smaller of the groups below and above the step from k to k + 1
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

    /** Adds the a_wg of a question; {@code above} is the sum of steps above its lowest answer, {@code below} that below its highest. */
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

    /** Divides the integer sums by the number of persons, which is the same for all questions in them. */
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

    /** Returns r_wg(j) of that many questions, {@code ratio} being their mean variance / the null's variance; for one question r_wg. */
    static double rwg(int questions, double ratio) {
        double agreed = questions * (1 - Math.min(ratio, 1));
        return agreed / (agreed + Math.min(ratio, 1));
    }
}
