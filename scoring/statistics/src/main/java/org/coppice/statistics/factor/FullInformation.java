package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.statistics.covariance.PairSums;
import org.coppice.statistics.covariance.PatternRows;
import org.coppice.statistics.linear.Cholesky;

/**
 * The maximum-likelihood estimate of one factor of normal answers some of which are missing at random (full information maximum likelihood,
 * Finkbeiner 1979), by EM steps (Rubin and Thayer 1982): from the expectations of a person's factor score and of its square, given the
 * available answers, each question's mean, loading and unique variance follow as in a regression over those who answered it. The likelihood
 * can have several maxima: the steps begin at the more likely of the factors by least squares and by maximum likelihood of the correlations
 * of pairs. Answers are standardised during the computation.
 */
public final class FullInformation {
    private static final int MOST = 20_000;
    private static final double STILL = 1e-13;
    private static final double MOST_AT_START = 0.99; // loading

    private final ImmutableList<String> names;
    private final ImmutableList<PatternRows> patterns;
    private final PairSums[] own; // sums of each question over those who answered it
    private final double[] intercepts;
    private final double[] loadings;
    private final double[] unique;

    public FullInformation(ImmutableList<String> names, ImmutableList<PatternRows> patterns) {
        int k = names.size();
        this.names = names;
        this.patterns = patterns;
        this.own = new PairSums[k];
        Arrays.fill(own, new PairSums(0, 0, 0, 0, 0, 0));
        for (PatternRows pattern : patterns) {
            for (int q : pattern.answered()) {
                own[q] = own[q].combine(pattern.of(q, q));
            }
        }
        this.intercepts = new double[k];
        this.loadings = new double[k];
        this.unique = new double[k];
    }

    /** Returns the correlation of each pair of questions over those who answered both; 0 if it is undefined. */
    private double[][] correlations() {
        double[][] r = new double[own.length][own.length];
        for (int i = 0; i < r.length; i++) {
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                PairSums both = new PairSums(0, 0, 0, 0, 0, 0);
                for (PatternRows pattern : patterns) {
                    if (pattern.has(i) && pattern.has(j)) {
                        both = both.combine(pattern.of(i, j));
                    }
                }
                double variances = both.n() < 2 ? 0 : both.varianceX() * both.varianceY();
                r[i][j] = variances > 0 ? both.covariance() / Math.sqrt(variances) : 0;
                r[j][i] = r[i][j];
            }
        }
        return r;
    }

    /** Returns the reason why there is no factor if this is known before the search; otherwise empty. */
    public Optional<String> impossible() {
        for (int q = 0; q < own.length; q++) {
            if (own[q].n() < 2) {
                return Optional.of("fewer than two people answered question " + names.get(q));
            }
            if (own[q].varianceX() == 0) {
                return Optional.of("everyone gave the same answer to question " + names.get(q));
            }
        }
        return own.length < 3
                ? Optional.of("two questions do not determine a factor; at least three are needed")
                : Optional.empty();
    }

    /** Searches for the factor; returns true if the steps converged. */
    public boolean find() {
        ImmutableList<Moments> moments = patterns.stream().map(Moments::new).collect(ImmutableList.toImmutableList());
        start(moments);
        for (int step = 0; step < MOST; step++) {
            double change = step(moments);
            if (change < STILL) {
                return true;
            }
            if (!(change < 1e3)) {
                return false;
            }
        }
        return false;
    }

    private void start(ImmutableList<Moments> moments) {
        double[][] r = correlations();
        take(Minres.loadings(r));
        if (new Cholesky(r).stopped().isEmpty()) {
            double[] before = loadings.clone();
            double likelihood = likelihood(moments);
            take(MaximumLikelihood.loadings(r));
            if (!(likelihood(moments) > likelihood)) {
                take(before);
            }
        }
    }

    /** Begins at these loadings; at one half if there are none. */
    private void take(double[] start) {
        for (int q = 0; q < loadings.length; q++) {
            loadings[q] = start.length == 0 ? 0.5 : Math.max(-MOST_AT_START, Math.min(MOST_AT_START, start[q]));
            unique[q] = 1 - loadings[q] * loadings[q];
        }
    }

    /** Returns the logarithm of the likelihood of the estimates, without a constant. */
    private double likelihood(ImmutableList<Moments> moments) {
        double sum = 0;
        for (Moments rows : moments) {
            double information = 1;
            double logarithm = 0;
            double square = 0;
            double common = 0;
            for (int i = 0; i < rows.answered.length; i++) {
                int q = rows.answered[i];
                information += loadings[q] * loadings[q] / unique[q];
                logarithm += StrictMath.log(unique[q]);
                square += rows.products[i][i] / unique[q];
                for (int j = 0; j < rows.answered.length; j++) {
                    int other = rows.answered[j];
                    common += loadings[q] / unique[q] * rows.products[i][j] * loadings[other] / unique[other];
                }
            }
            sum -= (rows.n * (logarithm + StrictMath.log(information)) + square - common / information) / 2;
        }
        return sum;
    }

    /** The loadings in the units of the answers. */
    public double[] loadings() {
        double[] found = loadings.clone();
        Arrays.setAll(found, q -> found[q] * deviation(q));
        return found;
    }

    /** The covariances that the factor implies, in the units of the answers. */
    public double[][] implied() {
        double[] found = loadings();
        double[][] implied = new double[found.length][found.length];
        for (int i = 0; i < found.length; i++) {
            for (int j = 0; j < found.length; j++) {
                implied[i][j] = found[i] * found[j];
            }
            implied[i][i] += unique[i] * deviation(i) * deviation(i);
        }
        return implied;
    }

    private double deviation(int q) {
        return Math.sqrt(own[q].varianceX());
    }

    private double mean(int q) {
        return (double) own[q].x() / own[q].n();
    }

    /** Performs one step; returns the largest change of an estimate. */
    private double step(ImmutableList<Moments> moments) {
        int k = names.size();
        double[] f = new double[k]; // Σf over those who answered the question; likewise below
        double[] ff = new double[k];
        double[] xf = new double[k];
        for (Moments rows : moments) {
            expect(rows, f, ff, xf);
        }
        double change = 0;
        for (int q = 0; q < k; q++) {
            double n = own[q].n();
            double loading = n * xf[q] / (n * ff[q] - f[q] * f[q]); // Σx is 0
            double intercept = -loading * f[q] / n;
            double rest = Math.max(1e-12, (n - 1 - loading * xf[q]) / n); // Σx² is n − 1
            change = Math.max(change, Math.abs(loading - loadings[q]));
            change = Math.max(change, Math.abs(intercept - intercepts[q]));
            change = Math.max(change, Math.abs(rest - unique[q]));
            loadings[q] = loading;
            intercepts[q] = intercept;
            unique[q] = rest;
        }
        return change;
    }

    /** Adds the expectations of the rows of a pattern. */
    private void expect(Moments rows, double[] f, double[] ff, double[] xf) {
        int[] answered = rows.answered;
        double information = 1;
        for (int q : answered) {
            information += loadings[q] * loadings[q] / unique[q];
        }
        double scores = 0;
        double squares = rows.n / information;
        double[] expected = rows.expected;
        double[] weights = rows.weights;
        double[] about = rows.about;
        for (int i = 0; i < answered.length; i++) {
            int q = answered[i];
            about[i] = intercepts[q];
            weights[i] = loadings[q] / unique[q] / information;
            scores += weights[i] * (rows.sums[i] - rows.n * about[i]);
        }
        for (int i = 0; i < answered.length; i++) {
            double[] row = rows.products[i];
            double sum = rows.sums[i];
            double product = 0;
            for (int j = 0; j < row.length; j++) {
                product += weights[j] * (row[j] - sum * about[j]);
            }
            expected[i] = product;
            squares += weights[i] * (product - about[i] * scores);
        }
        for (int i = 0; i < answered.length; i++) {
            int q = answered[i];
            f[q] += scores;
            ff[q] += squares;
            xf[q] += expected[i];
        }
    }

    /** The sums of standardised answers over the rows of a pattern. */
    private final class Moments {
        private final int[] answered;
        private final double n;
        private final double[] sums;
        private final double[][] products;

        // results of one step, in arrays that the next step uses again
        private final double[] expected; // sums of the products with the factor scores
        private final double[] weights;
        private final double[] about; // the intercepts of these questions

        Moments(PatternRows pattern) {
            this.answered = pattern.answered();
            this.n = pattern.n();
            this.sums = new double[answered.length];
            this.products = new double[answered.length][answered.length];
            this.expected = new double[answered.length];
            this.weights = new double[answered.length];
            this.about = new double[answered.length];
            for (int i = 0; i < answered.length; i++) {
                int a = answered[i];
                sums[i] = (pattern.sum(a) - n * mean(a)) / deviation(a);
                for (int j = 0; j < answered.length; j++) {
                    int b = answered[j];
                    double about = pattern.product(a, b)
                            - pattern.sum(a) * mean(b)
                            - pattern.sum(b) * mean(a)
                            + n * mean(a) * mean(b);
                    products[i][j] = about / (deviation(a) * deviation(b));
                }
            }
        }
    }
}
