package org.coppice.statistics.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Computes the maximum-likelihood loadings of one factor of a positive definite correlation matrix. */
public final class MaximumLikelihood {
    private static final int ROUNDS = 100;
    private static final int STEPS = 16;
    private static final double STILL = 1e-14;
    private static final int RANDOM_STARTS = 6;
    private static final int QUESTION_STARTS = 20;
    private static final long SEED = 20261130;
    private static final double LARGEST_START = 0.9;
    private static final double LOWER = 1e-9;

    private final double[][] r;
    private final int k;
    private final double[] loadings;
    private final double[] unique;
    private final double[] weights;
    private final double[] products;

    private MaximumLikelihood(double[][] r, double[] start) {
        this.r = r;
        this.k = r.length;
        this.loadings = start;
        this.unique = new double[k];
        this.weights = new double[k];
        this.products = new double[k];
        release();
    }

    /**
     * Returns the loadings by Rubin and Thayer's EM steps (1982, eqs. 6 and 7) for one factor, whose likelihood never decreases: from λ and
     * θ the weights w = Θ⁻¹λ/(1 + λ′Θ⁻¹λ) of a person's expected factor score, and from these λ = Rw/(w′Rw + 1/(1 + λ′Θ⁻¹λ)), θ = 1 − λ ·
     * Rw; until they converge. Since they can converge slowly, {@link NewtonLoadings} carries on after some of them. At the end θ = 1 − λ².
     * The steps begin at several places, and the largest likelihood counts: the solution of least squares, even loadings, random loadings, and a
     * factor close to each question, since other maxima are usually near those. If it is largest where a question has no unique variance, the
     * loadings are those of {@link #withoutUnique}. The result is empty if the steps never converge.
     */
    public static double[] loadings(double[][] r) {
        double[] best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        SplittableRandom random = new SplittableRandom(SEED);
        List<double[]> starts = new ArrayList<>(List.of(minres(r), even(r)));
        for (int start = 0; start < RANDOM_STARTS; start++) {
            starts.add(random.doubles(r.length, -LARGEST_START, LARGEST_START).toArray());
        }
        starts.addAll(questions(r));
        for (double[] start : starts) {
            MaximumLikelihood search = new MaximumLikelihood(r, start);
            if (search.search()) {
                double discrepancy = NewtonLoadings.discrepancy(r, search.loadings);
                if (best.length == 0 || discrepancy < least - LOWER) {
                    best = search.loadings;
                    least = discrepancy;
                }
            }
        }
        for (int i = 0; i < r.length; i++) {
            double discrepancy = withoutUnique(r[i], i);
            if (discrepancy < least - LOWER) {
                best = r[i].clone();
                least = discrepancy;
            }
        }
        return best;
    }

    /** Returns the loadings of a positive definite covariance matrix, in its units; empty if the steps never converge. */
    public static double[] ofCovariances(double[][] s) {
        double[][] r = new double[s.length][s.length];
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                r[i][j] = i == j ? 1 : s[i][j] / Math.sqrt(s[i][i] * s[j][j]);
            }
        }
        double[] loadings = loadings(r);
        for (int i = 0; i < loadings.length; i++) {
            loadings[i] *= Math.sqrt(s[i][i]);
        }
        return loadings;
    }

    /**
     * Returns the least discrepancy, ln|Σ| + tr RΣ⁻¹, of a factor that is the question itself: the loadings are the correlations with it.
     *
     * @param correlations those of the question
     */
    private static double withoutUnique(double[] correlations, int question) {
        double discrepancy = correlations.length;
        for (int j = 0; j < correlations.length; j++) {
            if (j != question) {
                discrepancy += StrictMath.log(1 - correlations[j] * correlations[j]);
            }
        }
        return discrepancy;
    }

    /** Returns the loadings of least squares, within possible ones. */
    private static double[] minres(double[][] r) {
        double[] start = Minres.loadings(r);
        if (start.length == 0) {
            return even(r);
        }
        for (int i = 0; i < start.length; i++) {
            start[i] = Math.max(-0.99, Math.min(0.99, start[i]));
        }
        return start;
    }

    /** Returns loadings that are as large for all questions, with the signs of the correlations with the question that has the largest ones. */
    private static double[] even(double[][] r) {
        double[] start = new double[r.length];
        double most = 0;
        for (double[] row : r) {
            double sum = 0;
            for (double value : row) {
                sum += Math.abs(value);
            }
            if (sum > most) {
                most = sum;
                for (int i = 0; i < start.length; i++) {
                    start[i] = row[i] < 0 ? -0.5 : 0.5;
                }
            }
        }
        return start;
    }

    /**
     * Returns starts in which the factor is nearly a question, so that the loadings are about the correlations with it; of many questions, those
     * that have most in common with the others.
     */
    private static List<double[]> questions(double[][] r) {
        return Arrays.stream(r)
                .sorted(Comparator.comparingDouble(
                        row -> -Arrays.stream(row).map(value -> value * value).sum()))
                .limit(QUESTION_STARTS)
                .map(row -> Arrays.stream(row)
                        .map(value -> Math.max(-LARGEST_START, Math.min(LARGEST_START, value)))
                        .toArray())
                .toList();
    }

    /** Returns whether the steps converge. */
    private boolean search() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int step = 0; step < STEPS; step++) {
                if (step() < STILL) {
                    return true;
                }
            }
            if (NewtonLoadings.improve(r, loadings)) {
                return true;
            }
            release();
        }
        return false;
    }

    /** Sets the unique variances to those with which each question has variance 1. */
    private void release() {
        for (int i = 0; i < k; i++) {
            unique[i] = 1 - loadings[i] * loadings[i];
        }
    }

    /** Performs one step; returns the largest change of a loading or a unique variance. */
    private double step() {
        double information = 1;
        for (int i = 0; i < k; i++) {
            weights[i] = loadings[i] / unique[i];
            information += weights[i] * loadings[i];
        }
        for (int i = 0; i < k; i++) {
            weights[i] /= information;
        }
        double square = 1 / information;
        for (int i = 0; i < k; i++) {
            products[i] = 0;
            for (int j = 0; j < k; j++) {
                products[i] += r[i][j] * weights[j];
            }
            square += weights[i] * products[i];
        }
        double change = 0;
        for (int i = 0; i < k; i++) {
            double loading = products[i] / square;
            double rest = Math.max(1e-12, 1 - loading * products[i]);
            change = Math.max(change, Math.max(Math.abs(loading - loadings[i]), Math.abs(rest - unique[i])));
            loadings[i] = loading;
            unique[i] = rest;
        }
        return change;
    }
}
