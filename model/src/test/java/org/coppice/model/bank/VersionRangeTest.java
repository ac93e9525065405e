package org.coppice.model.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.0, 1.2.0, true",
        "1.2.0, 1.2.1, false",
        "=1.2.0, 1.2.0, true",
        ">=1.2.0 <2.0.0, 1.2.0, true",
        ">=1.2.0 <2.0.0, 1.10.0, true",
        ">=1.2.0 <2.0.0, 2.0.0, false",
        ">=1.2.0 <2.0.0, 1.1.9, false",
        ">1.2.0, 1.2.0, false",
        "<=1.2.0, 1.2.0, true",
        "<1.2.0, 1.2.0-rc.1, true",
        ">=1.2.0-rc.1, 1.2.0-rc.2, true",
        ">=1.2.0-rc.1, 1.2.0, true",
        ">=1.2.0, 1.2.0-rc.1, false"
    })
    void version_isInTheRangeOrNot(String range, String version, boolean in) {
        assertThat(new VersionRange(range).contains(version)).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "1", "^1.0.0", ">= 1.0.0", "1.0.0,2.0.0", "[1.0.0,2.0.0)", ">=x"})
    void whatIsNoRange_isRefused(String text) {
        assertThatThrownBy(() -> new VersionRange(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(">=1.2.0 <2.0.0");
    }
}
