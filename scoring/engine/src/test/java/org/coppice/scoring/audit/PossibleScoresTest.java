package org.coppice.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scores that a person can have. */
class PossibleScoresTest {
    static IntStream numbers() {
        return IntStream.rangeClosed(2, 200);
    }

    /** As many as five questions with ten points have. */
    static IntStream few() {
        return IntStream.rangeClosed(2, 46);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void equallySpacedScores_areEven_whateverTheirNumber(int values) {
        assertThat(PossibleScores.even(values).values()).isEqualTo(values);
    }

    @ParameterizedTest
    @MethodSource("few")
    void sumsOfSteps_areTheSameScores(int values) {
        double step = 1.0 / (values - 1);
        double[] sums = IntStream.range(0, values)
                .mapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> step).reduce(0, (a, b) -> b + a))
                .toArray();
        assertThat(PossibleScores.of(sums)).isEqualTo(PossibleScores.even(values));
    }
}
