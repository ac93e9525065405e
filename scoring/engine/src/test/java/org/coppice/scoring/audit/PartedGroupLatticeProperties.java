package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.View;
import org.coppice.model.score.Hundredths;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Precision;
import org.coppice.scoring.audit.GroupLattice.Part;

/** Groups whose people answered different questions of a measure, against all scores that they can have. */
class PartedGroupLatticeProperties {
    private static final Metric UNIT = Metric.linear("u", "u", 0, 1);
    private static final double LEVEL = 0.9;

    /** The scores of a person who answered questions with these weights. */
    private static PossibleScores scores(int points, double... weights) {
        double[] sums = {0};
        for (double weight : weights) {
            double[] before = sums;
            sums = IntStream.range(0, points)
                    .boxed()
                    .flatMap(step -> Arrays.stream(before).mapToObj(x -> x + step * weight / (points - 1)))
                    .mapToDouble(x -> x)
                    .toArray();
        }
        double all = Arrays.stream(weights).sum();
        return PossibleScores.of(Arrays.stream(sums).map(x -> x / all).toArray());
    }

    /** A group in which some people answered one, some another and some both of two questions. */
    private static GroupLattice group(int points, int[] weights, int first, int second, int both) {
        List<Part> parts = new ArrayList<>(List.of(new Part(both, scores(points, weights[0], weights[1]))));
        if (first > 0) {
            parts.add(new Part(first, scores(points, weights[0])));
        }
        if (second > 0) {
            parts.add(new Part(second, scores(points, weights[0], weights[1], 1)));
        }
        return GroupLattice.of(Lattice.of(2, points), parts);
    }

    /** What fits to one published figure. */
    private static final class Fits {
        private final Set<String> sets = new HashSet<>();
        private final double[] lowest; // of a person of each part, then of the sum of each part
        private final double[] highest;
        private final Map<String, double[]> others =
                new HashMap<>(); // by a member's part and score: the ends of those of each part

        Fits(int parts) {
            lowest = new double[2 * parts];
            highest = new double[2 * parts];
            Arrays.fill(lowest, Double.POSITIVE_INFINITY);
            Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        }

        void add(double[][] scores) {
            sets.add(Arrays.deepToString(scores));
            for (int p = 0; p < scores.length; p++) {
                double[] part = scores[p];
                double sum = Arrays.stream(part).sum();
                widen(p, part[0], part[part.length - 1]);
                widen(scores.length + p, sum, sum);
            }
            for (int own = 0; own < scores.length; own++) {
                for (int member = 0; member < scores[own].length; member++) {
                    addOthers(scores, own, member);
                }
            }
        }

        /** Adds what a member, who knows their own score, does not know. */
        private void addOthers(double[][] scores, int own, int member) {
            for (int p = 0; p < scores.length; p++) {
                for (int person = 0; person < scores[p].length; person++) {
                    if (p != own || person != member) {
                        double[] ends = others.computeIfAbsent(own + " " + scores[own][member] + " " + p, key ->
                                new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
                        ends[0] = Math.min(ends[0], scores[p][person]);
                        ends[1] = Math.max(ends[1], scores[p][person]);
                    }
                }
            }
        }

        boolean wideForMembers() {
            return others.values().stream().allMatch(ends -> ends[1] - ends[0] >= 0.25 - 1e-9);
        }

        private void widen(int at, double least, double most) {
            lowest[at] = Math.min(lowest[at], least);
            highest[at] = Math.max(highest[at], most);
        }

        boolean wide(int at) {
            return highest[at] - lowest[at] >= 0.25 - 1e-9;
        }

        boolean widePeople() {
            return IntStream.range(0, lowest.length / 2).allMatch(this::wide);
        }

        boolean wideParts(GroupLattice group) {
            return IntStream.range(0, group.parts().size())
                    .filter(p -> group.parts().get(p).people() < 5)
                    .allMatch(p -> {
                        int sum = group.parts().size() + p;
                        return (highest[sum] - lowest[sum])
                                        / group.parts().get(p).people()
                                >= 0.25 - 1e-9;
                    });
        }
    }

    private static void each(GroupLattice group, Consumer<double[][]> visitor) {
        each(group, 0, new double[group.parts().size()][], visitor);
    }

    private static void each(GroupLattice group, int part, double[][] chosen, Consumer<double[][]> visitor) {
        if (part == chosen.length) {
            Moments moments = moments(chosen);
            if (!View.PUBLISHED.alike(moments, UNIT, 5)) {
                visitor.accept(chosen);
            }
            return;
        }
        double[] scores = group.parts().get(part).scores().scores().toArray();
        Multisets.each(group.parts().get(part).people(), scores.length, places -> {
            chosen[part] = Arrays.stream(places).mapToDouble(i -> scores[i]).toArray();
            each(group, part + 1, chosen, visitor);
        });
    }

    private static Moments moments(double[][] scores) {
        return Moments.of(Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray());
    }

    private static double round(double share) {
        return Hundredths.ofOne(share);
    }

    @Property
    void mean_isShownExactlyWhereItLeavesAWideRangeToAll(
            @ForAll @IntRange(min = 2, max = 4) int points,
            @ForAll @Size(2) List<@IntRange(min = 1, max = 3) Integer> weights,
            @ForAll @IntRange(min = 1, max = 4) int first,
            @ForAll @IntRange(max = 1) int second,
            @ForAll @IntRange(min = 1, max = 3) int both) {
        int more = Math.max(0, 5 - first - second - both);
        GroupLattice group = group(
                points,
                weights.stream().mapToInt(w -> w).toArray(),
                first + more,
                points == 4 ? 0 : second,
                points == 4 ? Math.min(2, both) : both);
        LatticeAudit audit = new LatticeAudit(new LatticeTables(), LEVEL, Minimums.of(5));
        Map<Double, Fits> byMean = new HashMap<>();
        each(
                group,
                scores -> byMean.computeIfAbsent(
                                round(moments(scores).mean()),
                                m -> new Fits(group.parts().size()))
                        .add(scores));
        boolean alike = group.parts().size() == 1;
        byMean.forEach((mean, fits) -> {
            boolean safe = fits.sets.size() > 1
                    && fits.widePeople()
                    && fits.wideParts(group)
                    && (fits.wideForMembers() || PartedSums.compensates(group.parts(), group.people()));
            if (!alike) {
                assertThat(audit.mayShowMean(group, mean))
                        .as(group + " " + mean)
                        .isEqualTo(safe);
            }
        });
    }

    @Property
    void spread_leavesAWideRangeToThePeopleOfEachPart(
            @ForAll @IntRange(min = 2, max = 3) int points,
            @ForAll @IntRange(min = 1, max = 3) int first,
            @ForAll @IntRange(max = 1) int second,
            @ForAll @IntRange(min = 2, max = 4) int both) {
        GroupLattice group = group(points, new int[] {1, 1}, first, second, both);
        int n = group.people();
        LatticeAudit audit = new LatticeAudit(new LatticeTables(), LEVEL, new Minimums(3, 3, 30));
        double quantile = TDistribution.of(n - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        Map<String, Fits> byPrinted = new HashMap<>();
        Map<String, Fits> byMean = new HashMap<>();
        Map<String, String> means = new HashMap<>();
        each(group, scores -> {
            Moments moments = moments(scores);
            String mean = round(moments.mean()) + "";
            String printed = mean + " " + printed(audit, group, moments, quantile);
            means.put(printed, mean);
            byMean.computeIfAbsent(mean, m -> new Fits(group.parts().size())).add(scores);
            byPrinted
                    .computeIfAbsent(printed, p -> new Fits(group.parts().size()))
                    .add(scores);
        });
        byPrinted.forEach((printed, fits) -> assertThat((fits.sets.size() > 1 && fits.widePeople())
                        || fits.sets.equals(byMean.get(means.get(printed)).sets))
                .as(group + " " + printed)
                .isTrue());
    }

    private static String printed(LatticeAudit audit, GroupLattice group, Moments moments, double quantile) {
        double mean = moments.mean();
        double sd = moments.sd().orElseThrow();
        double error = sd / Math.sqrt(moments.n());
        double lower = Math.max(0, mean - quantile * error);
        double upper = Math.min(1, mean + quantile * error);
        return switch (audit.detail(group, mean, sd)) {
            case FIGURES, FIGURES_AND_AGREEMENT ->
                round(sd) + " " + round(error) + " " + round(lower) + " " + round(upper);
            case BANDS, PRECISION -> Precision.of((upper - lower) / 2).toString();
            case AGREEMENT, NOTHING -> "";
        };
    }

    /** Five people, one of whom answered both questions of two points: half a step is the score of this one. */
    @Example
    void meanWithAFraction_isNotShown() {
        LatticeAudit audit = new LatticeAudit(new LatticeTables(), LEVEL, Minimums.of(5));
        GroupLattice group = GroupLattice.of(
                Lattice.of(2, 2),
                ImmutableList.of(new Part(4, PossibleScores.even(2)), new Part(1, PossibleScores.even(3))));
        assertThat(audit.mayShowMean(group, 0.5)).isFalse();
        assertThat(audit.mayShowMean(group, 0.6)).isTrue(); // 0 or 1 for the one
        assertThat(audit.mayKnowSum(group, 0.5, 12)).isFalse();
        assertThat(audit.mayKnowSum(group, 0.5, 100)).isTrue(); // rounding leaves sums one range apart
    }
}
