package org.coppice.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.coppice.model.check.Check;
import org.coppice.model.score.NullDistribution;

/**
 * What r_wg or r_wg(j) comes to by chance, where persons answer each question on their own as the null distribution has it: simulated,
 * the same for the same seed (Dunlap, Burke and Smith-Crowe 2003, Journal of Applied Psychology 88, for one question; Cohen, Doveh and
 * Eick 2001, Psychological Methods 6, for several). Questions are drawn apart from each other; where they belong together, agreement
 * by chance varies more than here. Immutable.
 */
public final class ChanceAgreement {
    private static final double ROUNDING = 1e-12;

    private final double[] sorted;

    private ChanceAgreement(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Draws answers and takes their r_wg(j), of one question their r_wg, against the variance of the same null.
     *
     * @param persons 2 or more
     * @param questions 1 or more
     * @param ofNull what answers are drawn from, such as {@link NullDistributions#uniform}
     * @param draws how many groups are drawn, 100 or more; 10,000 give a p of .05 within .004 in 19 of 20 times
     * @param seed where the generator starts
     * @throws IllegalArgumentException if there are fewer of any
     */
    public static ChanceAgreement simulate(int persons, int questions, NullDistribution ofNull, int draws, long seed) {
        Check.that(persons >= 2, "agreement of %d persons; there are two or more", persons);
        Check.that(questions >= 1, "agreement in %d questions; there is one or more", questions);
        Check.that(draws >= 100, "%d draws; make 100 or more", draws);
        double[] ends = ofNull.proportions().stream().mapToDouble(p -> p).toArray();
        Arrays.parallelPrefix(ends, Double::sum);
        SplittableRandom random = new SplittableRandom(seed);
        double whole = (double) persons * (persons - 1) * questions * ofNull.variance();
        double[] figures = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            long squares = 0;
            for (int q = 0; q < questions; q++) {
                squares += squares(persons, ends, random);
            }
            figures[draw] = AgreementScratch.rwg(questions, squares / whole);
        }
        Arrays.sort(figures);
        return new ChanceAgreement(figures);
    }

    /** n·Σx² − (Σx)² of n answers. */
    private static long squares(int persons, double[] ends, SplittableRandom random) {
        long sum = 0;
        long sumOfSquares = 0;
        for (int person = 0; person < persons; person++) {
            double at = random.nextDouble();
            long answer = 0;
            while (answer < ends.length - 1 && at >= ends[(int) answer]) {
                answer++;
            }
            sum += answer;
            sumOfSquares += answer * answer;
        }
        return persons * sumOfSquares - sum * sum;
    }

    /**
     * The least figure that groups drawn by chance reach in at most 1 − {@code level} of the draws, such as 5 % at .95; empty where even
     * full agreement comes by chance more often.
     *
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public OptionalDouble critical(double level) {
        Check.that(level > 0 && level < 1, "a level of %s; it lies between 0 and 1", level);
        int most = (int) Math.floor((1 - level) * (sorted.length + 1) + ROUNDING) - 1;
        int at = sorted.length - Math.max(0, most);
        while (at > 0 && at < sorted.length && sorted[at] == sorted[at - 1]) {
            at++;
        }
        return at == sorted.length ? OptionalDouble.empty() : OptionalDouble.of(sorted[at]);
    }

    /** The share of groups that agree as much or more by chance, the group itself among them: above 0, at most 1. */
    public double p(double rwg) {
        int at = Arrays.binarySearch(sorted, rwg - ROUNDING);
        int below = at < 0 ? -at - 1 : at; // the figures lie apart by more than rounding, or are the same
        return (1.0 + sorted.length - below) / (1.0 + sorted.length);
    }
}
