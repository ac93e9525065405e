package org.coppice.statistics.factor;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.coppice.statistics.linear.Eigen;

/**
 * The loadings Λ of factors that minimise the squared residuals of correlations (minres): F = ½Σ(rᵢⱼ − λᵢ′λⱼ)² + ½Σ max(0, λᵢ′λᵢ − 1 + ε)²,
 * i ≠ j. F is the minimum of ½‖R − Ψ − ΛΛ′‖² over unique variances Ψ of ε or more, so that Λ itself needs no bounds. Since F can have several
 * local minima, quasi-Newton searches begin at many places, drawn with a fixed seed, and the lowest minimum is used.
 */
final class LeastSquares {
    private static final int FEWEST = 15; // starts
    private static final int MOST_STARTS = 60;
    private static final int STARTS = 900; // times questions
    private static final long SEED = 20261130;
    private static final double HALF = 0.5;
    private static final int BOUNDS = 2;
    private static final double LITTLE = 1e-3;
    private static final int MOST = 300;
    private static final double STILL = 1e-6;
    private static final int MOST_AT_END = 2000;
    private static final double STILL_AT_END = 1e-11;
    private static final double DECREASE = 1e-4;
    private static final int HALVINGS = 20;

    private final double[][] r;
    private final int factors;
    private final double most; // the largest communality, 1 − ε
    private double[] loadings;
    private double[] gradient;
    private double squares;

    private LeastSquares(double[][] r, int factors, double least, double[] start) {
        this.r = r;
        this.factors = factors;
        this.most = 1 - least;
        this.loadings = start;
        this.gradient = new double[start.length];
        this.squares = evaluate(start, gradient);
        search(MOST, STILL);
    }

    /** Returns the lowest of the minima that are found; {@code least} is ε, the smallest unique variance. */
    static LeastSquares lowest(double[][] r, int factors, double least) {
        SplittableRandom random = new SplittableRandom(SEED);
        LeastSquares lowest = null;
        int starts = Math.max(FEWEST, Math.min(MOST_STARTS, STARTS / r.length));
        for (int start = 0; start < starts; start++) {
            LeastSquares search = new LeastSquares(r, factors, least, drawn(r, factors, start % 2 == 0, random));
            if (lowest == null || search.isBelow(lowest.squares)) {
                lowest = search;
            }
        }
        Objects.requireNonNull(lowest).search(MOST_AT_END, STILL_AT_END);
        return lowest;
    }

    /**
     * Returns the principal axes of the correlations with random communalities, or with none left over for two questions and a half for the
     * others, since many minima are at a bound. An eigenvalue below 0 would give loadings of 0, from which no search departs; a little is
     * added to all loadings.
     */
    private static double[] drawn(double[][] r, int factors, boolean any, SplittableRandom random) {
        double[][] reduced = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            reduced[i] = r[i].clone();
            reduced[i][i] = any ? random.nextDouble() : HALF;
        }
        for (int bound = 0; bound < BOUNDS && !any; bound++) {
            int question = random.nextInt(r.length);
            reduced[question][question] = 1;
        }
        double[][] axes = new Eigen(reduced).loadings(factors);
        double[] drawn = new double[r.length * factors];
        Arrays.setAll(drawn, i -> axes[i / factors][i % factors] + LITTLE * (1 + i % factors));
        return drawn;
    }

    private void search(int most, double still) {
        QuasiNewton steps = new QuasiNewton();
        for (int step = 0; step < most && step(steps, still); step++) {}
    }

    /** F. */
    double squares() {
        return squares;
    }

    /** Returns true if F is below that value by more than searches differ that end in the same minimum. */
    boolean isBelow(double value) {
        return squares < value - 1e-9 - 1e-6 * value;
    }

    /** The loadings, by question. */
    double[][] loadings() {
        double[][] rows = new double[r.length][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(loadings, i * factors, (i + 1) * factors));
        return rows;
    }

    /** Performs one step; returns false if there is no further step. */
    private boolean step(QuasiNewton steps, double still) {
        double[] downhill = new double[gradient.length];
        double steepest = 0;
        for (int i = 0; i < downhill.length; i++) {
            downhill[i] = -gradient[i];
            steepest = Math.max(steepest, Math.abs(gradient[i]));
        }
        if (steepest < still) {
            return false;
        }
        double[] way = steps.direction(downhill);
        double slope = QuasiNewton.product(way, gradient);
        if (!(slope < 0)) {
            steps.clear();
            way = downhill;
            slope = QuasiNewton.product(way, gradient);
        }
        double share = 1;
        for (int halving = 0; halving < HALVINGS; halving++, share /= 2) {
            double[] to = loadings.clone();
            QuasiNewton.add(to, share, way);
            double[] there = new double[to.length];
            double value = evaluate(to, there);
            if (value < squares && value <= squares + DECREASE * share * slope) {
                steps.add(QuasiNewton.minus(to, loadings), QuasiNewton.minus(there, gradient), 0);
                loadings = to;
                gradient = there;
                squares = value;
                return true;
            }
        }
        return false; // F is as low as its rounding lets one see
    }

    /** Returns F at these loadings, and its gradient in the array. */
    private double evaluate(double[] candidate, double[] slopes) {
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            double[] row = r[i];
            int a = i * factors;
            double excess = -most;
            for (int f = 0; f < factors; f++) {
                excess += candidate[a + f] * candidate[a + f];
            }
            if (excess > 0) {
                sum += excess * excess / 2;
                for (int f = 0; f < factors; f++) {
                    slopes[a + f] += 2 * excess * candidate[a + f];
                }
            }
            for (int j = 0; j < i; j++) {
                int b = j * factors;
                double rest = row[j];
                for (int f = 0; f < factors; f++) {
                    rest -= candidate[a + f] * candidate[b + f];
                }
                sum += rest * rest;
                for (int f = 0; f < factors; f++) {
                    slopes[a + f] -= 2 * rest * candidate[b + f];
                    slopes[b + f] -= 2 * rest * candidate[a + f];
                }
            }
        }
        return sum;
    }
}
