package org.coppice.scoring.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.TeamKey;
import org.coppice.statistics.rank.RankCorrelation;
import org.coppice.statistics.rank.Spearman;
import org.junit.jupiter.api.Test;

class FigureShiftTest {
    private static final Measure MEASURE = new Measure(ConstructId.of("c"), Referent.TEAM, Horizon.NOW);

    private static FigureShift shift(List<Double> first, List<Double> other, double range) {
        List<TeamKey> teams = IntStream.range(0, first.size())
                .mapToObj(i -> TeamKey.of("t" + i))
                .toList();
        RankCorrelation order =
                new RankCorrelation(MEASURE, Optional.empty(), null, teams.size(), Spearman.of(first, other));
        return FigureShift.of(order, teams, first, other, range);
    }

    @Test
    void move_isTheNextStepOfTheRange() {
        assertThat(shift(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0), 4).most())
                .hasValue(0);
        assertThat(shift(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.04), 4).most())
                .hasValue(0.01);
        assertThat(shift(List.of(1.0, 2.0, 3.0), List.of(1.0, 1.8, 3.04), 4).most())
                .hasValue(0.05);
        assertThat(shift(List.of(1.0, 2.0, 3.0), List.of(5.0, 2.0, 3.0), 4).most())
                .hasValue(1);
        assertThat(shift(List.of(1.0, 2.0, 3.0), List.of(5.0, 2.0, 3.0), 0).most())
                .isEmpty();
    }

    @Test
    void fewerThanThreeTeams_areNotTold() {
        FigureShift two = shift(List.of(1.0, 2.0), List.of(2.0, 1.0), 4);
        assertThat(two.most()).isEmpty();
        assertThat(two.places()).isEmpty();
        assertThat(two.order().rho().figure()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void places_areSharedByEqualFigures() {
        assertThat(shift(List.of(3.0, 3.0, 1.0), List.of(1.0, 2.0, 3.0), 4).places())
                .containsExactly(
                        new PlaceChange(TeamKey.of("t0"), 1, 3),
                        new PlaceChange(TeamKey.of("t1"), 1, 2),
                        new PlaceChange(TeamKey.of("t2"), 3, 1));
    }

    @Property(tries = 300)
    void noFigure_movesByMoreThanIsTold_andNoStepLessWouldDo(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 0, max = 1) Double> figures,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double by) {
        Double[] moved =
                figures.stream().map(x -> Math.max(0, Math.min(1, x + by))).toArray(Double[]::new);
        double told = shift(figures, Arrays.asList(moved), 1).most().orElseThrow();
        double most = IntStream.range(0, moved.length)
                .mapToDouble(i -> Math.abs(moved[i] - figures.get(i)))
                .max()
                .orElseThrow();
        assertThat(most).isLessThanOrEqualTo(told + 1e-9);
        FigureShift.STEPS.stream()
                .filter(step -> step < told)
                .forEach(step -> assertThat(most).isGreaterThan(step));
    }
}
