package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.profile.View;
import org.coppice.model.score.Metric;

/** Published figures are the nearest hundredth of the range, found in decimals. */
class RoundingProperties {

    @Property
    void figure_anywhere_goesToTheNearestHundredth(
            @ForAll @IntRange(min = -20, max = 20) int lowest,
            @ForAll @IntRange(min = 1, max = 200) int tenths,
            @ForAll @DoubleRange(min = 0, max = 1) double u) {
        double highest = lowest + tenths / 10.0;
        double value = Math.min(highest, lowest + u * (highest - lowest));
        Rounding rounding = rounding(lowest, highest);
        assertThat(rounding.value().applyAsDouble(value)).isEqualTo(inDecimals(value, lowest, highest, lowest));
        double spread = u * (highest - lowest);
        assertThat(rounding.spread().applyAsDouble(spread)).isEqualTo(inDecimals(spread, 0, highest, lowest));
    }

    @Property
    void tie_ofAnyRange_goesToTheEvenHundredth(
            @ForAll @IntRange(min = -20, max = 20) int lowest,
            @ForAll @IntRange(min = 1, max = 200) int tenths,
            @ForAll @IntRange(max = 99) int below) {
        double highest = lowest + tenths / 10.0;
        BigDecimal step =
                BigDecimal.valueOf(highest).subtract(BigDecimal.valueOf(lowest)).movePointLeft(2);
        BigDecimal start = BigDecimal.valueOf(lowest);
        double tie = step.multiply(BigDecimal.valueOf(below).add(new BigDecimal("0.5")))
                .add(start)
                .doubleValue();
        int even = below % 2 == 0 ? below : below + 1;
        Rounding rounding = rounding(lowest, highest);
        double error = (highest - lowest) * 1e-12;
        for (double value : new double[] {tie - error, tie, tie + error}) {
            assertThat(rounding.value().applyAsDouble(value))
                    .isEqualTo(
                            step.multiply(BigDecimal.valueOf(even)).add(start).doubleValue());
        }
        assertThat(rounding.value().applyAsDouble(tie - 10 * error))
                .isEqualTo(step.multiply(BigDecimal.valueOf(below)).add(start).doubleValue());
        assertThat(rounding.value().applyAsDouble(tie + 10 * error))
                .isEqualTo(
                        step.multiply(BigDecimal.valueOf(below + 1L)).add(start).doubleValue());
    }

    @Example
    void figure_beyondTheRange_isRoundedAlike() {
        Rounding rounding = rounding(1, 5);
        assertThat(rounding.value().applyAsDouble(5)).isEqualTo(5);
        assertThat(rounding.spread().applyAsDouble(4.03)).isEqualTo(4.04);
        assertThat(rounding.value().applyAsDouble(0.99)).isEqualTo(1);
    }

    private static Rounding rounding(double lowest, double highest) {
        return Rounding.of(View.PUBLISHED, Metric.linear("m", "M", lowest, highest));
    }

    /** The shortest decimal of the value, rounded. Away from ties it is the number itself. */
    private static double inDecimals(double value, double from, double highest, double lowest) {
        BigDecimal step =
                BigDecimal.valueOf(highest).subtract(BigDecimal.valueOf(lowest)).movePointLeft(2);
        return BigDecimal.valueOf(value)
                .subtract(BigDecimal.valueOf(from))
                .divide(step, 0, RoundingMode.HALF_EVEN)
                .multiply(step)
                .add(BigDecimal.valueOf(from))
                .doubleValue();
    }
}
