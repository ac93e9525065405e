package org.coppice.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    void tie_staysOneWhateverTheErrorsOfItsSum() {
        for (int k = -100; k < 200; k++) {
            double tie = BigDecimal.valueOf(10L * k + 5, 3).doubleValue();
            double even = (k % 2 == 0 ? k : k + 1) / 100.0;
            for (double value : new double[] {tie - 1e-12, Math.nextDown(tie), tie, Math.nextUp(tie), tie + 1e-12}) {
                assertThat(OF_ONE.round(value)).as("%s", value).isEqualTo(even);
                assertThat(Hundredths.ofOne(value)).as("%s", value).isEqualTo(even);
            }
            assertThat(OF_ONE.round(tie - 1e-11)).isEqualTo(k / 100.0);
            assertThat(OF_ONE.round(tie + 1e-11)).isEqualTo((k + 1) / 100.0);
        }
    }

    @Test
    void rounding_isThatOfDecimals_awayFromTies() {
        Random random = new Random(2010);
        for (int i = 0; i < 10_000; i++) {
            double value = 4 * random.nextDouble() - 2;
            assertThat(Hundredths.ofOne(value)).as("%s", value).isEqualTo(OF_ONE.round(value));
            assertThat(OF_ONE.round(value))
                    .as("%s", value)
                    .isEqualTo(new BigDecimal(value)
                            .setScale(2, RoundingMode.HALF_EVEN)
                            .doubleValue());
        }
    }

    @Test
    void anyDouble_isRounded() {
        assertThat(Hundredths.ofOne(123_456_789.125)).isEqualTo(123_456_789.12);
        assertThat(Hundredths.ofOne(-1e300)).isEqualTo(-1e300);
        assertThat(Hundredths.ofOne(-0.001)).isZero();
        assertThat(Hundredths.ofOne(0.29)).isEqualTo(0.29);
        for (int k = -300; k <= 300; k++) {
            assertThat(Hundredths.ofOne(k / 100.0)).isEqualTo(k / 100.0);
        }
    }

    @Test
    void rounding_doesNotDependOnTheRange() {
        Hundredths wide = new Hundredths(-40, BigDecimal.valueOf(150));
        for (int thousandth = -500; thousandth < 1500; thousandth++) {
            double share = thousandth / 1000.0;
            assertThat(wide.round(-40 + 150 * share)).isCloseTo(-40 + 150 * OF_ONE.round(share), within(1e-9));
        }
    }
}
