package org.coppice.gray2010.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main bounds of the simulation study, on a few teams of the conditions that break comparisons most. The study itself has more teams and all
 * conditions.
 */
class SimulationTest {
    private static final int TEAMS = 40;
    private static final Figures WITHOUT = new Figures();
    private static Map<Condition, Figures> figures = Map.of();
    private static Figures calibrated = new Figures();

    @BeforeAll
    static void simulate() {
        figures = Map.of(
                Condition.ITEMS_AND_SCALES, of(Condition.ITEMS_AND_SCALES, false),
                Condition.ACQUIESCENCE, of(Condition.ACQUIESCENCE, false),
                Condition.CARELESS, of(Condition.CARELESS, false));
        calibrated = of(Condition.ITEMS_AND_SCALES, true);
    }

    private static Figures of(Condition condition, boolean calibrated) {
        return Trial.of(condition, TEAMS, 18, calibrated, builder -> builder.parameter("draws", "500"));
    }

    private static Figures of(Condition condition) {
        return figures.getOrDefault(condition, WITHOUT);
    }

    private static double share(List<Rate> rates) {
        return rates.stream().mapToInt(Rate::times).sum()
                / (double) rates.stream().mapToInt(Rate::of).sum();
    }

    @Test
    void namedLabels_areSeldomFalse() {
        figures.values()
                .forEach(one ->
                        assertThat(share(List.copyOf(one.wrong.values()))).isLessThan(0.1));
    }

    @Test
    void intervals_containTheTrait() {
        figures.values()
                .forEach(one ->
                        assertThat(share(List.copyOf(one.covered.values()))).isGreaterThan(0.85));
        assertThat(share(List.copyOf(calibrated.covered.values()))).isBetween(0.82, 0.96);
    }

    @Test
    void manyComparisons_haveFewFalseDiscoveries() {
        figures.values().forEach(one -> {
            assertThat((double) one.blindSpots / one.teams.of()).isLessThan(0.25);
        });
        assertThat(60
                        * share(figures.values().stream()
                                .flatMap(one -> one.changed.values().stream())
                                .toList()))
                .isLessThan(1);
    }

    @Test
    void carelessTeams_areFlagged_andOthersAreNot() {
        assertThat(of(Condition.CARELESS).flagged.share()).isGreaterThan(0.8);
        assertThat(of(Condition.ACQUIESCENCE).flagged.share()).isLessThan(0.15);
    }

    @Test
    void calibration_namesMoreClearCases() {
        List<String> comparisons = List.of("one culture leads", "one stage", "culture rated lowest", "strand present");
        assertThat(share(comparisons.stream()
                        .map(one -> Figures.rate(calibrated.named, one))
                        .toList()))
                .isGreaterThan(share(comparisons.stream()
                        .map(one -> Figures.rate(of(Condition.ITEMS_AND_SCALES).named, one))
                        .toList()));
    }

    @Test
    void sameSeed_hasTheSameTeams() {
        Figures again = of(Condition.CARELESS, false);
        assertThat(again.wrong.toString())
                .isEqualTo(of(Condition.CARELESS).wrong.toString());
        assertThat(again.named.toString())
                .isEqualTo(of(Condition.CARELESS).named.toString());
    }
}
