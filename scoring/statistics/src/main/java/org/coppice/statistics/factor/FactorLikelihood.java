package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;
import org.coppice.statistics.linear.Cholesky;

/**
 * The maximum of the likelihood of several groups of normal rows whose means and covariances follow from common parameters, by Newton steps
 * (Jöreskog 1971). Where the function is not convex, Fisher's information takes the place of the second derivatives. Parameters have no
 * bounds but that all implied covariances are positive definite.
 */
final class FactorLikelihood {
    private static final int MOST = 100;
    private static final int HALVINGS = 20;
    private static final double STILL = 1e-15;
    private static final double STALLED = 1e-9; // as a part of χ²
    private static final double ENOUGH = 1e-4;
    private static final double ROUNDING = 1e-13;
    private static final ImmutableList<Double> DAMPINGS = ImmutableList.of(1e-8, 1e-5, 1e-2);

    private final ImmutableList<FactorGroup> groups;

    FactorLikelihood(ImmutableList<FactorGroup> groups) {
        this.groups = groups;
    }

    /** Returns Σ n (ln|Σ| + tr Σ⁻¹(S + dd′)); infinite if a Σ is not positive definite. */
    double discrepancy(double[] at) {
        double sum = 0;
        for (FactorGroup group : groups) {
            sum += group.discrepancy(at);
        }
        return sum;
    }

    /** Changes the parameters to those of a minimum near them; returns true if the steps converge to one. */
    boolean improve(double[] at) {
        double here = discrepancy(at);
        double still = STILL * groups.stream().mapToDouble(FactorGroup::n).sum();
        for (int step = 0; step < MOST && Double.isFinite(here); step++) {
            FactorDerivatives derivatives = new FactorDerivatives(at.length);
            for (FactorGroup group : groups) {
                group.derive(at, derivatives);
            }
            Cholesky newton = new Cholesky(derivatives.curvature);
            boolean convex = newton.stopped().isEmpty();
            Cholesky steps = convex ? newton : scoring(derivatives.information);
            if (steps.stopped().isPresent()) {
                return false;
            }
            double[] way = steps.solve(derivatives.gradient);
            double gain = QuasiNewton.product(way, derivatives.gradient);
            double next = advance(at, way, gain, here);
            if (gain < still || !Double.isFinite(next)) {
                return convex && gain < STALLED;
            }
            here = next;
        }
        return false;
    }

    /** Returns Fisher's information; if it is singular, with a larger diagonal. */
    private static Cholesky scoring(double[][] information) {
        Cholesky scoring = new Cholesky(information);
        for (double share : DAMPINGS) {
            scoring = scoring.stopped().isEmpty() ? scoring : new Cholesky(damped(information, share));
        }
        return scoring;
    }

    private static double[][] damped(double[][] information, double share) {
        double[][] damped = new double[information.length][];
        double trace = 0;
        for (int i = 0; i < damped.length; i++) {
            trace += information[i][i];
        }
        for (int i = 0; i < damped.length; i++) {
            damped[i] = information[i].clone();
            damped[i][i] += share * (information[i][i] + trace / damped.length);
        }
        return damped;
    }

    /**
     * Goes as far as the function decreases enough (Armijo 1966), apart from rounding; returns its value there, or infinity if no step is
     * found.
     */
    private double advance(double[] at, double[] way, double gain, double here) {
        double[] next = new double[at.length];
        double share = 1;
        for (int halving = 0; halving < HALVINGS; halving++, share /= 2) {
            for (int i = 0; i < at.length; i++) {
                next[i] = at[i] - share * way[i];
            }
            double there = discrepancy(next);
            if (there <= here - ENOUGH * share * gain + ROUNDING * Math.abs(here)) {
                System.arraycopy(next, 0, at, 0, at.length);
                return there;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
