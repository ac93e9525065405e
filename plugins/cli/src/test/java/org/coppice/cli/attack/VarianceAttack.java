package org.coppice.cli.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.cli.attack.Printed.Figure;

/**
 * Parts two hidden groups that a total takes in: the mean gives the sum of their sums, and the intraclass correlations with the standard deviation give
 * a second equation, of the squares.
 */
final class VarianceAttack {
    private final Figure total;
    private final int[] shown;
    private final double[] means;
    private final int first;
    private final int second;
    private final int steps;
    private Range left = Range.NONE;

    /**
     * Prepares the attack.
     *
     * @param shown the sizes of the groups with a figure, and their printed means
     * @param steps the number of steps from the lowest to the highest score of a person
     */
    VarianceAttack(Figure total, int[] shown, double[] means, int first, int second, int steps) {
        this.total = total;
        this.shown = shown;
        this.means = means;
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    /** The values of the mean of the first hidden group; all if nothing is printed. */
    Range range() {
        if (total.value().isEmpty() || total.number("sd").isEmpty()) {
            return new Range(0, 1);
        }
        choose(new ArrayList<>(), 0);
        return left;
    }

    private void choose(List<Double> sums, double sum) {
        int group = sums.size();
        if (group < shown.length) {
            int from = (int) Math.ceil((means[group] - 0.005) * shown[group] * steps - 1e-6);
            int to = (int) Math.floor((means[group] + 0.005) * shown[group] * steps + 1e-6);
            for (int of = from; of <= to; of++) {
                sums.add((double) of / steps);
                choose(sums, sum + (double) of / steps);
                sums.remove(group);
            }
            return;
        }
        for (int one = 0; one <= first * steps; one++) {
            for (int two = 0; two <= second * steps; two++) {
                double a = (double) one / steps;
                double b = (double) two / steps;
                if (Math.abs((sum + a + b) / people() - total.value().getAsDouble()) <= 0.005 + 1e-9
                        && agrees(sums, a, b)) {
                    left = left.with(a / first);
                }
            }
        }
    }

    private int people() {
        int people = first + second;
        for (int size : shown) {
            people += size;
        }
        return people;
    }

    private boolean agrees(List<Double> sums, double a, double b) {
        int n = people();
        int groups = shown.length + 2;
        double sum = a + b;
        double between = a * a / first + b * b / second;
        double sizes = first * first + second * second;
        for (int g = 0; g < shown.length; g++) {
            sum += sums.get(g);
            between += sums.get(g) * sums.get(g) / shown[g];
            sizes += shown[g] * shown[g];
        }
        between -= sum * sum / n;
        double sd = total.number("sd").getAsDouble();
        return agrees("icc1", between, sd, n, groups, (double) n / groups)
                && agrees("icc1N0", between, sd, n, groups, (n - sizes / n) / (groups - 1));
    }

    /** Returns true if some standard deviation that is rounded to the printed one gives a figure that is rounded to the printed one. */
    private boolean agrees(String name, double between, double sd, int n, int groups, double size) {
        OptionalDouble printed = total.number(name);
        if (printed.isEmpty()) {
            return true;
        }
        double most = correlation(between, sd - 0.005, n, groups, size);
        double least = correlation(between, sd + 0.005, n, groups, size);
        return least - 0.005 - 1e-9 <= printed.getAsDouble() && printed.getAsDouble() <= most + 0.005 + 1e-9;
    }

    private static double correlation(double between, double sd, int n, int groups, double size) {
        double within = Math.max(0, (n - 1) * sd * sd - between) / (n - groups);
        double square = between / (groups - 1);
        return square + within == 0 ? 0 : (square - within) / (square + (size - 1) * within);
    }
}
