package org.coppice.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.model.score.NullDistribution;

/**
 * The distribution of r_wg or r_wg(j) under chance, that is, if persons answer each question independently according to the null
 * distribution. It is simulated; the same seed gives the same values (Dunlap, Burke and Smith-Crowe 2003, Journal of Applied Psychology 88,
 * for one question; Cohen, Doveh and Eick 2001, Psychological Methods 6, for several). Questions are drawn independently of each other; if
 * questions are correlated, agreement by chance varies more than here. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class ChanceAgreement {
    private static final double ROUNDING = 1e-12;

    private final double[] sorted;

    private ChanceAgreement(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * Simulates groups and computes their r_wg(j), or r_wg for one question, with the variance of the same null distribution.
     *
     * @param persons the number of persons, 2 or more
     * @param questions the number of questions, 1 or more
     * @param ofNull the distribution that answers are drawn from, such as {@link NullDistributions#uniform}
     * @param draws the number of groups drawn, 100 or more; with 10,000 a p of .05 is within .004 in 19 of 20 simulations
     * @param seed the seed of the random generator
     * @throws IllegalArgumentException if one of these numbers is below its minimum
     */
    public static ChanceAgreement simulate(int persons, int questions, NullDistribution ofNull, int draws, long seed) {
        Check.that(persons >= 2, "the number of persons is %d; give 2 or more", persons);
        Check.that(questions >= 1, "the number of questions is %d; give 1 or more", questions);
        Check.that(draws >= 100, "the number of draws is %d; give 100 or more", draws);
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

    /** Returns n·Σx² − (Σx)² of n random answers. */
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
     * Returns the smallest figure that at most 1 − {@code level} of the simulated groups reach, such as 5 % at .95; empty if even full
     * agreement is more frequent by chance.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public OptionalDouble critical(double level) {
        Check.that(level > 0 && level < 1, "the level is %s; give a number between 0 and 1", level);
        int most = (int) Math.floor((1 - level) * (sorted.length + 1) + ROUNDING) - 1;
        int at = sorted.length - Math.max(0, most);
        while (at > 0 && at < sorted.length && sorted[at] == sorted[at - 1]) {
            at++;
        }
        return at == sorted.length ? OptionalDouble.empty() : OptionalDouble.of(sorted[at]);
    }

    /**
     * Returns the share of groups that by chance agree as much as or more than {@code rwg}, counting the group itself: above 0, at most 1.
     */
    public double p(double rwg) {
        int at = Arrays.binarySearch(sorted, rwg - ROUNDING);
        int below = at < 0 ? -at - 1 : at; // figures differ by more than rounding, or are the same
        return (1.0 + sorted.length - below) / (1.0 + sorted.length);
    }
}
