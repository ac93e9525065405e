package org.coppice.statistics.factor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import org.coppice.statistics.linear.Eigen;

/**
 * Several factors that minimise the squared residuals of the correlations (minres, Harman and Jones 1966): the unique variances ψ, 0.005 to
 * 1, that minimise F = ½‖R − Ψ − ΛΛ′‖², Λ from the first eigenvectors of R − Ψ (Jöreskog 1977), ∂F/∂ψᵢ = (ΛΛ′ + Ψ − R)ᵢᵢ. The search starts
 * from 1 − the squared multiple correlations and uses limited-memory quasi-Newton steps (Nocedal 1980), projected on the bounds. The first
 * step is short, as in psych's {@code fa}: if there are more factors than the questions determine, the solution depends on the path.
 */
public final class MinresFactors {
    public static final double LEAST = 0.005;

    private static final int MOST = 1000;
    private static final double STILL = 1e-10;
    private static final int MEMORY = 5;
    private static final double FIRST = 1e-4;

    private final double[][] r;
    private final int factors;
    private final ArrayDeque<Step> steps = new ArrayDeque<>(); // the latest first
    private double[] unique;
    private double[] gradient = new double[0];
    private double squares;

    private static final class Step {
        private final double[] way;
        private final double[] turn;
        private final double product;

        private Step(double[] way, double[] turn, double product) {
            this.way = way;
            this.turn = turn;
            this.product = product;
        }
    }

    private MinresFactors(double[][] r, double[] unique, int factors) {
        this.r = r;
        this.factors = factors;
        this.unique = unique;
        move(unique);
    }

    /** Returns the loadings, by question, of a positive definite correlation matrix; {@code start} has the initial unique variances. */
    public static double[][] loadings(double[][] r, double[] start, int factors) {
        double[] unique = Arrays.stream(start).map(MinresFactors::within).toArray();
        MinresFactors search = new MinresFactors(r, unique, factors);
        boolean moved = true;
        for (int step = 0; step < MOST && moved; step++) {
            moved = search.step(step == 0 ? FIRST : 1);
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
        if (!(product(way, gradient) < 0)) {
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
            change = product(slope, minus(unique, from));
            share /= 2;
        } while (squares > before + 1e-3 * change && share > 1e-10);
        double[] moved = minus(unique, from);
        if (Arrays.stream(moved).allMatch(d -> Math.abs(d) < 1e-15)) {
            boolean again = !steps.isEmpty();
            steps.clear();
            return again;
        }
        double[] turn = minus(gradient, slope);
        double product = product(moved, turn);
        if (product > -2e-16 * change) {
            steps.addFirst(new Step(moved, turn, product));
            if (steps.size() > MEMORY) {
                steps.removeLast();
            }
        }
        return true;
    }

    /** True if the bound prevents a unique variance from descending. */
    private boolean held(int i) {
        return unique[i] <= LEAST ? gradient[i] > 0 : unique[i] >= 1 && gradient[i] < 0;
    }

    /** Returns the quasi-Newton direction, using the curvature in the latest steps (Nocedal 1980). */
    private double[] newton(double[] downhill) {
        double[] way = downhill.clone();
        double[] shares = new double[steps.size()];
        int at = 0;
        for (Step step : steps) {
            shares[at] = product(step.way, way) / step.product;
            add(way, -shares[at++], step.turn);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getFirst();
            double scale = last.product / product(last.turn, last.turn);
            Arrays.setAll(way, i -> scale * way[i]);
        }
        for (Iterator<Step> oldest = steps.descendingIterator(); oldest.hasNext(); ) {
            Step step = oldest.next();
            add(way, shares[--at] - product(step.turn, way) / step.product, step.way);
        }
        for (int i = 0; i < way.length; i++) {
            way[i] = held(i) ? 0 : way[i];
        }
        return way;
    }

    private static void add(double[] into, double share, double[] more) {
        for (int i = 0; i < into.length; i++) {
            into[i] += share * more[i];
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, -1, b);
        return difference;
    }

    private static double product(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
