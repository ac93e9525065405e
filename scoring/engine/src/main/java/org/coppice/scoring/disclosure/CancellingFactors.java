package org.coppice.scoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The factors with which the figures of columns are added up so that the questions that they share cancel. */
final class CancellingFactors {
    private static final double ROUNDING = 1e-9;

    private final AnswerWeights weights;
    private final int questions; // of the bank

    CancellingFactors(AnswerWeights weights, int questions) {
        this.weights = weights;
        this.questions = questions;
    }

    /** Returns the factors of two or three columns with which questions cancel for the people of a part, different from 0. */
    List<double[]> cancelling(int[] columns, int pattern) {
        List<double[]> questions = shared(columns, pattern);
        List<double[]> factors = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            double[] one = questions.get(i);
            if (columns.length == 2) {
                factors.add(scaled(-one[1], one[0]));
            }
            for (int j = 0; j < i && columns.length > 2; j++) {
                double[] both = cross(questions.get(j), one);
                if (Arrays.stream(both).allMatch(factor -> Math.abs(factor) > ROUNDING)) {
                    factors.add(scaled(both));
                }
            }
        }
        return factors;
    }

    /** Returns the different weights that questions have in the columns which have an answer in two or more of them. */
    private List<double[]> shared(int[] columns, int pattern) {
        double[][] shares = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            shares[i] = weights.shares(columns[i], pattern);
        }
        List<double[]> shared = new ArrayList<>();
        for (int i = 0; i < columns.length - 1; i++) {
            int[] questions = weights.questions(columns[i]);
            for (int q = 0; q < questions.length; q++) {
                double[] of = new double[columns.length];
                int several = 0;
                for (int j = 0; j < columns.length; j++) {
                    of[j] = weight(questions[q], weights.questions(columns[j]), shares[j]);
                    several += of[j] != 0 ? 1 : 0;
                }
                if (several > 1 && shared.stream().noneMatch(known -> Arrays.equals(known, of))) {
                    shared.add(of);
                }
            }
        }
        return shared;
    }

    private static double weight(int question, int[] questions, double[] shares) {
        for (int q = 0; q < questions.length; q++) {
            if (questions[q] == question) {
                return shares[q];
            }
        }
        return 0;
    }

    /** Returns the numbers that are orthogonal to two others. */
    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] scaled(double... factors) {
        double largest = 0;
        for (double factor : factors) {
            largest = Math.max(largest, Math.abs(factor));
        }
        for (int i = 0; i < factors.length; i++) {
            factors[i] /= largest;
        }
        return factors;
    }

    /** Returns the factors of the columns with which the first comes nearest to zero for the people of a part: 1, and those of the others. */
    double[] combination(int[] columns, int pattern) {
        double[][] all = Arrays.stream(columns)
                .mapToObj(column -> byQuestion(column, pattern))
                .toArray(double[][]::new);
        int[] rest = IntStream.range(1, columns.length)
                .filter(i -> weights.isScored(columns[i], pattern))
                .toArray();
        double[][] rows = new double[rest.length][rest.length + 1]; // the normal equations of least squares
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < rest.length; j++) {
                rows[i][j] = product(columns[rest[i]], all[rest[i]], all[rest[j]]);
            }
            rows[i][rest.length] = product(columns[rest[i]], all[rest[i]], all[0]);
        }
        double[] factors = new double[columns.length];
        double[] solution = solved(rows);
        for (int i = 0; i < rest.length; i++) {
            factors[rest[i]] = -solution[i];
        }
        factors[0] = 1;
        return factors;
    }

    /** Returns the weights of answers in a column by question of the bank. */
    private double[] byQuestion(int column, int pattern) {
        double[] all = new double[questions];
        int[] questions = weights.questions(column);
        double[] shares = weights.shares(column, pattern);
        for (int q = 0; q < questions.length; q++) {
            all[questions[q]] = shares[q];
        }
        return all;
    }

    /** Returns the sum of the products of the weights of a column and of another. */
    private double product(int column, double[] one, double[] other) {
        double sum = 0;
        for (int question : weights.questions(column)) {
            sum += one[question] * other[question];
        }
        return sum;
    }

    /** Solves linear equations; unknowns that the others determine are 0. */
    private static double[] solved(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            double pivot = rows[i][i];
            if (Math.abs(pivot) < ROUNDING) {
                Arrays.fill(rows[i], 0);
                continue;
            }
            for (int j = i; j <= rows.length; j++) {
                rows[i][j] /= pivot;
            }
            for (int other = 0; other < rows.length; other++) {
                double factor = other == i ? 0 : rows[other][i];
                for (int j = i; j <= rows.length; j++) {
                    rows[other][j] -= factor * rows[i][j];
                }
            }
        }
        return Arrays.stream(rows).mapToDouble(row -> row[rows.length]).toArray();
    }
}
