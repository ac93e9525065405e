package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.cli.attack.Printed.Figure;
import tools.jackson.databind.JsonNode;

/** Finds all tables of answers of a few people to a few questions that agree with what {@code analyse} prints of them. The people are not ordered. */
final class MatrixSearch {
    private final Figure figure;
    private final JsonNode pairwise;
    private final int people;
    private final int questions;
    private final int lowest;
    private final int highest;
    private final int rows;
    private final OptionalDouble[] means;
    private final List<int[][]> found = new ArrayList<>();
    private int enough;

    MatrixSearch(Figure figure, int people, int questions, int lowest, int highest) {
        this.figure = figure;
        this.pairwise = figure.node().at("/analysis/pairwise");
        this.people = people;
        this.questions = questions;
        this.lowest = lowest;
        this.highest = highest;
        this.rows = (int) Math.pow(highest - lowest + 1, questions);
        this.means = new OptionalDouble[questions];
        Arrays.setAll(means, q -> Printed.number(pairwise.at("/questions/" + q), "mean"));
    }

    /** Returns the tables, at most so many. */
    List<int[][]> candidates(int most) {
        enough = most;
        found.clear();
        choose(new int[people][], 0, 0);
        return List.copyOf(found);
    }

    private void choose(int[][] table, int person, int from) {
        if (found.size() >= enough || !reachable(table, person)) {
            return;
        }
        if (person == people) {
            if (agrees(table)) {
                found.add(Arrays.stream(table).map(int[]::clone).toArray(int[][]::new));
            }
            return;
        }
        for (int row = from; row < rows; row++) {
            table[person] = row(row);
            choose(table, person + 1, row);
        }
    }

    private int[] row(int number) {
        int[] row = new int[questions];
        int rest = number;
        for (int q = 0; q < questions; q++) {
            row[q] = lowest + rest % (highest - lowest + 1);
            rest /= highest - lowest + 1;
        }
        return row;
    }

    /** Returns true if the means of the questions can still be reached. */
    private boolean reachable(int[][] table, int done) {
        for (int q = 0; q < questions; q++) {
            OptionalDouble mean = means[q];
            if (mean.isPresent()) {
                int sum = 0;
                for (int p = 0; p < done; p++) {
                    sum += table[p][q];
                }
                double low = sum + (double) (people - done) * lowest;
                double high = sum + (double) (people - done) * highest;
                double half = 0.005 * (highest - lowest) * people + 1e-6;
                if (mean.getAsDouble() * people < low - half || mean.getAsDouble() * people > high + half) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns true if a table agrees with the printed figures, as far as they are printed. */
    boolean agrees(int[][] table) {
        double[][] columns = new double[questions][people];
        double[] totals = new double[people];
        for (int p = 0; p < people; p++) {
            for (int q = 0; q < questions; q++) {
                columns[q][p] = table[p][q];
                totals[p] += table[p][q];
            }
        }
        double range = highest - lowest;
        double mean = Arrays.stream(totals).average().orElseThrow() / questions;
        double items = Arrays.stream(columns)
                .mapToDouble(column -> covariance(column, column))
                .sum();
        double all = covariance(totals, totals);
        boolean agrees = near(figure.value(), (mean - lowest) / range, 0.005)
                && near(figure.number("sd"), Math.sqrt(all) / questions / range, 0.005)
                && near(Printed.number(pairwise, "alpha"), questions / (questions - 1.0) * (1 - items / all), 0.005);
        double correlations = 0;
        for (int q = 0; agrees && q < questions; q++) {
            JsonNode question = pairwise.at("/questions/" + q);
            double[] rest = new double[people];
            for (int p = 0; p < people; p++) {
                rest[p] = totals[p] - columns[q][p];
            }
            agrees = near(
                            Printed.number(question, "mean"),
                            Arrays.stream(columns[q]).average().orElseThrow(),
                            0.005 * range)
                    && near(
                            Printed.number(question, "sd"),
                            Math.sqrt(covariance(columns[q], columns[q])),
                            0.005 * range)
                    && near(Printed.number(question, "totalCorrelation"), correlation(columns[q], totals), 0.005)
                    && near(Printed.number(question, "restCorrelation"), correlation(columns[q], rest), 0.005);
            for (int other = 0; other < q; other++) {
                correlations += correlation(columns[q], columns[other]);
            }
        }
        return agrees
                && near(
                        Printed.number(pairwise, "averageCorrelation"),
                        correlations * 2 / questions / (questions - 1),
                        0.005);
    }

    private static boolean near(OptionalDouble printed, double value, double half) {
        return printed.isEmpty() || Math.abs(printed.getAsDouble() - value) <= half + 1e-6;
    }

    private static double correlation(double[] a, double[] b) {
        return covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }
}
