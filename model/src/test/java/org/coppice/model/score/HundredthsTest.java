package org.coppice.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HundredthsTest {
    private static final Hundredths OF_ONE = new Hundredths(0, BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource({"0.575, 0.58", "0.565, 0.56", "0.005, 0", "0.015, 0.02", "0.574999, 0.57", "-0.575, -0.58", "1.005, 1"})
    void tieOfDecimals_goesToTheEvenHundredth(double value, double rounded) {
        assertThat(Hundredths.ofOne(value)).isEqualTo(rounded);
        assertThat(OF_ONE.round(value)).isEqualTo(rounded);
    }

    @Test
    void bothRoundings_agreeAtAllTiesAndNextToThem() {
        for (int k = -100; k < 200; k++) {
            double tie = BigDecimal.valueOf(10L * k + 5, 3).doubleValue();
            for (double value : new double[] {Math.nextDown(tie), tie, Math.nextUp(tie), k / 100.0}) {
                assertThat(Hundredths.ofOne(value)).as("%s", value).isEqualTo(OF_ONE.round(value));
            }
        }
    }

    @Test
    void bothRoundings_agreeAnywhere() {
        Random random = new Random(2010);
        for (int i = 0; i < 10_000; i++) {
            double value = 4 * random.nextDouble() - 2;
            assertThat(Hundredths.ofOne(value)).as("%s", value).isEqualTo(OF_ONE.round(value));
        }
    }
}
