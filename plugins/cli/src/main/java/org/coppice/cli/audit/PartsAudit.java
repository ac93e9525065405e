package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the means of measures that share questions, with a linear programme. Its variables are the sums of the answers to the questions
 * that are in the same measures with the same weights, of the people that a group has more than the next smaller one.
 */
final class PartsAudit {
    /** The mean of so many people is rounded too much for what their mean leaves to each of them. */
    private static final int MOST_PEOPLE = 50;

    private static final int MOST_NAMED = 6;
    private static final double QUARTER = 0.25;

    private final String place;
    private final int minimum;

    PartsAudit(String place, int minimum) {
        this.place = place;
        this.minimum = minimum;
    }

    /** Returns what these figures of one group disclose; they are of scales with known weights. */
    List<Disclosed> of(List<Shown> figures) {
        List<Disclosed> disclosed = new ArrayList<>();
        List<Shown> rest = new ArrayList<>(figures);
        while (!rest.isEmpty()) {
            List<Shown> linked = linked(rest);
            rest.removeAll(linked);
            if (linked.stream().map(Shown::scale).distinct().count() > 1) {
                if (linked.stream().mapToInt(Shown::n).distinct().count() > 1) {
                    disclosed.addAll(audit(linked));
                }
                answers(linked, disclosed);
            }
        }
        return disclosed;
    }

    /** Returns the first figure and all that share questions with it, directly or through others. */
    private static List<Shown> linked(List<Shown> figures) {
        List<Shown> linked = new ArrayList<>(figures.subList(0, 1));
        for (int i = 0; i < linked.size(); i++) {
            Scale scale = linked.get(i).scale();
            figures.stream()
                    .filter(figure -> !linked.contains(figure) && figure.scale().shares(scale))
                    .forEach(linked::add);
        }
        return linked;
    }

    private List<Disclosed> audit(List<Shown> figures) {
        int steps = figures.get(0).scale().steps();
        boolean whole = figures.stream()
                .allMatch(figure -> figure.scale().even() && figure.scale().steps() == steps);
        List<Disclosed> disclosed = new ArrayList<>();
        if (!audit(figures, whole ? steps : 0, disclosed) && whole) {
            audit(figures, 0, disclosed); // some answers are missing, so the scores are not whole numbers
        }
        return disclosed;
    }

    /** Adds what the figures disclose; returns false if no answers fit. */
    private boolean audit(List<Shown> figures, int steps, List<Disclosed> disclosed) {
        Layout layout = new Layout(figures, steps);
        for (int k = 0; k < layout.sizes.size(); k++) {
            int people = layout.added(k);
            if (people >= minimum) {
                continue;
            }
            for (Scale scale : layout.scales) {
                Bounds mean = layout.programme.bounds(layout.mean(scale, k));
                if (!mean.possible()) {
                    return false;
                }
                if (mean.narrow()) {
                    disclosed.add(Disclosed.of(
                            place,
                            scale,
                            named(figures),
                            people == 1 ? "one person" : "a group of " + people,
                            mean,
                            "withhold one of these measures"));
                }
            }
        }
        return true;
    }

    /** Returns the figures with their measures, or without if they are many. */
    private static List<String> named(List<Shown> figures) {
        return figures.stream()
                .map(f -> figures.size() > MOST_NAMED
                        ? f.toString()
                        : f.result() + " (" + f.scale().measure() + ", n " + f.n() + ")")
                .toList();
    }

    /** Adds the answers of each person that the means of questions disclose, since they are near an end of the scale. */
    private void answers(List<Shown> figures, List<Disclosed> disclosed) {
        Layout layout = new Layout(figures, 0);
        if (layout.awayFromEnds()) {
            return;
        }
        for (int k = 0; k < layout.sizes.size(); k++) {
            int people = layout.added(k);
            if (people >= MOST_PEOPLE) {
                continue;
            }
            int block = 0;
            for (Map.Entry<Map<Scale, Double>, Integer> questions : layout.blocks.entrySet()) {
                int variable = k * layout.blocks.size() + block++;
                if (questions.getKey().keySet().stream()
                        .anyMatch(scale -> scale.weights().size() == questions.getValue())) {
                    continue; // they are a measure, whose scores are bounded exactly
                }
                double[] figure = new double[layout.programme.size()];
                figure[variable] = 1.0 / questions.getValue();
                Bounds sum = layout.programme.bounds(figure);
                Bounds person = new Bounds(Math.max(0, sum.least() - people + 1), Math.min(1, sum.most()));
                if (sum.possible() && person.narrow()) {
                    Scale first = questions.getKey().keySet().iterator().next();
                    disclosed.add(Disclosed.of(
                            place,
                            new Scale(layout.names(questions.getKey()), first.way(), Map.of(), 0),
                            named(figures),
                            people == 1 ? "one person" : "each of " + people + " people",
                            person,
                            "withhold one of these measures"));
                }
            }
        }
    }

    /** The variables and conditions of the programme. */
    private static final class Layout {
        private final List<Integer> sizes;
        private final List<Scale> scales;
        private final Map<Map<Scale, Double>, Integer> blocks =
                new LinkedHashMap<>(); // questions by their weights in the scales
        private final Map<String, Map<Scale, Double>> byQuestion = new TreeMap<>();
        private final double range; // of an answer
        private final Programme programme;

        Layout(List<Shown> figures, int steps) {
            this.sizes = List.copyOf(figures.stream().map(Shown::n).collect(Collectors.toCollection(TreeSet::new)));
            this.scales = figures.stream().map(Shown::scale).distinct().toList();
            this.range = Math.max(1, steps);
            this.programme = new Programme(steps > 0);
            scales.forEach(scale -> scale.weights()
                    .forEach((question, weight) -> byQuestion
                            .computeIfAbsent(question, q -> new LinkedHashMap<>())
                            .put(scale, weight)));
            byQuestion.values().forEach(weights -> blocks.merge(weights, 1, Integer::sum));
            for (int k = 0; k < sizes.size(); k++) {
                for (int questions : blocks.values()) {
                    programme.variable(added(k) * questions * range);
                }
            }
            for (Shown figure : figures) {
                double[] sum = new double[programme.size()];
                for (int k = 0; k <= sizes.indexOf(figure.n()); k++) {
                    add(figure.scale(), k, 1, sum);
                }
                double weight = figure.scale().weights().values().stream()
                        .mapToDouble(w -> w)
                        .sum();
                programme.row(
                        sum,
                        steps > 0
                                ? figure.sum()
                                        .times(figure.scale()
                                                .weights()
                                                .values()
                                                .iterator()
                                                .next())
                                : Shown.sum(figure.n(), figure.value(), 0).times(weight));
            }
        }

        /**
         * Returns whether the means fit to sums of answers all of which are a quarter of a person's range or more away from their ends; they
         * then leave a quarter of the range to each of two or more persons. One programme decides most figures.
         */
        boolean awayFromEnds() {
            for (int k = 0; k < sizes.size(); k++) {
                if (added(k) == 1) {
                    return false;
                }
            }
            Programme inner = programme.copy();
            double[] any = new double[programme.size()];
            int variable = 0;
            for (int k = 0; k < sizes.size(); k++) {
                for (int questions : blocks.values()) {
                    double[] one = new double[programme.size()];
                    one[variable] = 1;
                    any[variable++] = 1;
                    inner.row(one, new Bounds(QUARTER * questions, (added(k) - QUARTER) * questions));
                }
            }
            return inner.bounds(any).possible();
        }

        /** Returns the questions with these weights. */
        String names(Map<Scale, Double> weights) {
            return byQuestion.entrySet().stream()
                    .filter(question -> question.getValue().equals(weights))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(" and ", "the answers to ", ""));
        }

        int added(int k) {
            return sizes.get(k) - (k == 0 ? 0 : sizes.get(k - 1));
        }

        /** Returns the factors of the mean of the people that group k has more, as a share of the range. */
        double[] mean(Scale scale, int k) {
            double[] mean = new double[programme.size()];
            double weight =
                    scale.weights().values().stream().mapToDouble(w -> w).sum();
            add(scale, k, 1 / (weight * range * added(k)), mean);
            return mean;
        }

        private void add(Scale scale, int k, double factor, double[] sum) {
            int variable = k * blocks.size();
            for (Map<Scale, Double> weights : blocks.keySet()) {
                sum[variable++] += factor * weights.getOrDefault(scale, 0.0);
            }
        }
    }
}
