package org.coppice.statistics.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.statistics.linear.Cholesky;

/** The loadings of one factor are where its criterion is least, also for few people, where the best fit is often at the edge. */
class OneFactorProperties {
    private static final double EDGE = 1 - 1e-6;

    /** Returns the correlations of random answers of a few people to some questions. */
    private static double[][] correlations(Random random, int questions) {
        int people = questions + 2 + random.nextInt(10);
        double[][] answers = new double[people][questions];
        double[] means = new double[questions];
        for (double[] row : answers) {
            for (int i = 0; i < questions; i++) {
                row[i] = 1 + random.nextInt(5);
                means[i] += row[i] / people;
            }
        }
        double[][] sums = new double[questions][questions];
        for (double[] row : answers) {
            for (int i = 0; i < questions; i++) {
                for (int j = 0; j < questions; j++) {
                    sums[i][j] += (row[i] - means[i]) * (row[j] - means[j]);
                }
            }
        }
        double[][] r = new double[questions][questions];
        for (int i = 0; i < questions; i++) {
            for (int j = 0; j < questions; j++) {
                r[i][j] = i == j ? 1 : sums[i][j] / Math.sqrt(sums[i][i] * sums[j][j]);
            }
        }
        return new Cholesky(r).stopped().isEmpty() ? r : correlations(random, questions);
    }

    /** Returns loadings near those, all of them possible. */
    private static double[] near(Random random, double[] loadings) {
        double[] near = loadings.clone();
        for (int i = 0; i < near.length; i++) {
            double moved = near[i] + random.nextGaussian() * Math.pow(10, -1 - random.nextInt(4));
            near[i] = Math.max(-0.9999, Math.min(0.9999, moved));
        }
        return near;
    }

    @Property(tries = 1000)
    void maximumLikelihood_isFound_andNoLoadingsNearbyAreMoreLikely(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int questions) {
        Random random = new Random(seed);
        double[][] r = correlations(random, questions);
        double[] loadings = MaximumLikelihood.loadings(r);
        assertThat(loadings).isNotEmpty();
        double least = FactorSearchProperties.discrepancy(r, loadings);
        for (int trial = 0; trial < 50; trial++) {
            assertThat(NewtonLoadings.discrepancy(r, near(random, loadings))).isGreaterThanOrEqualTo(least - 1e-7);
        }
    }

    @Property(tries = 1000)
    void leastSquares_areFound_andNoLoadingsNearbyFitBetter(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int questions) {
        Random random = new Random(seed);
        double[][] r = correlations(random, questions);
        double[] loadings = Minres.loadings(r);
        for (double loading : loadings) {
            if (Math.abs(loading) > EDGE) {
                return; // least where no loading can be; the figures are withheld
            }
        }
        for (int trial = 0; trial < 50 && loadings.length > 0; trial++) {
            assertThat(squares(r, near(random, loadings))).isGreaterThanOrEqualTo(squares(r, loadings) - 1e-12);
        }
    }

    /** There is none where a question correlates with no other, as happens among answers of very few people. */
    @Example
    void leastSquares_areFoundForNearlyAllAnswers() {
        int found = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            found += Minres.loadings(correlations(random, 3 + random.nextInt(4))).length > 0 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(990);
    }

    private static double squares(double[][] r, double[] loadings) {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += (r[i][j] - loadings[i] * loadings[j]) * (r[i][j] - loadings[i] * loadings[j]);
            }
        }
        return sum;
    }
}
