package org.coppice.statistics.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.score.Score;
import org.junit.jupiter.api.Test;

class SpearmanTest {
    private static double rho(List<Double> first, List<Double> other) {
        return Spearman.of(first, other).figure().orElseThrow();
    }

    @Test
    void sameOrder_isOne_andTheOppositeMinusOne() {
        assertThat(rho(List.of(0.1, 0.2, 0.9), List.of(3.0, 4.0, 4.5))).isEqualTo(1);
        assertThat(rho(List.of(0.1, 0.2, 0.9), List.of(5.0, 4.0, 1.0))).isEqualTo(-1);
    }

    @Test
    void ranksWithoutTies_giveTheFormulaOfDifferences() {
        // ranks 1 2 3 4 5 and 2 1 4 3 5: Σd² = 4, 1 − 6·4/(5·24) = .8
        assertThat(rho(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(20.0, 10.0, 40.0, 30.0, 50.0)))
                .isCloseTo(0.8, within(1e-15));
    }

    @Test
    void ties_shareTheMeanOfTheirRanks() {
        // ranks 1 2.5 2.5 4 and 1 2 3 4: Σ(a − 2.5)(b − 2.5) = 4.5, squares 4.5 and 5
        assertThat(rho(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0)))
                .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-15));
    }

    @Test
    void fewerThanThree_orEqualValues_haveNone() {
        assertThat(Spearman.of(List.of(1.0, 2.0), List.of(1.0, 2.0)))
                .isInstanceOfSatisfying(
                        Score.Withheld.class, why -> assertThat(why.detail()).contains("fewer than three teams"));
        assertThat(Spearman.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 2.0, 2.0)))
                .isInstanceOfSatisfying(
                        Score.Withheld.class, why -> assertThat(why.detail()).contains("the same figure"));
    }

    @Property(tries = 200)
    void correlation_isThatOfAnyRisingFunction_whateverTheOrder(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = 0, max = 1) Double> first, @ForAll long seed) {
        Random random = new Random(seed);
        List<Double> other =
                first.stream().map(x -> random.nextBoolean() ? x : 1 - x).toList();
        Score score = Spearman.of(first, other);
        assertThat(Spearman.of(first.stream().map(x -> 4 * x).toList(), other)).isEqualTo(score);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        assertThat(Spearman.of(
                        places.stream().map(first::get).toList(),
                        places.stream().map(other::get).toList()))
                .isEqualTo(score);
        assertThat(Spearman.of(other, first)).isEqualTo(score);
        if (score instanceof Score.Measured measured) {
            assertThat(measured.value()).isBetween(-1.0, 1.0);
            assertThat(rho(first, first)).isEqualTo(1);
        }
    }
}
