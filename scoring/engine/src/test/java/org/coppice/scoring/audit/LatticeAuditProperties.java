package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.TDistribution;
import org.coppice.model.profile.Minimums;

/** What is printed after the decisions of the audit, for all possible answers of small groups, by brute force. */
class LatticeAuditProperties {
    private static final double[] LEVELS = {0.8, 0.9, 0.95, 0.99};

    /** The groups of which all answers were already tried: there are 176, so that tries repeat them. */
    private static final Set<List<Integer>> KEPT = new HashSet<>();

    @Property
    void figures_ofOneQuestion_leaveSeveralSetsInAQuarterOfTheRange(
            @ForAll @IntRange(min = 3, max = 6) int n,
            @ForAll @IntRange(min = 2, max = 5) int points,
            @ForAll @IntRange(min = 3, max = 9) int spread,
            @ForAll @IntRange(max = 3) int level) {
        check(n, 1, points, spread, LEVELS[level]);
    }

    @Property
    void figures_ofTwoOrThreeQuestions_leaveSeveralSetsInAQuarterOfTheRange(
            @ForAll @IntRange(min = 3, max = 5) int n,
            @ForAll @IntRange(min = 2, max = 3) int ratings,
            @ForAll @IntRange(min = 2, max = 4) int points,
            @ForAll @IntRange(min = 3, max = 6) int spread,
            @ForAll @IntRange(max = 3) int level) {
        int people = points == 2 ? n : Math.min(n, ratings == 2 ? 7 - points : 3); // some thousand sets of answers
        List<Integer> group = List.of(people, ratings, points, spread, level);
        if (!KEPT.contains(group)) {
            check(people, ratings, points, spread, LEVELS[level]);
            KEPT.add(group);
        }
    }

    private record Sets(Set<String> scores, double[] range) {
        Sets() {
            this(new HashSet<>(), new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
        }

        void add(Publication answers) {
            scores.add(Arrays.toString(answers.scores()));
            range[0] = Math.min(range[0], answers.scores()[0]);
            range[1] = Math.max(range[1], answers.scores()[answers.scores().length - 1]);
        }

        boolean wide() {
            return scores.size() >= 2 && range[1] - range[0] >= 0.25 - 1e-9;
        }
    }

    @Property
    void personRange_ofOneQuestion_isThatOfAllAnswersThatArePrintedAlike(
            @ForAll @IntRange(min = 3, max = 6) int n,
            @ForAll @IntRange(min = 3, max = 5) int points,
            @ForAll @IntRange(max = 3) int level) {
        double quantile = TDistribution.of(n - 1).inverseCumulativeProbability((1 + LEVELS[level]) / 2);
        PersonRange ranges = new PersonRange(new LatticeTables(), LEVELS[level]);
        for (SpreadDetail detail :
                List.of(SpreadDetail.BANDS, SpreadDetail.AGREEMENT, SpreadDetail.PRECISION, SpreadDetail.NOTHING)) {
            Map<String, Sets> byPrinted = new HashMap<>();
            Map<String, Double> widths = new HashMap<>();
            Multisets.each(n, points, rows -> {
                Publication answers = Publication.of(matrix(rows, 1, points), points, quantile);
                if (answers.shown()) {
                    byPrinted
                            .computeIfAbsent(answers.printed(detail), p -> new Sets())
                            .add(answers);
                    boolean precision = detail == SpreadDetail.BANDS || detail == SpreadDetail.PRECISION;
                    boolean agreement = detail == SpreadDetail.BANDS || detail == SpreadDetail.AGREEMENT;
                    widths.put(
                            answers.printed(detail),
                            ranges.width(
                                    GroupLattice.of(n, Lattice.of(1, points)),
                                    answers.mean(),
                                    OptionalDouble.empty(),
                                    Optional.of(answers.precision()).filter(p -> precision),
                                    Optional.of(answers.level()).filter(p -> agreement)));
                }
            });
            byPrinted.forEach((printed, sets) -> assertThat(widths.get(printed))
                    .as(printed)
                    .isCloseTo(sets.scores().size() < 2 ? 0 : sets.range()[1] - sets.range()[0], within(1e-6)));
        }
    }

    private static void check(int n, int ratings, int points, int spread, double level) {
        LatticeAudit audit = new LatticeAudit(
                new LatticeTables(), level, new Minimums(Math.min(5, spread), spread, Math.max(30, spread)));
        double quantile = TDistribution.of(n - 1).inverseCumulativeProbability((1 + level) / 2);
        Map<String, Sets> byPrinted = new HashMap<>();
        Map<Double, Sets> byMean = new HashMap<>();
        Map<String, Double> means = new HashMap<>();
        int kinds = (int) Math.round(StrictMath.pow(points, ratings));
        Multisets.each(n, kinds, rows -> {
            Publication answers = Publication.of(matrix(rows, ratings, points), points, quantile);
            if (answers.shown()) {
                String printed = answers.printed(
                        audit.detail(GroupLattice.of(n, Lattice.of(ratings, points)), answers.mean(), answers.sd()));
                byPrinted.computeIfAbsent(printed, p -> new Sets()).add(answers);
                byMean.computeIfAbsent(answers.mean(), m -> new Sets()).add(answers);
                means.put(printed, answers.mean());
            }
        });
        byPrinted.forEach((printed, sets) -> assertThat(sets.wide()
                        || sets.scores().equals(byMean.get(means.get(printed)).scores()))
                .as("%s of %d people, %d questions, %d points: %s", printed, n, ratings, points, sets.scores())
                .isTrue());
    }

    private static int[][] matrix(int[] rows, int ratings, int points) {
        int[][] answers = new int[rows.length][ratings];
        for (int i = 0; i < rows.length; i++) {
            int rest = rows[i];
            for (int q = 0; q < ratings; q++) {
                answers[i][q] = rest % points;
                rest /= points;
            }
        }
        return answers;
    }
}
