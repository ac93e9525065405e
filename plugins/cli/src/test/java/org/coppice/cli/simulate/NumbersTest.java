package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.bank.ResponseScale.Numeric;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("other-jdk")
class NumbersTest {
    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void answer_betweenTwoBounds_liesAtPhiOfTheWay() {
        Numeric scale = new Numeric("n", 10, 30);
        assertThat(Numbers.answer(0, scale)).isEqualTo("20.0");
        assertThat(Numbers.answer(1, scale)).isEqualTo("26.8");
        assertThat(Numbers.answer(-40, scale)).isEqualTo("10.0");
        assertThat(Numbers.answer(40, scale)).isEqualTo("30.0");
    }

    @Test
    void answer_withOneBoundOrNone_staysInside() {
        assertThat(Numbers.answer(0, new Numeric("n", 5, NONE))).isEqualTo("15.0");
        assertThat(Numbers.answer(0, new Numeric("n", -NONE, 5))).isEqualTo("-5.0");
        assertThat(Numbers.answer(-50, new Numeric("n", 5, NONE))).isEqualTo("5.0");
        assertThat(Numbers.answer(1.234, new Numeric("n", -NONE, NONE))).isEqualTo("62.3");
    }

    @Test
    void answer_betweenBoundsWithoutATenth_isTheNearerBound() {
        assertThat(Numbers.answer(0, new Numeric("n", 0.02, 0.04))).isEqualTo("0.02");
    }

    @Test
    void answer_betweenTheWidestBounds_isFinite() {
        Numeric scale = new Numeric("n", -1e12, 1e12);
        assertThat(Double.parseDouble(Numbers.answer(3, scale))).isFinite();
    }

    @Test
    void figure_hasNineDecimalsAtMost() {
        assertThat(Numbers.figure(1.0 / 3)).isEqualTo("0.333333333");
        assertThat(Numbers.figure(-0.25)).isEqualTo("-0.25");
        assertThat(Numbers.figure(-1e-12)).isEqualTo("0");
        assertThat(Numbers.figure(200)).isEqualTo("200");
    }
}
