package org.coppice.statistics.factor;

import com.google.common.collect.ImmutableList;
import org.coppice.statistics.linear.Cholesky;

/**
 * A group of rows whose means and covariances are functions of parameters: the sum of some {@link FactorPart factors}, and intercepts.
 * Derivatives of the covariances are sums of products of two vectors, of which one is a unit vector or a factor's loadings. Traces of
 * products with them are therefore elements of B′AB, where B has these vectors in its columns.
 */
final class FactorGroup {
    private final GroupMoments moments;
    private final ImmutableList<FactorPart> parts;
    private final int intercepts; // the index of the first; FIXED if the means are 0
    private final double scale; // of the intercepts

    FactorGroup(GroupMoments moments, ImmutableList<FactorPart> parts, int intercepts, double scale) {
        this.moments = moments;
        this.parts = parts;
        this.intercepts = intercepts;
        this.scale = scale;
    }

    double n() {
        return moments.n();
    }

    private int size() {
        return moments.means().length;
    }

    /** Returns the implied covariances. */
    double[][] covariances(double[] at) {
        int k = size();
        double[][] sigma = new double[k][k];
        for (FactorPart part : parts) {
            double variance = part.variance(at);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    sigma[i][j] += part.weight() * variance * at[part.loadings() + i] * at[part.loadings() + j];
                }
                sigma[i][i] += part.weight() * at[part.unique() + i];
            }
        }
        return sigma;
    }

    /** Returns the means minus the implied means. */
    double[] residuals(double[] at) {
        double[] rest = moments.means().clone();
        for (int i = 0; i < rest.length && intercepts != FactorPart.FIXED; i++) {
            rest[i] -= scale * at[intercepts + i];
            for (FactorPart part : parts) {
                rest[i] -= part.mean(at) * at[part.loadings() + i];
            }
        }
        return rest;
    }

    /** Returns n (ln|Σ| + tr Σ⁻¹(S + dd′)), d the residuals of the means; infinite if Σ is not positive definite. */
    double discrepancy(double[] at) {
        Cholesky sigma = new Cholesky(covariances(at));
        if (sigma.stopped().isPresent()) {
            return Double.POSITIVE_INFINITY;
        }
        double[][] about = about(residuals(at));
        double trace = 0;
        for (int i = 0; i < size(); i++) {
            trace += sigma.solve(about[i])[i];
        }
        return n() * (sigma.logDeterminant() + trace);
    }

    /** Returns S + dd′. */
    private double[][] about(double[] residuals) {
        int k = size();
        double[][] about = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                about[i][j] = moments.covariances()[i][j] + residuals[i] * residuals[j];
            }
        }
        return about;
    }

    /** Adds the derivatives of the discrepancy. */
    void derive(double[] at, FactorDerivatives into) {
        int k = size();
        double[][] basis = new double[k + parts.size()][k];
        for (int i = 0; i < k; i++) {
            basis[i][i] = 1;
            for (int p = 0; p < parts.size(); p++) {
                basis[k + p][i] = at[parts.get(p).loadings() + i];
            }
        }
        double[] residuals = residuals(at);
        into.start(n(), basis, covariances(at), about(residuals), residuals);
        for (int p = 0; p < parts.size(); p++) {
            part(parts.get(p), k + p, at, into);
        }
        for (int i = 0; i < k && intercepts != FactorPart.FIXED; i++) {
            into.mean(intercepts + i, i, scale);
        }
        into.finish();
    }

    private void part(FactorPart part, int own, double[] at, FactorDerivatives into) {
        double variance = part.weight() * part.variance(at);
        boolean free = part.variance() != FactorPart.FIXED;
        boolean shifted = part.mean() != FactorPart.FIXED;
        for (int i = 0; i < size(); i++) {
            into.covariance(part.loadings() + i, i, own, variance);
            into.covariance(part.unique() + i, i, i, part.weight() / 2);
            for (int j = 0; j <= i; j++) {
                into.secondCovariance(part.loadings() + i, part.loadings() + j, i, j, variance);
            }
            if (free) {
                into.secondCovariance(part.loadings() + i, part.variance(), i, own, part.weight());
            }
            if (shifted) {
                into.mean(part.loadings() + i, i, part.mean(at));
                into.secondMean(part.loadings() + i, part.mean(), i, 1);
            }
        }
        if (free) {
            into.covariance(part.variance(), own, own, part.weight() / 2);
        }
        if (shifted) {
            into.mean(part.mean(), own, 1);
        }
    }
}
