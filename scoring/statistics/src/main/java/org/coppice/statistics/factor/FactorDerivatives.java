package org.coppice.statistics.factor;

import java.util.ArrayList;
import java.util.List;
import org.coppice.statistics.linear.Cholesky;

/**
 * The first and second derivatives of Σ n (ln|Σ| + tr Σ⁻¹(S + dd′)) by the parameters, and their expectations, twice Fisher's information.
 * With A = Σ⁻¹, M = A(S + dd′)A, h = Ad, and ∂Σ = Dₐ, ∂μ = mₐ: the gradient is n (tr (A − M)Dₐ − 2h′mₐ), the second derivatives are n (2 tr
 * ADₐMDᵦ − tr ADₐADᵦ + tr (A − M)Dₐᵦ + 2h′DₐAmᵦ + 2h′DᵦAmₐ + 2mₐ′Amᵦ − 2h′mₐᵦ), and the expectations n (tr ADₐADᵦ + 2mₐ′Amᵦ).
 */
final class FactorDerivatives {
    final double[] gradient;
    final double[][] curvature;
    final double[][] information;

    private final List<Term> covariances = new ArrayList<>();
    private final List<Term> means = new ArrayList<>();
    private double n;
    private double[][] a = {}; // B′AB
    private double[][] m = {}; // B′MB
    private double[] h = {}; // B′h

    /** ∂Σ = c (uv′ + vu′), or ∂μ = cu; u and v are columns of B. */
    private record Term(int parameter, int u, int v, double c) {}

    FactorDerivatives(int parameters) {
        this.gradient = new double[parameters];
        this.curvature = new double[parameters][parameters];
        this.information = new double[parameters][parameters];
    }

    /** Starts a group; {@code sigma} must be positive definite. */
    void start(double rows, double[][] basis, double[][] sigma, double[][] about, double[] residuals) {
        int size = basis.length;
        Cholesky cholesky = new Cholesky(sigma);
        double[][] solved = new double[size][]; // AB
        for (int v = 0; v < size; v++) {
            solved[v] = cholesky.solve(basis[v]);
        }
        n = rows;
        a = new double[size][size];
        m = new double[size][size];
        h = new double[size];
        for (int v = 0; v < size; v++) {
            double[] image = new double[about.length]; // (S + dd′)Av
            for (int i = 0; i < image.length; i++) {
                image[i] = QuasiNewton.product(about[i], solved[v]);
            }
            for (int u = 0; u < size; u++) {
                a[u][v] = QuasiNewton.product(basis[u], solved[v]);
                m[u][v] = QuasiNewton.product(solved[u], image);
            }
            h[v] = QuasiNewton.product(solved[v], residuals);
        }
        covariances.clear();
        means.clear();
    }

    /** States that the derivative of the covariances has a term c (uv′ + vu′). */
    void covariance(int parameter, int u, int v, double c) {
        covariances.add(new Term(parameter, u, v, c));
        gradient[parameter] += n * 2 * c * (a[u][v] - m[u][v]);
    }

    /** States that the derivative of the means has a term cu. */
    void mean(int parameter, int u, double c) {
        means.add(new Term(parameter, u, u, c));
        gradient[parameter] -= n * 2 * c * h[u];
    }

    /** States that the second derivative of the covariances is c (uv′ + vu′). */
    void secondCovariance(int one, int other, int u, int v, double c) {
        add(curvature, one, other, n * 2 * c * (a[u][v] - m[u][v]));
    }

    /** States that the second derivative of the means is cu. */
    void secondMean(int one, int other, int u, double c) {
        add(curvature, one, other, -n * 2 * c * h[u]);
    }

    /** Adds the products of the first derivatives. */
    void finish() {
        for (int i = 0; i < covariances.size(); i++) {
            Term x = covariances.get(i);
            for (int j = 0; j <= i; j++) {
                Term y = covariances.get(j);
                double expected = n * x.c * y.c * trace(x, y, a);
                addTerms(information, x, y, expected);
                addTerms(curvature, x, y, n * 2 * x.c * y.c * trace(x, y, m) - expected);
            }
            for (Term y : means) {
                double mixed = n * 2 * x.c * y.c * (h[x.u] * a[x.v][y.u] + h[x.v] * a[x.u][y.u]);
                curvature[x.parameter][y.parameter] += mixed;
                curvature[y.parameter][x.parameter] += mixed;
            }
        }
        for (int i = 0; i < means.size(); i++) {
            Term x = means.get(i);
            for (int j = 0; j <= i; j++) {
                Term y = means.get(j);
                double expected = n * 2 * x.c * y.c * a[x.u][y.u];
                addTerms(information, x, y, expected);
                addTerms(curvature, x, y, expected);
            }
        }
    }

    /** Returns tr A(uv′ + vu′)X(wz′ + zw′), X = A or M. */
    private double trace(Term x, Term y, double[][] other) {
        return a[y.v][x.u] * other[x.v][y.u]
                + a[y.v][x.v] * other[x.u][y.u]
                + a[y.u][x.u] * other[x.v][y.v]
                + a[y.u][x.v] * other[x.u][y.v];
    }

    /** Adds the product of two terms; of different terms of one parameter it occurs twice. */
    @SuppressWarnings("ReferenceEquality") // equal terms can differ
    private static void addTerms(double[][] into, Term x, Term y, double value) {
        if (x == y) {
            into[x.parameter][x.parameter] += value;
        } else {
            into[x.parameter][y.parameter] += value;
            into[y.parameter][x.parameter] += value;
        }
    }

    private static void add(double[][] into, int one, int other, double value) {
        into[one][other] += value;
        if (one != other) {
            into[other][one] += value;
        }
    }
}
