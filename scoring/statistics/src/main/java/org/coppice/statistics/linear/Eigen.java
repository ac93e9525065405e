package org.coppice.statistics.linear;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a small symmetric matrix, computed by cyclic Jacobi rotations (Golub and Van Loan 2013, algorithm
 * 8.5.3).
 */
public final class Eigen {
    private static final int SWEEPS = 100;

    private final double[][] matrix; // becomes diagonal
    private final double[][] vectors; // eigenvectors in its rows
    private final int[] order; // from the largest eigenvalue down

    public Eigen(double[][] symmetric) {
        int k = symmetric.length;
        this.matrix = new double[k][];
        this.vectors = new double[k][k];
        for (int i = 0; i < k; i++) {
            matrix[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && sweep(); sweep++) {}
        this.order = IntStream.range(0, k)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .mapToInt(i -> i)
                .toArray();
    }

    /** Performs one sweep; returns true if it made any rotation. */
    private boolean sweep() {
        boolean turned = false;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                double scale = Math.abs(matrix[p][p]) + Math.abs(matrix[q][q]);
                if (Math.abs(matrix[p][q]) > 1e-17 * scale) {
                    turn(p, q);
                    turned = true;
                }
            }
        }
        return turned;
    }

    private void turn(int p, int q) {
        double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        double moved = tangent * matrix[p][q];
        double[] first = matrix[p];
        double[] second = matrix[q];
        double atP = first[p] - moved;
        double atQ = second[q] + moved;
        turn(first, second, cosine, sine);
        first[p] = atP;
        second[q] = atQ;
        first[q] = 0;
        second[p] = 0;
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][p] = first[i];
            matrix[i][q] = second[i];
        }
        turn(vectors[p], vectors[q], cosine, sine);
    }

    private static void turn(double[] first, double[] second, double cosine, double sine) {
        for (int i = 0; i < first.length; i++) {
            double a = first[i];
            double b = second[i];
            first[i] = cosine * a - sine * b;
            second[i] = sine * a + cosine * b;
        }
    }

    /**
     * Returns the loadings of the first factors, by question: eigenvectors times the square roots of their eigenvalues, 0 for negative
     * ones.
     */
    public double[][] loadings(int factors) {
        double[][] loadings = new double[matrix.length][factors];
        for (int f = 0; f < factors; f++) {
            double root = Math.sqrt(Math.max(0, matrix[order[f]][order[f]]));
            for (int i = 0; i < matrix.length; i++) {
                loadings[i][f] = vectors[order[f]][i] * root;
            }
        }
        return loadings;
    }
}
