package org.coppice.statistics.factor;

import java.util.SplittableRandom;

/**
 * Direct quartimin rotation, that is, oblimin with γ = 0 (Jennrich and Sampson 1966): the oblique rotation Λ = A(T′)⁻¹, the columns of T of
 * length 1, that minimises ¼ΣᵢΣⱼΣₘ λ²ᵢⱼλ²ᵢₘ, j ≠ m, by gradient projection (Jennrich 2002; Bernaards and Jennrich 2005). The search starts
 * from the unrotated loadings. If searches from random rotations find a clearly lower value, the lowest of them is used.
 */
public final class Oblimin {
    private static final int MOST = 1000;
    private static final double STILL = 1e-7;
    private static final int HALVES = 10;
    private static final int STARTS = 10;
    private static final long SEED = 20261130;
    private static final double LOWER = 1e-6;

    private final double[][] start;
    private final int factors;
    private double[][] turn;
    private double[][] loadings = new double[0][];
    private double[][] gradient = new double[0][];
    private double value;

    public Oblimin(double[][] start) {
        this.start = start;
        this.factors = start[0].length;
        this.turn = new double[factors][factors];
        double[][] none = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            none[f][f] = 1;
        }
        search(none);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int again = 0; again < STARTS; again++) {
            Oblimin other = new Oblimin(start, rotation(random));
            if (other.value < value - LOWER - LOWER * value) {
                turn = other.turn;
                loadings = other.loadings;
                value = other.value;
            }
        }
    }

    private Oblimin(double[][] start, double[][] from) {
        this.start = start;
        this.factors = from.length;
        this.turn = from;
        search(from);
    }

    /** Returns a random orthogonal rotation: random columns, each without its parts along those before it. */
    private double[][] rotation(SplittableRandom random) {
        double[][] turn = new double[factors][factors];
        for (int c = 0; c < factors; c++) {
            for (int i = 0; i < factors; i++) {
                turn[i][c] = random.nextDouble(-1, 1);
            }
            for (int d = 0; d < c; d++) {
                double product = 0;
                for (double[] row : turn) {
                    product += row[c] * row[d];
                }
                for (double[] row : turn) {
                    row[c] -= product * row[d];
                }
            }
            double norm = 0;
            for (double[] row : turn) {
                norm = StrictMath.hypot(norm, row[c]);
            }
            for (double[] row : turn) {
                row[c] /= norm;
            }
        }
        return turn;
    }

    private void search(double[][] from) {
        move(from);
        double length = 1;
        for (int step = 0; step < MOST; step++) {
            double[][] slope = projected();
            double steepest = 0;
            for (double[] row : slope) {
                for (double entry : row) {
                    steepest += entry * entry;
                }
            }
            if (Math.sqrt(steepest) < STILL) {
                break;
            }
            double[][] here = turn;
            double before = value;
            length *= 4;
            int tried = 0;
            do {
                length /= 2;
                move(stepped(here, slope, length));
            } while (before - value <= 0.5 * steepest * length && tried++ < HALVES);
        }
    }

    /** The rotated loadings, by question. */
    public double[][] loadings() {
        return loadings;
    }

    /** The correlations of the factors, T′T. */
    public double[][] correlations() {
        double[][] phi = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            for (int g = 0; g < factors; g++) {
                for (double[] row : turn) {
                    phi[f][g] += row[f] * row[g];
                }
            }
            phi[f][f] = 1;
        }
        return phi;
    }

    /** Returns the gradient without its component that would change the length of a column. */
    private double[][] projected() {
        double[][] slope = new double[factors][factors];
        for (int c = 0; c < factors; c++) {
            double along = 0;
            for (int i = 0; i < factors; i++) {
                along += turn[i][c] * gradient[i][c];
            }
            for (int i = 0; i < factors; i++) {
                slope[i][c] = gradient[i][c] - along * turn[i][c];
            }
        }
        return slope;
    }

    private static double[][] stepped(double[][] from, double[][] slope, double length) {
        double[][] to = new double[from.length][from.length];
        for (int c = 0; c < from.length; c++) {
            double norm = 0;
            for (int i = 0; i < from.length; i++) {
                to[i][c] = from[i][c] - length * slope[i][c];
                norm = StrictMath.hypot(norm, to[i][c]);
            }
            for (double[] row : to) {
                row[c] /= norm;
            }
        }
        return to;
    }

    /**
     * Moves to that rotation; computes the loadings, the value and its gradient −(Λ′G T⁻¹)′, G = Λ ∘ (Λ² N), N all ones with a diagonal of
     * 0.
     */
    private void move(double[][] to) {
        double[][] inverse = inverse(to);
        int k = start.length;
        double[][] next = new double[k][factors];
        double[][] slopes = new double[k][factors];
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double communality = 0;
            for (int f = 0; f < factors; f++) {
                for (int g = 0; g < factors; g++) {
                    next[i][f] += start[i][g] * inverse[f][g];
                }
                communality += next[i][f] * next[i][f];
            }
            for (int f = 0; f < factors; f++) {
                double square = next[i][f] * next[i][f];
                slopes[i][f] = next[i][f] * (communality - square);
                sum += square * (communality - square) / 4;
            }
        }
        double[][] down = new double[factors][factors];
        for (int f = 0; f < factors; f++) {
            for (int g = 0; g < factors; g++) {
                double product = 0;
                for (int i = 0; i < k; i++) {
                    product += next[i][f] * slopes[i][g];
                }
                for (int c = 0; c < factors; c++) {
                    down[c][f] -= product * inverse[g][c];
                }
            }
        }
        turn = to;
        loadings = next;
        value = sum;
        gradient = down;
    }

    /** Returns the inverse by Gauss–Jordan elimination; the pivot is the largest remaining element of each column. */
    private static double[][] inverse(double[][] matrix) {
        int k = matrix.length;
        double[][] rows = new double[k][2 * k];
        for (int i = 0; i < k; i++) {
            System.arraycopy(matrix[i], 0, rows[i], 0, k);
            rows[i][k + i] = 1;
        }
        for (int c = 0; c < k; c++) {
            int largest = c;
            for (int i = c + 1; i < k; i++) {
                largest = Math.abs(rows[i][c]) > Math.abs(rows[largest][c]) ? i : largest;
            }
            double[] pivot = rows[largest];
            rows[largest] = rows[c];
            rows[c] = pivot;
            double divisor = pivot[c];
            for (int j = 0; j < 2 * k; j++) {
                pivot[j] /= divisor;
            }
            for (int i = 0; i < k; i++) {
                double share = rows[i][c];
                for (int j = 0; i != c && j < 2 * k; j++) {
                    rows[i][j] -= share * pivot[j];
                }
            }
        }
        double[][] inverse = new double[k][];
        for (int i = 0; i < k; i++) {
            inverse[i] = java.util.Arrays.copyOfRange(rows[i], k, 2 * k);
        }
        return inverse;
    }
}
