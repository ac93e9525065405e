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

class ScoreDifferenceTest {
    private static final Measure MEASURE = new Measure(ConstructId.of("c"), Referent.TEAM, Horizon.NOW);

    private static ScoreDifference difference(List<Double> first, List<Double> other, double range) {
        List<TeamKey> teams = IntStream.range(0, first.size())
                .mapToObj(i -> TeamKey.of("t" + i))
                .toList();
        RankCorrelation correlation =
                new RankCorrelation(MEASURE, Optional.empty(), null, teams.size(), Spearman.of(first, other));
        return ScoreDifference.of(correlation, teams, first, other, range, 0);
    }

    @Test
    void largest_isTheNextStepOfTheRange() {
        assertThat(difference(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0), 4).largest())
                .hasValue(0);
        assertThat(difference(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0, 3.04), 4)
                        .largest())
                .hasValue(0.01);
        assertThat(difference(List.of(1.0, 2.0, 3.0), List.of(1.0, 1.8, 3.04), 4)
                        .largest())
                .hasValue(0.05);
        assertThat(difference(List.of(1.0, 2.0, 3.0), List.of(5.0, 2.0, 3.0), 4).largest())
                .hasValue(1);
        assertThat(difference(List.of(1.0, 2.0, 3.0), List.of(5.0, 2.0, 3.0), 0).largest())
                .isEmpty();
    }

    @Test
    void fewerThanThreeTeams_haveNoDifference() {
        ScoreDifference two = difference(List.of(1.0, 2.0), List.of(2.0, 1.0), 4);
        assertThat(two.largest()).isEmpty();
        assertThat(two.rankChanges()).isEmpty();
        assertThat(two.correlation().rho().figure()).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void ranks_areSharedByEqualFigures() {
        assertThat(difference(List.of(3.0, 3.0, 1.0), List.of(1.0, 2.0, 3.0), 4).rankChanges())
                .containsExactly(
                        new RankChange(TeamKey.of("t0"), 1, 3),
                        new RankChange(TeamKey.of("t1"), 1, 2),
                        new RankChange(TeamKey.of("t2"), 3, 1));
    }

    @Property(tries = 300)
    void noFigure_differsByMoreThanTheStep_andTheNextLowerStepIsTooSmall(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 0, max = 1) Double> figures,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double by) {
        Double[] moved =
                figures.stream().map(x -> Math.max(0, Math.min(1, x + by))).toArray(Double[]::new);
        double step = difference(figures, Arrays.asList(moved), 1).largest().orElseThrow();
        double most = IntStream.range(0, moved.length)
                .mapToDouble(i -> Math.abs(moved[i] - figures.get(i)))
                .max()
                .orElseThrow();
        assertThat(most).isLessThanOrEqualTo(step + 1e-9);
        ScoreDifference.STEPS.stream()
                .filter(lower -> lower < step)
                .forEach(lower -> assertThat(most).isGreaterThan(lower));
    }
}
