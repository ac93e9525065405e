package org.coppice.scoring.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.coppice.model.score.Hundredths;

/**
 * The sums of scores of a group whose people can have different scores, by the numbers of sets of scores that have them. With a test for
 * the sums that agree with what is published, it finds the narrowest range in which the score of a person is known to be, or the mean of a
 * part with fewer people than the minimum group.
 *
 * <p>Sets in which everyone has the same score do not count: they are announced as alike.
 */
final class PartedSums {
    /** Sums are counted in units, of which all usual scores are whole numbers. */
    private static final double UNIT = 1.0 / (64 * 27 * 25 * 7 * 11 * 13);

    private static final int SEVERAL = 3; // with one set to take away, there are still two
    private static final double ROUNDING = 1e-6;

    /** The distance from an end, in ranges, below which no mean is published, see {@link org.coppice.model.profile.View#alike}. */
    private static final double NEAR = 1.25;

    /** The largest product of the numbers of sums, people and scores with which the sums of a group are enumerated. */
    private static final double MOST_WORK = 100_000;

    /** The same for the sums of a mean. */
    private static final double MOST_WORK_BY_MEAN = 10_000_000;

    /** The largest number of scores of a person with which a group is searched for its members. */
    private static final int MOST_SCORES = 64;

    /** The continuous scores of a single person are replaced by this number. */
    private static final int FINE = 1001;

    private final ImmutableList<GroupLattice.Part> parts;
    private final int minimum;
    private final DoublePredicate published;

    private PartedSums(ImmutableList<GroupLattice.Part> parts, int minimum, DoublePredicate published) {
        this.parts = parts.stream()
                .map(part -> part.scores().continuous()
                        ? new GroupLattice.Part(part.people(), PossibleScores.even(FINE))
                        : part)
                .collect(ImmutableList.toImmutableList());
        this.minimum = minimum;
        this.published = published;
    }

    /** Returns the sums that are published as a mean, in hundredths; none of them is so near an end that no mean is published. */
    static PartedSums ofMean(ImmutableList<GroupLattice.Part> parts, int minimum, int mean) {
        int n = parts.stream().mapToInt(GroupLattice.Part::people).sum();
        double near = Math.max(NEAR, minimum * Feasible.LEAST_RANGE) - ROUNDING;
        return new PartedSums(
                parts,
                minimum,
                sum -> sum >= near
                        && n - sum >= near
                        && Math.round(Hundredths.ofOne(sum / n) * SpreadCells.HUNDREDTHS) == mean);
    }

    /**
     * Returns whether no sum can fix a score, since two people or more can have scores that are no farther apart than the sums that are
     * rounded to the same mean: they can compensate for any scores of the others.
     *
     * @param people the number of people in the mean, of whom the parts may be only some
     */
    static boolean compensates(ImmutableList<GroupLattice.Part> parts, int people) {
        return people >= SpreadCells.HUNDREDTHS
                || parts.stream()
                        .anyMatch(part -> part.people() >= 2
                                && part.scores().span() > 1 - ROUNDING
                                && part.scores().gap() * SpreadCells.HUNDREDTHS <= people + ROUNDING);
    }

    /** Returns whether there are so few sums that those of a known sum can be enumerated. */
    static boolean isEnumerable(ImmutableList<GroupLattice.Part> parts) {
        return work(parts) <= MOST_WORK;
    }

    /** Returns whether there are so few sums that those of a published mean can be enumerated, which is done once for a mean. */
    static boolean isEnumerableByMean(ImmutableList<GroupLattice.Part> parts) {
        return work(parts) <= MOST_WORK_BY_MEAN;
    }

    private static double work(ImmutableList<GroupLattice.Part> parts) {
        long unit = 0; // of which all scores are multiples
        double sets = 1;
        int people = 0;
        int most = 0;
        for (GroupLattice.Part part : parts) {
            int scores =
                    part.scores().continuous() ? FINE : part.scores().scores().length();
            for (int i = 1; i <= part.people(); i++) {
                sets *= (scores - 1.0 + i) / i;
            }
            for (double score : part.scores().scores().toArray()) {
                unit = LongMath.gcd(unit, Math.round(score / UNIT));
            }
            people += part.people();
            most = Math.max(most, scores);
        }
        double sums = people / UNIT / unit;
        return Math.min(sets, sums) * people * most;
    }

    /** Returns the sums that are equal to one of which the exact value is known. */
    static PartedSums ofSum(ImmutableList<GroupLattice.Part> parts, int minimum, double known) {
        return new PartedSums(parts, minimum, sum -> Math.abs(sum - known) < ROUNDING);
    }

    /**
     * Returns the width of the narrowest range of a person's score or of a part's mean, as a share of the metric's range, or of the range that
     * the person's scores have without figures if it is smaller; 0 if one set of scores fits only.
     */
    double narrowest() {
        double narrowest = 1;
        for (int p = 0; p < parts.size(); p++) {
            GroupLattice.Part part = parts.get(p);
            Map<Long, Integer> rest = rest(p, part.people() - 1);
            narrowest = Math.min(narrowest, width(part.scores(), 1, rest));
            if (part.people() > 1 && part.people() < minimum) {
                narrowest = Math.min(narrowest, width(part.scores(), part.people(), rest(p, 0)) / part.people());
            }
        }
        return isSingle() ? 0 : narrowest;
    }

    /**
     * Returns the width of the narrowest range in which a member of the group, who knows their own score, can place the score of another
     * person. Groups in which people can have very many scores are not searched.
     */
    double narrowestForMembers() {
        if (parts.stream().anyMatch(part -> part.scores().scores().length() > MOST_SCORES)) {
            return 1;
        }
        double narrowest = 1;
        for (int own = 0; own < parts.size(); own++) {
            List<GroupLattice.Part> others = new ArrayList<>(parts);
            GroupLattice.Part part = parts.get(own);
            others.set(own, new GroupLattice.Part(part.people() - 1, part.scores()));
            for (int other = 0; other < others.size(); other++) {
                if (others.get(other).people() > 0) {
                    narrowest = Math.min(narrowest, forMember(part.scores(), others, other));
                }
            }
        }
        return narrowest;
    }

    /** Returns the narrowest range of a person of one of the other parts, for members with any own score. */
    private double forMember(PossibleScores own, List<GroupLattice.Part> others, int part) {
        PossibleScores scores = others.get(part).scores();
        Map<Long, Integer> rest = rest(others, part, others.get(part).people() - 1);
        double narrowest = 1;
        for (double known : own.scores().toArray()) {
            double[] feasible = scores.scores().stream()
                    .filter(score -> sets(rest, known + score) > (score == known ? alike(known) : 0))
                    .toArray();
            if (feasible.length > 0 && scores.span() > 0) {
                narrowest =
                        Math.min(narrowest, (feasible[feasible.length - 1] - feasible[0]) / Math.min(1, scores.span()));
            }
        }
        return narrowest;
    }

    /** Returns the number of sets of the others, up to several, that agree if some people have a sum. */
    private int sets(Map<Long, Integer> rest, double some) {
        return rest.entrySet().stream()
                .filter(other -> published.test(some + other.getKey() * UNIT))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the sums of all people except those of a part, of which only some are included. */
    private Map<Long, Integer> rest(int without, int included) {
        return rest(parts, without, included);
    }

    private static Map<Long, Integer> rest(List<GroupLattice.Part> parts, int without, int included) {
        Map<Long, Integer> rest = sums(parts.get(without).scores(), included);
        for (int p = 0; p < parts.size(); p++) {
            if (p != without) {
                rest = combined(rest, sums(parts.get(p).scores(), parts.get(p).people()));
            }
        }
        return rest;
    }

    /** Returns the width of the range of the sum of some people with these scores, if the others have these sums. */
    private double width(PossibleScores scores, int people, Map<Long, Integer> rest) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (var own : sums(scores, people).entrySet()) {
            int sets = 0;
            for (var other : rest.entrySet()) {
                sets += published.test((own.getKey() + other.getKey()) * UNIT) ? own.getValue() * other.getValue() : 0;
            }
            if (sets > alike(own.getKey() * UNIT / people)) {
                lowest = Math.min(lowest, own.getKey() * UNIT);
                highest = Math.max(highest, own.getKey() * UNIT);
            }
        }
        return scores.span() == 0 ? 1 : Math.max(0, highest - lowest) / Math.min(1, scores.span());
    }

    /** Returns 1 if everyone can have this score and it agrees with what is published, otherwise 0. */
    private int alike(double score) {
        int people = parts.stream().mapToInt(GroupLattice.Part::people).sum();
        boolean common = parts.stream()
                .allMatch(part -> part.scores().scores().stream().anyMatch(one -> Math.abs(one - score) < ROUNDING));
        return common && published.test(people * score) ? 1 : 0;
    }

    /** Returns whether a single set of scores agrees; if each person can have two scores, it is the number of people with each. */
    private boolean isSingle() {
        if (parts.stream().allMatch(part -> part.scores().scores().length() <= 2)) {
            return false;
        }
        int sets = 0;
        for (var sum : rest(0, parts.get(0).people()).entrySet()) {
            sets += published.test(sum.getKey() * UNIT) ? sum.getValue() : 0;
        }
        int alike =
                parts.get(0).scores().scores().stream().mapToInt(this::alike).sum();
        return sets - Math.min(1, alike) < 2;
    }

    /** Returns the sums of {@code people} scores, in units, with the number of multisets that have each. */
    private static Map<Long, Integer> sums(PossibleScores scores, int people) {
        Map<Long, Integer>[] byPeople = tables(people);
        for (double score : scores.scores().toArray()) {
            long value = Math.round(score / UNIT);
            for (int n = 1; n <= people; n++) {
                Map<Long, Integer> one = byPeople[n];
                byPeople[n - 1].forEach((sum, sets) -> one.merge(sum + value, sets, PartedSums::several));
            }
        }
        return byPeople[people];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<Long, Integer>[] tables(int people) {
        Map<Long, Integer>[] tables = new Map[people + 1];
        for (int n = 0; n <= people; n++) {
            tables[n] = new HashMap<>();
        }
        tables[0].put(0L, 1);
        return tables;
    }

    private static Map<Long, Integer> combined(Map<Long, Integer> one, Map<Long, Integer> other) {
        Map<Long, Integer> both = new TreeMap<>();
        one.forEach((a, times) ->
                other.forEach((b, sets) -> both.merge(a + b, Math.min(SEVERAL, times * sets), PartedSums::several)));
        return both;
    }

    private static int several(int one, int other) {
        return Math.min(SEVERAL, one + other);
    }
}
