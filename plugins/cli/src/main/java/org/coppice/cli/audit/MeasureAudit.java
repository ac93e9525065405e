package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the means and the spreads of one measure of one group with different numbers of people: the smaller number is taken as a part of
 * the larger. All sets of scores are enumerated where the scores are few whole numbers; otherwise the sums alone are bounded.
 */
final class MeasureAudit {
    private final int minimum;
    private final Map<Integer, ScoreSets> sets = new HashMap<>(); // by steps

    MeasureAudit(int minimum) {
        this.minimum = minimum;
    }

    /** What follows for the people that a group has more than the one before. */
    private record Found(int people, Bounds mean, Bounds person, boolean unique) {}

    /** Returns what these figures of one scale, of one place, disclose. */
    List<Disclosed> of(String place, List<Shown> figures) {
        Map<Integer, List<Shown>> bySize = new TreeMap<>();
        figures.forEach(figure ->
                bySize.computeIfAbsent(figure.n(), n -> new ArrayList<>()).add(figure));
        List<List<Shown>> sizes = List.copyOf(bySize.values());
        Scale scale = figures.get(0).scale();
        List<Found> found = found(sizes, scale.scoreSteps());
        List<Disclosed> disclosed = new ArrayList<>();
        bySize.values().forEach(same -> replaced(place, same, disclosed));
        for (int k = 0; k < found.size(); k++) {
            Found one = found.get(k);
            int people = one.people();
            boolean few = people < minimum && people > 1 && one.mean().narrow();
            if (few || one.person().narrow() || one.unique()) {
                List<String> from = new ArrayList<>();
                if (k > 0) {
                    sizes.get(k - 1).forEach(figure -> from.add(figure.toString()));
                }
                sizes.get(k).forEach(figure -> from.add(figure.toString()));
                disclosed.add(Disclosed.of(
                        place,
                        scale,
                        from,
                        who(one, few),
                        few ? one.mean() : one.person(),
                        from.stream().distinct().count() > 1 ? Disclosed.PUBLISH_ONE : "withhold it"));
            }
        }
        return disclosed;
    }

    /**
     * Adds what means of the same number of people disclose that cannot be of the same people: at worst, one person replaced another. A mean
     * that changes by nearly a person's whole range is possible only if one of them is at one end and the other at the other.
     */
    private static void replaced(String place, List<Shown> figures, List<Disclosed> disclosed) {
        for (int i = 0; i < figures.size(); i++) {
            for (Shown later : figures.subList(i + 1, figures.size())) {
                Shown first = figures.get(i);
                int steps = first.scale().scoreSteps();
                Bounds moved = Shown.sum(later.n(), later.value(), steps)
                        .minus(Shown.sum(first.n(), first.value(), steps))
                        .times(1.0 / Math.max(1, steps))
                        .meet(new Bounds(-1, 1));
                Bounds of = new Bounds(Math.max(0, moved.least()), Math.min(1, 1 + moved.most()));
                if (moved.possible() && of.narrow()) {
                    disclosed.add(Disclosed.of(
                            place,
                            first.scale(),
                            List.of(first.toString(), later.toString()),
                            "one person, if one replaced another",
                            of,
                            Disclosed.PUBLISH_ONE));
                }
            }
        }
    }

    private static String who(Found found, boolean few) {
        if (few) {
            return "a group of " + found.people();
        }
        if (found.people() == 1) {
            return "one person";
        }
        return (found.person().narrow() ? "each of " : "all ") + found.people() + " people";
    }

    /** Returns what follows for each group; nothing if no scores fit, since the groups then have other people. */
    private List<Found> found(List<List<Shown>> sizes, int steps) {
        int people = sizes.get(sizes.size() - 1).get(0).n();
        boolean more = sizes.size() > 1 || sizes.get(0).stream().anyMatch(Shown::spread);
        if (more && ScoreSets.affordable(people, steps)) {
            ScoreSets of = sets.get(steps);
            if (of == null || of.people() < people) {
                of = new ScoreSets(people, steps);
                sets.put(steps, of);
            }
            NestedScores scores = new NestedScores(sizes, of);
            if (scores.possible() && scores.complete()) {
                return found(sizes, scores, steps);
            }
        }
        NestedGroups groups = groups(sizes, steps);
        if (!groups.possible()) {
            groups = groups(sizes, 0); // some answers are missing, so the scores are not whole numbers
        }
        return groups.possible() ? found(sizes, groups) : List.of();
    }

    private static List<Found> found(List<List<Shown>> sizes, NestedScores scores, int steps) {
        List<Found> found = new ArrayList<>();
        int before = 0;
        for (int k = 1; k <= sizes.size(); k++) {
            int people = sizes.get(k - 1).get(0).n() - before;
            boolean unique = people > 1 && steps > 1 && scores.unique(k);
            found.add(new Found(people, scores.mean(k), scores.person(k), unique));
            before += people;
        }
        return found;
    }

    private static List<Found> found(List<List<Shown>> sizes, NestedGroups groups) {
        List<Found> found = new ArrayList<>();
        for (int k : groups.groups()) {
            Bounds person = k > 1 && groups.added(k) == 1
                    ? groups.person(k).meet(squares(sizes.get(k - 2), sizes.get(k - 1)))
                    : groups.person(k);
            found.add(new Found(groups.added(k), groups.mean(k), person, false));
        }
        return found;
    }

    private static NestedGroups groups(List<List<Shown>> sizes, int steps) {
        List<Integer> people = sizes.stream().map(same -> same.get(0).n()).toList();
        List<Bounds> sums = sizes.stream()
                .map(same -> same.stream()
                        .map(figure -> Shown.sum(figure.n(), figure.value(), steps))
                        .reduce(Bounds::meet)
                        .orElseThrow())
                .toList();
        return new NestedGroups(people, sums, Math.max(1, steps));
    }

    /** Returns the bounds of the score of the one person between two groups, by the sums of the squared scores. */
    private static Bounds squares(List<Shown> smaller, List<Shown> larger) {
        Bounds less = smaller.stream().map(Shown::squares).reduce(Bounds::meet).orElseThrow();
        Bounds more = larger.stream().map(Shown::squares).reduce(Bounds::meet).orElseThrow();
        Bounds root = new Bounds(
                Math.sqrt(Math.max(0, more.least() - less.most())), Math.sqrt(Math.max(0, more.most() - less.least())));
        return root.possible() ? root : Bounds.ALL;
    }
}
