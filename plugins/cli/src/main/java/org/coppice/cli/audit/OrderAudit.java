package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares the mean, the median and the trimmed mean of the same people: they are sums of the ordered scores. */
final class OrderAudit {
    private static final int MOST_PEOPLE = 40;
    private static final double ROUNDING = 1e-9;

    private final String place;

    OrderAudit(String place) {
        this.place = place;
    }

    /** Returns what these figures of one scale and one number of people disclose: the scores of all of them. */
    List<Disclosed> of(List<Shown> figures) {
        Shown first = figures.get(0);
        if (figures.stream().map(Shown::aggregation).distinct().count() < 2 || first.n() > MOST_PEOPLE) {
            return List.of();
        }
        List<Bounds> scores = scores(figures, first.scale().scoreSteps());
        if (!scores.stream().allMatch(Bounds::possible)) {
            scores = scores(figures, 0); // some answers are missing, so the scores are not whole numbers
        }
        return scores.stream().allMatch(score -> score.possible() && score.narrow())
                ? List.of(Disclosed.of(
                        place,
                        first.scale(),
                        figures.stream()
                                .map(f -> f.result() + " (" + f.aggregation() + ", n " + f.n() + ")")
                                .toList(),
                        "all " + first.n() + " people",
                        new Bounds(
                                scores.get(0).least(), scores.get(first.n() - 1).most()),
                        Disclosed.PUBLISH_ONE))
                : List.of();
    }

    /** Returns the bounds of the scores in ascending order. */
    private static List<Bounds> scores(List<Shown> figures, int steps) {
        int n = figures.get(0).n();
        double range = Math.max(1, steps);
        Programme programme = new Programme(steps > 0);
        for (int i = 0; i < n; i++) {
            programme.variable(range);
        }
        for (int i = 1; i < n; i++) {
            double[] order = new double[n];
            order[i] = 1;
            order[i - 1] = -1;
            programme.row(order, new Bounds(0, range));
        }
        for (Shown figure : figures) {
            int cut = cut(figure, n);
            double[] middle = new double[n];
            Arrays.fill(middle, cut, n - cut, 1);
            programme.row(middle, Shown.sum(n - 2 * cut, figure.value(), steps));
        }
        List<Bounds> scores = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] score = new double[n];
            score[i] = 1 / range;
            scores.add(programme.bounds(score));
        }
        return scores;
    }

    /** Returns how many of the ordered scores are left out on each side. */
    private static int cut(Shown figure, int n) {
        return switch (figure.aggregation()) {
            case "median" -> (n - 1) / 2;
            case "trimmed" ->
                (int) Math.floor(Double.parseDouble(figure.parameters().getOrDefault("trim", "0.2")) * n + ROUNDING);
            default -> 0;
        };
    }

    /** Returns whether an aggregation is a sum of ordered scores. */
    static boolean ordered(Shown figure) {
        return List.of("team-mean", "median", "trimmed").contains(figure.aggregation());
    }
}
