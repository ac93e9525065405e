package org.coppice.statistics.factor;

import java.util.Arrays;
import org.coppice.statistics.linear.Eigen;

/**
 * Several factors that minimise the squared residuals of the correlations (minres, Harman and Jones 1966): the unique variances ψ, 0.005 to
 * 1, that minimise F = ½‖R − Ψ − ΛΛ′‖², Λ from the first eigenvectors of R − Ψ (Jöreskog 1977), ∂F/∂ψᵢ = (ΛΛ′ + Ψ − R)ᵢᵢ. The search starts
 * from 1 − the squared multiple correlations and uses limited-memory quasi-Newton steps (Nocedal 1980), projected on the bounds. The first
 * step is short, as in psych's {@code fa}: if there are more factors than the questions determine, the solution depends on the path. If
 * {@link LeastSquares} finds a lower F from other places, its solution is used.
 */
public final class MinresFactors {
    public static final double LEAST = 0.005;

    private static final int MOST = 1000;
    private static final double STILL = 1e-10;
    private static final double FIRST = 1e-4;

    private final double[][] r;
    private final int factors;
    private final QuasiNewton steps = new QuasiNewton();
    private double[] unique;
    private double[] gradient = new double[0];
    private double squares;

    private MinresFactors(double[][] r, double[] unique, int factors) {
        this.r = r;
        this.factors = factors;
        this.unique = unique;
        move(unique);
    }

    /**
     * Returns the loadings, by question, of a positive definite correlation matrix. Questions that have negative loadings on its first
     * principal axis are mirrored during the search, so that it is the same whatever the direction of the questions.
     *
     * @param start the initial unique variances
     */
    public static double[][] loadings(double[][] r, double[] start, int factors) {
        double[] signs = Arrays.stream(new Eigen(r).loadings(1))
                .mapToDouble(axis -> axis[0] < 0 ? -1 : 1)
                .toArray();
        double[][] mirrored = new double[r.length][r.length];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                mirrored[i][j] = signs[i] * signs[j] * r[i][j];
            }
        }
        double[][] loadings = search(mirrored, start, factors);
        for (int i = 0; i < r.length; i++) {
            for (int f = 0; f < factors; f++) {
                loadings[i][f] *= signs[i];
            }
        }
        return loadings;
    }

    private static double[][] search(double[][] r, double[] start, int factors) {
        double[] unique = Arrays.stream(start).map(MinresFactors::within).toArray();
        MinresFactors search = new MinresFactors(r, unique, factors);
        boolean moved = true;
        for (int step = 0; step < MOST && moved; step++) {
            moved = search.step(step == 0 ? FIRST : 1);
        }
        LeastSquares lowest = LeastSquares.lowest(r, factors, LEAST);
        if (lowest.isBelow(search.squares)) {
            search.move(Arrays.stream(lowest.loadings())
                    .mapToDouble(row -> within(1 - QuasiNewton.product(row, row)))
                    .toArray());
        }
        return new Eigen(reduced(r, search.unique)).loadings(factors);
    }

    private static double within(double unique) {
        return Math.max(LEAST, Math.min(1, unique));
    }

    private static double[][] reduced(double[][] r, double[] unique) {
        double[][] reduced = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            reduced[i] = r[i].clone();
            reduced[i][i] = 1 - unique[i];
        }
        return reduced;
    }

    /** Moves to these unique variances; computes the value and the gradient there. */
    private void move(double[] to) {
        double[][] reduced = reduced(r, to);
        double[][] loadings = new Eigen(reduced).loadings(factors);
        unique = to;
        gradient = new double[to.length];
        squares = 0;
        for (int i = 0; i < to.length; i++) {
            for (int j = 0; j < to.length; j++) {
                double rest = reduced[i][j];
                for (int f = 0; f < factors; f++) {
                    rest -= loadings[i][f] * loadings[j][f];
                }
                squares += rest * rest / 2;
                if (i == j) {
                    gradient[i] = -rest;
                }
            }
        }
    }

    /** Performs one step; returns false if there is no further step. */
    private boolean step(double first) {
        double[] downhill = new double[unique.length];
        double steepest = 0;
        for (int i = 0; i < unique.length; i++) {
            downhill[i] = held(i) ? 0 : -gradient[i];
            steepest = Math.max(steepest, Math.abs(downhill[i]));
        }
        if (steepest < STILL) {
            return false;
        }
        double[] way = newton(downhill);
        if (!(QuasiNewton.product(way, gradient) < 0)) {
            steps.clear();
            way = downhill;
        }
        double[] from = unique;
        double[] slope = gradient;
        double before = squares;
        double share = first;
        double change;
        do {
            double[] to = new double[from.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = within(from[i] + share * way[i]);
            }
            move(to);
            change = QuasiNewton.product(slope, QuasiNewton.minus(unique, from));
            share /= 2;
        } while (squares > before + 1e-3 * change && share > 1e-10);
        double[] moved = QuasiNewton.minus(unique, from);
        if (Arrays.stream(moved).allMatch(d -> Math.abs(d) < 1e-15)) {
            boolean again = !steps.isEmpty();
            steps.clear();
            return again;
        }
        steps.add(moved, QuasiNewton.minus(gradient, slope), -2e-16 * change);
        return true;
    }

    /** True if the bound prevents a unique variance from descending. */
    private boolean held(int i) {
        return unique[i] <= LEAST ? gradient[i] > 0 : unique[i] >= 1 && gradient[i] < 0;
    }

    /** Returns the quasi-Newton direction within the bounds. */
    private double[] newton(double[] downhill) {
        double[] way = steps.direction(downhill);
        for (int i = 0; i < way.length; i++) {
            way[i] = held(i) ? 0 : way[i];
        }
        return way;
    }
}
