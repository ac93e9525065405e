package org.coppice.cli.attack;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.coppice.cli.attack.Printed.Figure;
import org.coppice.cli.attack.SpreadAttack.Bounds;
import org.coppice.cli.attack.SpreadAttack.Found;

/** Tries all multisets of answers of a group to one question against everything that is printed of it, also the average deviations and r_wg. */
final class AnswerSearch {
    private final int n;
    private final int lowest;
    private final int highest;
    private final Bounds bounds;
    private final Figure figure;
    private int multisets;
    private Range people = Range.NONE;

    private AnswerSearch(Figure figure, int n, int lowest, int highest) {
        this.figure = figure;
        this.n = n;
        this.lowest = lowest;
        this.highest = highest;
        this.bounds = SpreadAttack.bounds(figure, n, 0, 1);
    }

    /** Returns true if there are few enough multisets. */
    static boolean possible(int n, int points) {
        double multisets = 1;
        for (int i = 1; i < points; i++) {
            multisets *= (double) (n + i) / i;
        }
        return multisets < 50_000;
    }

    static Found found(Figure figure, int n, int lowest, int highest) {
        AnswerSearch search = new AnswerSearch(figure, n, lowest, highest);
        search.choose(new int[n], 0, lowest);
        return new Found(Math.min(2, search.multisets), search.people);
    }

    private void choose(int[] answers, int place, int from) {
        if (place == n) {
            check(answers);
            return;
        }
        for (int answer = from; answer <= highest; answer++) {
            answers[place] = answer;
            choose(answers, place + 1, answer);
        }
    }

    private void check(int[] answers) {
        double mean = Arrays.stream(answers).average().orElseThrow();
        double share = (mean - lowest) / (highest - lowest);
        double variance =
                Arrays.stream(answers).mapToDouble(a -> (a - mean) * (a - mean)).sum() / (n - 1);
        double sd = Math.sqrt(variance) / (highest - lowest);
        if (share < bounds.lowest() || share > bounds.highest() || sd < bounds.least() || sd > bounds.most()) {
            return;
        }
        double median = n % 2 == 1 ? answers[n / 2] : (answers[n / 2 - 1] + answers[n / 2]) / 2.0;
        double expected = ((highest - lowest + 1.0) * (highest - lowest + 1) - 1) / 12;
        double within = 1 - variance / expected;
        double step = 0.01 * Math.max(1, (highest - lowest) / 4.0);
        if (agrees("/agreement/adMean", deviation(answers, mean), step)
                && agrees("/agreement/adMedian", deviation(answers, median), step)
                && agrees("/agreement/rwg/uniform", Math.max(0, within), 0.01)
                && level(within)) {
            multisets++;
            for (int answer : answers) {
                people = people.with((double) (answer - lowest) / (highest - lowest));
            }
        }
    }

    private static double deviation(int[] answers, double centre) {
        return Arrays.stream(answers)
                .mapToDouble(a -> Math.abs(a - centre))
                .average()
                .orElseThrow();
    }

    private boolean agrees(String name, double value, double step) {
        OptionalDouble printed = figure.number(name);
        return printed.isEmpty() || Math.abs(printed.getAsDouble() - value) <= step / 2 + 1e-9;
    }

    private boolean level(double within) {
        return switch (figure.word("agreementLevel")) {
            case "low" -> within < 0.51;
            case "medium" -> within >= 0.51 && within < 0.71;
            case "high" -> within >= 0.71;
            default -> true;
        };
    }
}
