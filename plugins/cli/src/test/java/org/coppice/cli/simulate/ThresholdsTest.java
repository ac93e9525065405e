package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    @Test
    void shares_onFivePoints_areAsDocumented() {
        double[] documented = {0.05, 0.18, 0.33, 0.29, 0.15};
        double before = 0;
        for (int step = 1; step <= 5; step++) {
            double upTo = step == 5 ? 1 : Draws.phi(Thresholds.z(step, 5));
            assertThat(upTo - before).isCloseTo(documented[step - 1], Offset.offset(0.005));
            before = upTo;
        }
    }

    @Test
    void steps_onAThreshold_areThoseAboveIt() {
        assertThat(Thresholds.steps(Thresholds.z(3, 5), 5)).isEqualTo(3);
        assertThat(Thresholds.steps(Math.nextDown(Thresholds.z(3, 5)), 5)).isEqualTo(2);
        assertThat(Thresholds.steps(-100, 5)).isZero();
        assertThat(Thresholds.steps(100, 5)).isEqualTo(4);
    }

    @Test
    void expectedSteps_ofTwoPoints_isTheChanceOfTheUpperOne() {
        assertThat(Thresholds.expectedSteps(0.4, 2)).isCloseTo(Draws.phi(0.7), CLOSE);
    }

    @Test
    void expectedSteps_farOut_isAtTheEnds() {
        assertThat(Thresholds.expectedSteps(-50, 7)).isCloseTo(0, CLOSE);
        assertThat(Thresholds.expectedSteps(50, 7)).isCloseTo(6, CLOSE);
    }
}
