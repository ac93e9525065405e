package org.coppice.gray2010.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.coppice.gray2010.simulation.Labels.Outcome;
import org.junit.jupiter.api.Test;

/**
 * The simulation study in small: 1,200 ordinary teams of eight and twelve. Teams are independent of each other, so a count of them is
 * binomial; a bound is missed only where so many, or so few, would come by chance less than once in 10,000 if the share were just what is
 * aimed at. With some 200 teams a case that leaves room of .06 to .12 beside the aim, with all of them of .02 to .04.
 */
class SimulationTest {
    private static final double CHANCE = 1e-4;
    private static final int TEAMS = 600;
    private static final List<Simulation> DEFAULT = List.of(
            Simulation.of(Agreement.ORDINARY, 8, TEAMS, b -> b), Simulation.of(Agreement.ORDINARY, 12, TEAMS, b -> b));
    private static final List<Simulation> EASY = List.of(Simulation.of(
            Agreement.ORDINARY, 8, TEAMS, b -> b.parameter("stage-sure", "0.5").parameter("stage-gap", "0")));

    private static boolean atMost(double aim, int count, int of) {
        return count == 0 || 1 - BinomialDistribution.of(of, aim).cumulativeProbability(count - 1) >= CHANCE;
    }

    private static boolean atLeast(double aim, int count, int of) {
        return atMost(1 - aim, of - count, of);
    }

    private static Labels stages(List<Simulation> simulations, Cases.Stages one) {
        Labels labels = new Labels();
        simulations.forEach(simulation -> labels.add(simulation.stages.get(one)));
        assertThat(labels.teams()).isGreaterThan(80);
        return labels;
    }

    private static boolean falseAtMost(double aim, Labels labels) {
        return atMost(aim, labels.count(Outcome.FALSE), labels.teams());
    }

    @Test
    void stage_ofFourEqualStages_isSeldomNamed() {
        Labels labels = stages(DEFAULT, Cases.Stages.EQUAL);
        assertThat(falseAtMost(0.05, labels)).as("%s", labels).isTrue();
    }

    @Test
    void stage_ofTwoTiedStages_isSeldomNamed() {
        Labels labels = stages(DEFAULT, Cases.Stages.TIE);
        assertThat(falseAtMost(0.20, labels)).as("%s", labels).isTrue();
    }

    @Test
    void clearStage_isMostlyNamedCorrectly() {
        Labels labels = stages(DEFAULT, Cases.Stages.CLEAR_BY_25);
        assertThat(atLeast(0.70, labels.count(Outcome.RIGHT), labels.teams()))
                .as("%s", labels)
                .isTrue();
        assertThat(falseAtMost(0.01, labels)).as("%s", labels).isTrue();
    }

    @Test
    void highestStage_ofEqualStages_isAlwaysWrong() {
        Labels labels = stages(DEFAULT, Cases.Stages.EQUAL);
        assertThat(labels.naive().times()).isZero();
        assertThat(atMost(0.05, labels.teams(), labels.teams())).isFalse();
    }

    @Test
    void stageWithoutACertaintyCutoff_isNamedTooOften() {
        assertThat(falseAtMost(0.05, stages(EASY, Cases.Stages.EQUAL))).isFalse();
        assertThat(falseAtMost(0.20, stages(EASY, Cases.Stages.TIE))).isFalse();
    }

    @Test
    void intervals_coverTheUnderlyingMeanAtTheirLevel() {
        for (Scale scale : Scale.ALL) {
            Rate rate = new Rate();
            DEFAULT.forEach(simulation -> rate.add(simulation.intervals.get(scale)));
            assertThat(rate.of()).isGreaterThan(2 * TEAMS - 20);
            assertThat(atLeast(0.85, rate.times(), rate.of()) && atMost(0.95, rate.times(), rate.of()))
                    .as("%s: %s", scale, rate)
                    .isTrue();
        }
    }

    @Test
    void indexIntervals_coverTheUnderlyingIndex() {
        Rate rate = new Rate();
        DEFAULT.forEach(simulation -> rate.add(simulation.index));
        assertThat(atLeast(0.85, rate.times(), rate.of()) && atMost(0.95, rate.times(), rate.of()))
                .as("%s", rate)
                .isTrue();
    }

    @Test
    void credibleSetOfLevels_coversTheTrueLevel() {
        for (Cases.Levels one : Cases.Levels.values()) {
            Rate rate = new Rate();
            DEFAULT.forEach(simulation -> rate.add(simulation.levelSets.get(one)));
            assertThat(atLeast(0.90, rate.times(), rate.of()))
                    .as("%s: %s", one, rate)
                    .isTrue();
        }
    }

    @Test
    void mechanistic_withAValueBase_isRare_andWithoutOne_isFrequent() {
        Rate without = new Rate();
        Rate with = new Rate();
        DEFAULT.forEach(simulation -> without.add(simulation.mechanistic.get(Cases.Cultures.MECHANISTIC)));
        DEFAULT.forEach(simulation -> with.add(simulation.mechanistic.get(Cases.Cultures.WITH_VALUES)));
        assertThat(atLeast(0.50, without.times(), without.of()))
                .as("%s", without)
                .isTrue();
        assertThat(atMost(0.01, with.times(), with.of())).as("%s", with).isTrue();
    }

    @Test
    void stageProbabilities_areCalibrated() {
        Rate rate = new Rate();
        DEFAULT.forEach(simulation -> rate.add(simulation.calibration[9]));
        assertThat(atLeast(0.90, rate.times(), rate.of())).as("%s", rate).isTrue();
    }
}
