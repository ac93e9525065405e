package org.coppice.statistics.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.statistics.linear.Cholesky;
import org.coppice.statistics.linear.Eigen;

/** No search of another kind, from random places, ends below the minima that are used; also for few people, where bounds are usual. */
class FactorSearchProperties {
    private static final int STARTS = 8;

    /** Changes of unique variances that no further steps can add up to a difference. */
    private static final double STILL = 1e-13;

    private static double[][] correlations(Random random, int questions) {
        int people = 2 * questions + random.nextInt(100);
        double noise = 0.3 + 2 * random.nextDouble();
        double[][] answers = new double[people][questions];
        for (double[] row : answers) {
            double person = random.nextGaussian();
            double part = random.nextGaussian();
            for (int i = 0; i < questions; i++) {
                double common = i % 2 == 0 ? person : person + part;
                row[i] = Math.round((i % 3 == 0 ? -common : common) + noise * random.nextGaussian());
            }
        }
        double[][] r = new double[questions][questions];
        for (int i = 0; i < questions; i++) {
            for (int j = 0; j < questions; j++) {
                r[i][j] = covariance(answers, i, j) / Math.sqrt(covariance(answers, i, i) * covariance(answers, j, j));
            }
        }
        return new Cholesky(r).stopped().isEmpty() ? r : correlations(random, questions);
    }

    private static double covariance(double[][] answers, int i, int j) {
        double a = Arrays.stream(answers).mapToDouble(row -> row[i]).average().orElseThrow();
        double b = Arrays.stream(answers).mapToDouble(row -> row[j]).average().orElseThrow();
        return Arrays.stream(answers)
                .mapToDouble(row -> (row[i] - a) * (row[j] - b))
                .sum();
    }

    /** Returns ½‖R − Ψ − ΛΛ′‖² of the best loadings for unique variances. */
    private static double squares(double[][] r, double[] unique, int factors) {
        double[][] loadings = axes(r, unique, factors);
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                double rest = r[i][j] - (i == j ? unique[i] : 0);
                for (int f = 0; f < factors; f++) {
                    rest -= loadings[i][f] * loadings[j][f];
                }
                sum += rest * rest / 2;
            }
        }
        return sum;
    }

    private static double[][] axes(double[][] r, double[] unique, int factors) {
        double[][] reduced = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            reduced[i] = r[i].clone();
            reduced[i][i] -= unique[i];
        }
        return new Eigen(reduced).loadings(factors);
    }

    /** Returns what iterated principal axes reach from random unique variances; each step decreases the criterion. */
    private static double principalAxes(double[][] r, int factors, double least, Random random) {
        double[] unique = new double[r.length];
        Arrays.setAll(unique, i -> least + (1 - least) * random.nextDouble());
        double change = 1;
        for (int step = 0; step < 200 && change > STILL; step++) {
            double[][] loadings = axes(r, unique, factors);
            change = 0;
            for (int i = 0; i < r.length; i++) {
                double common = Arrays.stream(loadings[i]).map(l -> l * l).sum();
                double next = Math.max(least, Math.min(1, 1 - common));
                change = Math.max(change, Math.abs(next - unique[i]));
                unique[i] = next;
            }
        }
        return squares(r, unique, factors);
    }

    @Property(tries = 200)
    void leastSquares_ofAnyCorrelations_areNotAboveThoseOfPrincipalAxes(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 8) int questions,
            @ForAll @IntRange(min = 1, max = 3) int factors) {
        Random random = new Random(seed);
        double[][] r = correlations(random, questions);
        for (double least : new double[] {0, 0.005}) {
            double found = LeastSquares.lowest(r, factors, least).squares();
            for (int start = 0; start < STARTS; start++) {
                assertThat(principalAxes(r, factors, least, random)).isGreaterThanOrEqualTo(found - 1e-8);
            }
        }
    }

    @Property(tries = 200)
    void groupFactors_ofAnyCorrelations_areNotAboveThoseOfPrincipalAxes(
            @ForAll long seed, @ForAll @IntRange(min = 4, max = 8) int questions) {
        Random random = new Random(seed);
        double[][] r = correlations(random, questions);
        double[] start =
                Arrays.stream(new Cholesky(r).inverseDiagonal()).map(d -> 1 / d).toArray();
        double[][] loadings = MinresFactors.loadings(r, start, 3);
        double[] unique = Arrays.stream(loadings)
                .mapToDouble(row ->
                        Math.max(0.005, 1 - Arrays.stream(row).map(l -> l * l).sum()))
                .toArray();
        double found = squares(r, unique, 3);
        for (int other = 0; other < STARTS; other++) {
            assertThat(principalAxes(r, 3, MinresFactors.LEAST, random))
                    .isGreaterThanOrEqualTo(found - 1e-6 - 1e-5 * found);
        }
    }

    /** The other search changes one loading at a time, by ever smaller steps. */
    @Property(tries = 200)
    void maximumLikelihood_ofAnyCorrelations_isNotBelowThatOfAPatternSearch(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int questions) {
        assertNotBelowPatternSearch(new Random(seed), questions, 5);
    }

    /** Samples whose lowest minimum few random starts reach. */
    @Example
    void maximumLikelihood_ofCorrelationsWithSeveralMinima_isTheLargest() {
        for (long seed : new long[] {
            758002291L,
            818002471L,
            950002867L,
            1474004439L,
            1966005915L,
            2162006503L,
            2854008579L,
            3122009383L,
            3794011399L
        }) {
            assertNotBelowPatternSearch(new Random(seed), 5, 40);
        }
    }

    private static void assertNotBelowPatternSearch(Random random, int questions, int starts) {
        double[][] r = correlations(random, questions);
        double found = discrepancy(r, MaximumLikelihood.loadings(r));
        for (int start = 0; start < starts; start++) {
            double[] at = random.doubles(questions, -0.95, 0.95).toArray();
            double value = discrepancy(r, at);
            for (double step = 0.2; step > 1e-5; step /= 2) {
                for (boolean moved = true; moved; ) {
                    moved = false;
                    for (int i = 0; i < questions; i++) {
                        for (double by : new double[] {step, -step}) {
                            double[] next = at.clone();
                            next[i] += by;
                            if (Math.abs(next[i]) < 1 && discrepancy(r, next) < value) {
                                at = next;
                                value = discrepancy(r, next);
                                moved = true;
                            }
                        }
                    }
                }
            }
            assertThat(value).isGreaterThanOrEqualTo(found - 1e-6); // next to 1 is not 1
        }
    }

    /** A loading of 1 is taken as next to 1, where the discrepancy is continuous. */
    static double discrepancy(double[][] r, double[] loadings) {
        return NewtonLoadings.discrepancy(
                r,
                Arrays.stream(loadings)
                        .map(l -> Math.max(-1 + 1e-9, Math.min(1 - 1e-9, l)))
                        .toArray());
    }
}
