package org.coppice.statistics.linear;

import java.util.OptionalInt;

/**
 * The Cholesky factor of a small symmetric matrix (Golub and Van Loan 2013, algorithm 4.2.1). The factorisation stops at the first row that
 * is a linear combination of the rows before it, within 1e-10 of its own variance.
 */
public final class Cholesky {
    private static final double NOTHING = 1e-10;

    private final double[][] factor;
    private int stopped = -1;
    private boolean negative;

    public Cholesky(double[][] matrix) {
        int k = matrix.length;
        this.factor = new double[k][k];
        for (int i = 0; i < k && stopped < 0; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int m = 0; m < j; m++) {
                    rest -= factor[i][m] * factor[j][m];
                }
                if (i > j) {
                    factor[i][j] = rest / factor[j][j];
                } else if (rest > NOTHING * matrix[i][i]) {
                    factor[i][i] = Math.sqrt(rest);
                } else {
                    stopped = i;
                    negative = rest < -NOTHING * matrix[i][i];
                }
            }
        }
    }

    /** The index of the first row that is a linear combination of the rows before it; empty if the matrix is positive definite. */
    public OptionalInt stopped() {
        return stopped < 0 ? OptionalInt.empty() : OptionalInt.of(stopped);
    }

    /** True if that row shows that the matrix is not a covariance matrix. */
    public boolean negative() {
        return negative;
    }

    /** The logarithm of the determinant. The matrix must be positive definite. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * StrictMath.log(factor[i][i]);
        }
        return sum;
    }

    /** Returns the diagonal of the inverse. The matrix must be positive definite. */
    public double[] inverseDiagonal() {
        int k = factor.length;
        double[] diagonal = new double[k];
        double[] column = new double[k];
        for (int c = 0; c < k; c++) {
            for (int i = c; i < k; i++) {
                double rest = i == c ? 1 : 0;
                for (int m = c; m < i; m++) {
                    rest -= factor[i][m] * column[m];
                }
                column[i] = rest / factor[i][i];
                diagonal[c] += column[i] * column[i];
            }
        }
        return diagonal;
    }

    /** Returns the solution x of matrix · x = {@code right}. The matrix must be positive definite. */
    public double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int m = 0; m < i; m++) {
                x[i] -= factor[i][m] * x[m];
            }
            x[i] /= factor[i][i];
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (int m = i + 1; m < x.length; m++) {
                x[i] -= factor[m][i] * x[m];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }
}
