package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the means of one measure of one group with different numbers of people: the smaller number is taken as a part of the larger. */
final class MeasureAudit {
    private final String place;
    private final int minimum;

    MeasureAudit(String place, int minimum) {
        this.place = place;
        this.minimum = minimum;
    }

    /** Returns what these figures of one scale disclose. */
    List<Disclosed> of(List<Shown> figures) {
        Map<Integer, List<Shown>> bySize = new TreeMap<>();
        figures.forEach(figure ->
                bySize.computeIfAbsent(figure.n(), n -> new ArrayList<>()).add(figure));
        Scale scale = figures.get(0).scale();
        NestedGroups groups = groups(bySize, scale.scoreSteps());
        if (!groups.possible()) {
            groups = groups(bySize, 0); // some answers are missing, so the scores are not whole numbers
        }
        List<Disclosed> disclosed = new ArrayList<>();
        if (!groups.possible()) {
            return disclosed; // the groups have other people
        }
        List<List<Shown>> sizes = List.copyOf(bySize.values());
        for (int k : groups.groups()) {
            int people = groups.added(k);
            Bounds person = k > 1 && people == 1
                    ? groups.person(k).meet(squares(sizes.get(k - 2), sizes.get(k - 1)))
                    : groups.person(k);
            Bounds mean = groups.mean(k);
            boolean few = people < minimum && people > 1 && mean.narrow();
            if (few || person.narrow()) {
                List<String> from = new ArrayList<>();
                if (k > 1) {
                    sizes.get(k - 2).forEach(figure -> from.add(figure.toString()));
                }
                sizes.get(k - 1).forEach(figure -> from.add(figure.toString()));
                disclosed.add(Disclosed.of(
                        place,
                        scale,
                        from,
                        few ? "a group of " + people : people == 1 ? "one person" : "each of " + people + " people",
                        few ? mean : person,
                        k > 1 ? Disclosed.PUBLISH_ONE : "withhold it"));
            }
        }
        return disclosed;
    }

    private static NestedGroups groups(Map<Integer, List<Shown>> bySize, int steps) {
        List<Bounds> sums = new ArrayList<>();
        bySize.forEach((n, figures) -> sums.add(figures.stream()
                .map(figure -> Shown.sum(n, figure.value(), steps))
                .reduce(Bounds::meet)
                .orElseThrow()));
        return new NestedGroups(List.copyOf(bySize.keySet()), sums, Math.max(1, steps));
    }

    /** Returns the bounds of the score of the one person between two groups, by the sums of the squared scores. */
    private static Bounds squares(List<Shown> smaller, List<Shown> larger) {
        Bounds less = smaller.stream().map(Shown::squares).reduce(Bounds::meet).orElseThrow();
        Bounds more = larger.stream().map(Shown::squares).reduce(Bounds::meet).orElseThrow();
        Bounds root = new Bounds(
                Math.sqrt(Math.max(0, more.least() - less.most())), Math.sqrt(Math.max(0, more.most() - less.least())));
        return root.possible() ? root : new Bounds(0, 1);
    }
}
