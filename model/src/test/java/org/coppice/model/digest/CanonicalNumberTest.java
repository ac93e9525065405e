package org.coppice.model.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("other-jdk")
class CanonicalNumberTest {
    /** The borders of ECMAScript's rules: how many digits, where a point, where an exponent. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "1.0, 1",
        "-1.5, -1.5",
        "100.0, 100",
        "0.1, 0.1",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "1.5e-7, 1.5e-7",
        "1e-27, 1e-27",
        "1e20, 100000000000000000000",
        "999999999999999900000, 999999999999999900000",
        "1e21, 1e+21",
        "-1.25e21, -1.25e+21",
        "1e30, 1e+30",
        "333333333.33333329, 333333333.3333333",
        "1424953923781206.25, 1424953923781206.2",
        "9007199254740991, 9007199254740991",
        "9007199254740992, 9007199254740992",
        "9007199254740994, 9007199254740994",
        "295147905179352825856, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "2e23, 2e+23",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "1.7976931348623157E308, 1.7976931348623157e+308",
        "4.9E-324, 5e-324",
        "-4.9E-324, -5e-324"
    })
    void number_isPrintedAsEcmascriptDoes(double value, String expected) {
        assertThat(CanonicalNumber.of(value)).isEqualTo(expected);
    }

    /** 2 to the power of −44 lies nearer to …801, which reads as its neighbour below: this is half as far as the one above. */
    @ParameterizedTest
    @CsvSource({"-44, 5.684341886080802e-14", "-24, 5.960464477539063e-8", "-1022, 2.2250738585072014e-308"})
    void powerOfTwo_isPrintedWithDigitsThatReadAsIt(int exponent, String expected) {
        assertThat(CanonicalNumber.of(Math.scalb(1.0, exponent))).isEqualTo(expected);
    }

    @Property
    void anyNumber_readsAsItselfWithNoMoreDigitsThanJavaPrints(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && value != 0) {
            String text = CanonicalNumber.of(value);
            assertThat(Double.parseDouble(text)).isEqualTo(value);
            assertThat(digits(text)).isLessThanOrEqualTo(digits(Double.toString(value)));
        }
    }

    private static int digits(String number) {
        return new BigDecimal(number).stripTrailingZeros().precision();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void noNumber_isRefused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalNumber.of(value));
    }
}
