package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;

/** What holds of the analysis of any teams: its bounds, and what it does not depend on. */
class OneWaySumsProperties {
    @Property(tries = 500)
    void figures_ofAnyTeams_lieWithinTheirBoundsOrSayWhyNot(
            @ForAll @IntRange(max = 12) int teams,
            @ForAll @IntRange(min = 1, max = 8) int largest,
            @ForAll @IntRange(min = 1, max = 40) int steps,
            @ForAll Random random) {
        Anova anova = Anova.of(gather(teams(teams, largest, steps, random)));
        Score f = anova.f();
        assertThat(anova.p().figure().isPresent()).isEqualTo(f.figure().isPresent());
        assertThat(anova.icc1Interval(TeamSize.N0, 0.9) instanceof Interval.Between)
                .isEqualTo(f.figure().isPresent());
        assertThat(anova.icc2Interval(0.9) instanceof Interval.Between)
                .isEqualTo(f.figure().isPresent() && anova.icc2().figure().isPresent());
        assertThat(anova.p().figure().orElse(1)).isBetween(0.0, 1.0);
        assertThat(anova.etaSquared().figure().orElse(0)).isBetween(0.0, 1.0);
        assertThat(anova.icc2().figure().orElse(1)).isLessThanOrEqualTo(1);
        for (TeamSize size : TeamSize.values()) {
            double icc = anova.icc1(size).figure().orElse(1);
            assertThat(icc).isLessThanOrEqualTo(1);
            anova.size(size).figure().ifPresent(k -> assertThat(icc).isGreaterThanOrEqualTo(-1 / (k - 1) - 1e-12));
        }
        for (VarianceEstimator likelihood : VarianceEstimator.values()) {
            VarianceComponents components = anova.components(likelihood);
            boolean limit = anova.squaresWithin() == 0
                    && anova.icc1(TeamSize.N0).figure().isPresent(); // nobody differs within a team
            assertThat(components.icc1().figure().isPresent())
                    .isEqualTo(f.figure().isPresent() || limit);
            if (limit) {
                assertThat(components.icc1().figure()).hasValue(1);
            }
            assertThat(components.icc1().figure().orElse(0)).isBetween(0.0, 1.0);
            assertThat(components.reliability(5).figure().orElse(0)).isBetween(0.0, 1.0);
            assertThat(components.between().figure().orElse(0)).isGreaterThanOrEqualTo(0);
            assertThat(components.within().figure().orElse(1)).isGreaterThanOrEqualTo(limit ? 0 : Double.MIN_VALUE);
        }
        if (teams < 2) {
            assertThat(((Score.Withheld) f).detail()).contains("a score; a comparison needs at least two teams");
        }
    }

    /** For teams of one size REML has the ANOVA's ICC(1), or 0 where that is negative; both intervals hold it. */
    @Property(tries = 200)
    void reml_ofTeamsOfOneSize_isThatByMeanSquares(
            @ForAll @IntRange(min = 2, max = 12) int teams,
            @ForAll @IntRange(min = 2, max = 8) int size,
            @ForAll Random random) {
        OneWaySums state = OneWaySums.empty();
        for (int t = 0; t < teams; t++) {
            double mean = random.nextGaussian();
            state.add(random.doubles(size).map(x -> x + mean).toArray());
        }
        Anova anova = Anova.of(state);
        double icc = anova.icc1(TeamSize.MEAN).figure().orElseThrow();
        assertThat(anova.icc1(TeamSize.N0).figure().orElseThrow()).isCloseTo(icc, within(1e-12));
        assertThat(anova.components(VarianceEstimator.REML).icc1().figure().orElseThrow())
                .isCloseTo(Math.max(0, icc), within(1e-10));
        Interval.Between interval = (Interval.Between) anova.icc1Interval(TeamSize.MEAN, 0.9);
        assertThat(icc).isBetween(interval.lower(), interval.upper());
    }

    @Property(tries = 300)
    void parts_joinedInTheirOrder_areTheWholeBitByBit(
            @ForAll @IntRange(min = 1, max = 30) int teams, @ForAll Random random) {
        double[][] scores = teams(teams, 6, 30, random);
        OneWaySums joined = OneWaySums.empty();
        for (int from = 0; from < teams; ) {
            int to = from + 1 + random.nextInt(teams - from);
            joined.combine(gather(Arrays.copyOfRange(scores, from, to)));
            from = to;
        }
        OneWaySums byTeam = OneWaySums.empty();
        for (double[] team : scores) {
            byTeam.combine(OneWaySums.empty().add(team));
        }
        List<Object> whole = all(Anova.of(gather(scores)));
        assertThat(all(Anova.of(joined))).isEqualTo(whole);
        assertThat(all(Anova.of(byTeam))).isEqualTo(whole);
    }

    /** Of scores without ties: where teams differ just as much as they would by chance, the last digit decides on which side of 0 a root lies. */
    @Property(tries = 300)
    void order_unitsAndStart_doNotMatter(
            @ForAll @IntRange(min = 2, max = 12) int teams,
            @ForAll @IntRange(min = -50, max = 50) int start,
            @ForAll Random random) {
        double[][] scores = gaussian(teams, random);
        Anova anova = Anova.of(gather(scores));
        double[][] other = Arrays.stream(scores)
                .map(team -> Arrays.stream(team).map(x -> start - 3 * x).toArray())
                .toArray(double[][]::new);
        Collections.shuffle(Arrays.asList(other), random);
        Anova moved = Anova.of(gather(other));
        for (TeamSize size : TeamSize.values()) {
            assertClose(moved.icc1(size), anova.icc1(size));
        }
        assertClose(moved.etaSquared(), anova.etaSquared());
        assertClose(moved.p(), anova.p());
        assertThat(moved.squaresWithin()).isCloseTo(9 * anova.squaresWithin(), within(1e-9));
        assertThat(moved.squaresBetween()).isCloseTo(9 * anova.squaresBetween(), within(1e-9));
        for (VarianceEstimator likelihood : VarianceEstimator.values()) {
            assertClose(
                    moved.components(likelihood).icc1(),
                    anova.components(likelihood).icc1());
        }
    }

    @Property(tries = 200)
    void scores_allTheSame_haveNoCorrelation(
            @ForAll @IntRange(min = 2, max = 10) int teams,
            @ForAll @IntRange(min = 2, max = 10) int size,
            @ForAll Random random) {
        double score = random.nextDouble() * 5;
        OneWaySums state = OneWaySums.empty();
        IntStream.range(0, teams).forEach(t -> {
            double[] scores = new double[size + t];
            Arrays.fill(scores, score);
            state.add(scores);
        });
        assertThat(((Score.Withheld) Anova.of(state).icc1(TeamSize.MEAN)).detail())
                .isEqualTo("every score is the same");
        assertThat(Anova.of(state).squaresBetween()).isZero();
        assertThat(TeamBootstrap.random(state, 20, 1).undefined()).isEqualTo(20);
        assertThat(TeamBootstrap.random(state, 20, 1).interval(0.9))
                .isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, "ICC(1) is not defined in any sample of teams"));
    }

    private static double[][] teams(int teams, int largest, int steps, Random random) {
        return IntStream.range(0, teams)
                .mapToObj(t -> random.ints(1 + random.nextInt(largest), 0, steps)
                        .mapToDouble(x -> x / 7.0)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] gaussian(int teams, Random random) {
        return IntStream.range(0, teams)
                .mapToObj(t -> IntStream.rangeClosed(0, random.nextInt(6))
                        .mapToDouble(x -> random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static OneWaySums gather(double[][] teams) {
        OneWaySums state = OneWaySums.empty();
        for (double[] team : teams) {
            state.add(team);
        }
        return state;
    }

    private static List<Object> all(Anova anova) {
        return List.of(
                anova.persons(),
                anova.teams(),
                anova.squaresBetween(),
                anova.squaresWithin(),
                anova.f(),
                anova.p(),
                anova.icc1(TeamSize.N0),
                anova.icc2(),
                anova.components(VarianceEstimator.REML),
                anova.components(VarianceEstimator.ML));
    }

    private static void assertClose(Score found, Score expected) {
        assertThat(found.figure().isPresent()).isEqualTo(expected.figure().isPresent());
        assertThat(found.figure().orElse(0)).isCloseTo(expected.figure().orElse(0), within(1e-10));
    }
}
