package org.coppice.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.engine.TeamFold;
import org.coppice.spi.SampleStatistic;
import org.junit.jupiter.api.Test;

/** The analysis of variance where something is not defined, and as a statistic of a sample. */
class OneWaySumsTest {
    @Test
    void noTeamOrOne_isNotCompared() {
        Anova none = Anova.of(OneWaySums.empty().add());
        assertThat(none.teams()).isZero();
        assertWithheld(none, "no team has a score; a comparison needs at least two teams");
        assertThat(none.size(TeamSize.MEAN)).isInstanceOf(Score.Withheld.class);
        assertThat(none.harmonicMeanSize()).isInstanceOf(Score.Withheld.class);
        Anova one = Anova.of(OneWaySums.empty().add(1, 2, 4));
        assertWithheld(one, "only one team has a score; a comparison needs at least two teams");
        assertThat(one.size(TeamSize.MEAN).figure()).hasValue(3);
        assertThat(one.size(TeamSize.N0)).isInstanceOf(Score.Withheld.class);
        assertThat(one.icc2()).isInstanceOf(Score.Withheld.class);
    }

    @Test
    void teamsOfOne_haveNothingWithin() {
        assertWithheld(
                Anova.of(OneWaySums.empty().add(1).add(2).add(4)),
                "no team has two persons with a score, so that persons within a team cannot be compared");
        Anova withOneOfTwo = Anova.of(OneWaySums.empty().add(1).add(2, 3));
        assertThat(withOneOfTwo.f().figure().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(withOneOfTwo.persons()).isEqualTo(3);
    }

    @Test
    void teamsOfPersonsAlike_haveAllOfTheVarianceBetweenThem() {
        Anova anova = Anova.of(OneWaySums.empty().add(2, 2).add(3, 3, 3));
        assertThat(anova.icc1(TeamSize.MEAN).figure()).hasValue(1);
        assertThat(anova.icc2().figure()).hasValue(1);
        assertThat(anova.etaSquared().figure()).hasValue(1);
        String why = "nobody's score differs within a team, so that F is infinite";
        assertThat(((Score.Withheld) anova.f()).detail()).isEqualTo(why);
        assertThat(anova.icc1Interval(TeamSize.MEAN, 0.95)).isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, why));
        assertThat(anova.icc2Interval(0.95)).isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, why));
    }

    /** The means of three teams are 1, 2 and 6: their variance is 7, with the divisor 3 it is 14/3. */
    @Test
    void componentsOfTeamsOfPersonsAlike_areTheirLimits() {
        Anova anova = Anova.of(OneWaySums.empty().add(1, 1).add(2, 2, 2).add(6));
        VarianceComponents reml = anova.components(VarianceEstimator.REML);
        VarianceComponents ml = anova.components(VarianceEstimator.ML);
        assertThat(reml.between().figure().orElseThrow()).isCloseTo(7, within(1e-12));
        assertThat(ml.between().figure().orElseThrow()).isCloseTo(14.0 / 3, within(1e-12));
        assertThat(reml.grandMean().figure().orElseThrow()).isCloseTo(3, within(1e-12));
        for (VarianceComponents components : List.of(reml, ml)) {
            assertThat(components.within()).isEqualTo(Score.of(0));
            assertThat(components.icc1()).isEqualTo(Score.of(1));
            assertThat(components.icc2ByMeanSize()).isEqualTo(Score.of(1));
            assertThat(components.icc2ByTeams()).isEqualTo(Score.of(1));
            assertThat(components.reliability(4)).isEqualTo(Score.of(1));
            assertThat(((Score.Withheld) components.logLikelihood()).detail())
                    .isEqualTo("nobody's score differs within a team, so that the likelihood has no maximum");
        }
    }

    /** The limit is approached: persons who differ by next to nothing have nearly the same components. */
    @Test
    void componentsOfPersonsNearlyAlike_areNearTheirLimits() {
        VarianceComponents near = Anova.of(
                        OneWaySums.empty().add(1, 1 + 1e-5).add(2, 2 - 1e-5, 2).add(6))
                .components(VarianceEstimator.REML);
        assertThat(near.icc1().figure().orElseThrow()).isCloseTo(1, within(1e-9));
        assertThat(near.between().figure().orElseThrow()).isCloseTo(7, within(1e-3));
        assertThat(near.grandMean().figure().orElseThrow()).isCloseTo(3, within(1e-3));
    }

    /** Two teams of two, 0 1 and 2 3: with τ² = 1.75 and σ² = .5 the covariance matrix has the determinant (.5 · 4)² = 4. */
    @Test
    void logLikelihood_isThatOfNormalScoresByHand() {
        Anova anova = Anova.of(OneWaySums.empty().add(0, 1).add(2, 3));
        VarianceComponents reml = anova.components(VarianceEstimator.REML);
        assertThat(reml.between().figure().orElseThrow()).isCloseTo(1.75, within(1e-9));
        double determinant = Math.log(4);
        double weights = Math.log(2 * 2 / (0.5 * 8)); // 1′V⁻¹1, of two teams of two with the variance .5 + 2 · 1.75
        double squares = 3; // N − 1 at the maximum
        assertThat(reml.logLikelihood().figure().orElseThrow())
                .isCloseTo(-(3 * Math.log(2 * Math.PI) + determinant + weights + squares) / 2, within(1e-9));
        assertThat(anova.degreesOfFreedomBetween()).isEqualTo(Score.of(1));
        assertThat(anova.degreesOfFreedomWithin()).isEqualTo(Score.of(2));
    }

    /** The means differ by the last digit only. */
    @Test
    void teamsWithTheSameMean_haveNoReliability() {
        Anova anova = Anova.of(
                OneWaySums.empty().add(0.1, 0.2, 0.3).add(0.3, 0.1, 0.2).add(0.2));
        assertThat(anova.squaresBetween()).isZero();
        assertThat(((Score.Withheld) anova.icc2()).detail()).isEqualTo("the means of all teams are equal");
        assertThat(anova.icc2Interval(0.95))
                .isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, "the means of all teams are equal"));
        assertThat(anova.p().figure().orElseThrow()).isEqualTo(1);
        assertThat(anova.icc1(TeamSize.N0).figure().orElseThrow()).isNegative();
        assertThat(anova.components(VarianceEstimator.REML).between().figure()).hasValue(0);
    }

    @Test
    void states_foldTeamByTeamInASample() {
        TeamFold<double[], OneWaySums> fold = new TeamFold<>(new SampleStatistic<>() {
            @Override
            public String id() {
                return "one-way";
            }

            @Override
            public OneWaySums empty() {
                return OneWaySums.empty();
            }

            @Override
            public OneWaySums add(OneWaySums state, double[] team) {
                return state.add(team);
            }

            @Override
            public OneWaySums merge(OneWaySums a, OneWaySums b) {
                return a.combine(b);
            }

            @Override
            public ImmutableSortedMap<String, Double> finish(OneWaySums state) {
                return ImmutableSortedMap.of(
                        "icc1", Anova.of(state).icc1(TeamSize.MEAN).figure().orElseThrow());
            }
        });
        Stream.of(new double[] {1, 2, 3}, new double[] {}, new double[] {3, 4, 5})
                .map(fold::partial)
                .forEach(fold::merge);
        assertThat(fold.finish()).containsEntry("icc1", (6 - 1) / (6 + 2.0 * 1));
    }

    @Test
    void bootstrap_ofOneSeed_isTheSameAndKnowsWhatItLeftOut() {
        OneWaySums teams = OneWaySums.empty().add(1, 2).add(2, 2).add(4, 5, 5);
        TeamBootstrap first = TeamBootstrap.random(teams, 500, 3);
        assertThat(first.icc1()).isEqualTo(TeamBootstrap.random(teams, 500, 3).icc1());
        assertThat(first.icc1())
                .isNotEqualTo(TeamBootstrap.random(teams, 500, 4).icc1());
        // three times the team whose persons are alike: once in 27
        assertThat(first.undefined()).isBetween(5, 40);
        assertThat(first.icc1().length() + first.undefined()).isEqualTo(500);
        TeamBootstrap given = TeamBootstrap.of(teams, new int[][] {{1, 1}});
        assertThat(given.undefined()).isEqualTo(1);
        assertThat(given.median()).isEmpty();
        assertThat(given.standardError()).isEmpty();
    }

    @Test
    void input_thatIsNoFigureOrNoTeam_isRefused() {
        assertThatThrownBy(() -> OneWaySums.empty().add(1, Double.NaN)).hasMessageContaining("a score is NaN");
        assertThatThrownBy(() -> OneWaySums.empty().add(Moments.NONE).pick(0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        Anova anova = Anova.of(OneWaySums.empty().add(1, 2).add(2, 5));
        assertThatThrownBy(() -> anova.icc1Interval(TeamSize.MEAN, 1)).hasMessageContaining("level");
    }

    private static void assertWithheld(Anova anova, String detail) {
        for (Score figure : new Score[] {
            anova.f(),
            anova.p(),
            anova.meanSquareBetween(),
            anova.meanSquareWithin(),
            anova.etaSquared(),
            anova.icc2(),
            anova.icc1(TeamSize.MEAN),
            anova.icc1(TeamSize.N0),
            anova.components(VarianceEstimator.ML).icc1()
        }) {
            assertThat(((Score.Withheld) figure).detail()).isEqualTo(detail);
        }
        assertThat(anova.icc1Interval(TeamSize.N0, 0.9)).isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, detail));
    }
}
