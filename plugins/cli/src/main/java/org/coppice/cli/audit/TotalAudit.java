package org.coppice.cli.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the totals of samples with the figures of their teams: what a total has more than the teams that are shown is of hidden groups.
 * A team that is hidden in one result and shown in another is taken out of the hidden groups with each number of people that it can have
 * had.
 */
final class TotalAudit {
    private final String place;
    private final int minimum;

    TotalAudit(String place, int minimum) {
        this.place = place;
        this.minimum = minimum;
    }

    /** The total of one result, and the figures of the teams in it that are shown. */
    record Total(Shown figure, Map<String, Shown> teams) {
        int hidden() {
            return figure.n() - teams.values().stream().mapToInt(Shown::n).sum();
        }

        /** Returns the bounds of the sum of the hidden scores. */
        Bounds hiddenSum(int steps) {
            Bounds shown = new Bounds(0, 0);
            for (Shown team : teams.values()) {
                Bounds sum = Shown.sum(team.n(), team.value(), steps);
                shown = new Bounds(shown.least() + sum.least(), shown.most() + sum.most());
            }
            Bounds all = Shown.sum(figure.n(), figure.value(), steps);
            return new Bounds(all.least() - shown.most(), all.most() - shown.least())
                    .meet(new Bounds(0, hidden() * Math.max(1.0, steps)));
        }
    }

    /** Returns what the totals of one measure, perspective and wave disclose. */
    List<Disclosed> of(List<Total> published) {
        List<Total> totals = joined(published);
        List<Disclosed> disclosed = new ArrayList<>();
        for (int t = 0; t < totals.size(); t++) {
            alone(totals.get(t), disclosed);
            for (int other = 0; other < totals.size(); other++) {
                if (other != t) {
                    pair(totals.get(t), totals.get(other), disclosed);
                }
            }
        }
        return disclosed;
    }

    /** Joins equal totals: results of which each shows other teams of the same sample. */
    private static List<Total> joined(List<Total> published) {
        Map<List<Object>, Total> joined = new LinkedHashMap<>();
        for (Total total : published) {
            Map<String, Shown> teams = new TreeMap<>(total.teams());
            joined.merge(
                    List.of(total.figure().n(), total.figure().value()), new Total(total.figure(), teams), (a, b) -> {
                        b.teams().forEach(a.teams()::putIfAbsent);
                        return a;
                    });
        }
        return List.copyOf(joined.values());
    }

    private void alone(Total total, List<Disclosed> disclosed) {
        report(List.of(total), total.hidden(), total::hiddenSum, disclosed);
    }

    /** The bounds of a sum of scores, in steps of a score. */
    private interface Sum {
        Bounds in(int steps);
    }

    private void pair(Total total, Total other, List<Disclosed> disclosed) {
        if (total.hidden() <= 0) {
            return;
        }
        Set<String> shownThere = new TreeSet<>(other.teams().keySet());
        shownThere.removeAll(total.teams().keySet());
        if (shownThere.isEmpty() && total.teams().keySet().equals(other.teams().keySet())) {
            int more = total.hidden() - other.hidden();
            report(
                    List.of(total, other),
                    more,
                    steps -> minus(total.hiddenSum(steps), other.hiddenSum(steps), more, steps),
                    disclosed);
        } else if (shownThere.size() == 1) {
            Shown team = Objects.requireNonNull(
                    other.teams().get(shownThere.iterator().next()));
            for (int had = Math.min(team.n(), minimum - 1); had > 0; had--) {
                int people = had;
                int left = total.hidden() - had;
                report(
                        List.of(total, other),
                        left,
                        steps -> minus(total.hiddenSum(steps), part(team, people, steps), left, steps),
                        disclosed);
            }
        }
    }

    /** Returns the bounds of the sum of {@code people} of the people of a team. */
    private static Bounds part(Shown team, int people, int steps) {
        double range = Math.max(1.0, steps);
        Bounds all = Shown.sum(team.n(), team.value(), steps);
        return new Bounds(all.least() - (team.n() - people) * range, all.most()).meet(new Bounds(0, people * range));
    }

    private static Bounds minus(Bounds all, Bounds part, int left, int steps) {
        return new Bounds(all.least() - part.most(), all.most() - part.least())
                .meet(new Bounds(0, left * Math.max(1.0, steps)));
    }

    /** Adds a line if {@code people} with that sum are fewer than the minimum and known too closely, or each of them is. */
    private void report(List<Total> totals, int people, Sum sum, List<Disclosed> disclosed) {
        if (people <= 0) {
            return;
        }
        int steps = totals.get(0).figure().scale().scoreSteps();
        Bounds found = sum.in(steps);
        if (!found.possible()) {
            steps = 0; // some answers are missing, so the scores are not whole numbers
            found = sum.in(0);
        }
        double range = Math.max(1.0, steps);
        Bounds mean = found.times(1 / (people * range));
        Bounds person = new Bounds(Math.max(0, found.least() - (people - 1) * range), Math.min(range, found.most()))
                .times(1 / range);
        boolean few = people < minimum && mean.narrow();
        if (found.possible() && (few || person.narrow())) {
            disclosed.add(Disclosed.of(
                    place,
                    totals.get(0).figure().scale(),
                    totals.stream().map(total -> total.figure().toString()).toList(),
                    people == 1 ? "one person" : few ? "a group of " + people : "each of " + people + " people",
                    few ? mean : person,
                    totals.size() > 1 ? Disclosed.PUBLISH_ONE : "withhold the total"));
        }
    }
}
