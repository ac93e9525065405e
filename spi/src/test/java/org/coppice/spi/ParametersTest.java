package org.coppice.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.coppice.model.bank.Weighting;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static final ImmutableList<Parameter> DECLARED = ImmutableList.of(
            Parameter.oneOf("policy", "What is done", "half", "any"),
            Parameter.real("cut", "Where", 0.5, 0, 1),
            Parameter.whole("draws", "How many", 4000, 1, 100_000),
            Parameter.flag("loud", "Whether", false));

    @Test
    void defaults_holdWhereNothingIsSaid() {
        Parameters parameters = Parameters.of(DECLARED, Map.of("cut", "1e-1"));
        assertThat(parameters.text("policy")).isEqualTo("half");
        assertThat(parameters.real("cut")).isEqualTo(0.1);
        assertThat(parameters.whole("draws")).isEqualTo(4000);
        assertThat(parameters.flag("loud")).isFalse();
        assertThat(parameters).hasToString("{cut=0.1, draws=4000, loud=false, policy=half}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "policy | none | unknown value of parameter policy \"none\"; there are half, any",
                "cut    | 2    | the value of parameter cut is 2.0; give a number from 0.0 to 1.0",
                "cut    | NaN  | the value of parameter cut is NaN; give a number from 0.0 to 1.0",
                "cut    | much | the value of parameter cut is \"much\"; give a number such as 0.5 or 3",
                "draws  | 0    | the value of parameter draws is 0; give a whole number from 1 to 100000",
                "draws  | 1.5  | the value of parameter draws is \"1.5\"; give a number such as 0.5 or 3",
                "loud   | yes  | unknown value of parameter loud \"yes\"; there are true, false",
                "cutt   | 1    | unknown parameter \"cutt\"; did you mean \"cut\"? there are policy, cut, draws, loud",
            })
    void value_outsideItsDomain_isRefusedWithWhatThereIs(String name, String value, String message) {
        assertThatThrownBy(() -> Parameters.of(DECLARED, Map.of(name, value)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    @Test
    void contribution_ofAKindOfATools_isKept() {
        Kind<String> motto = Kind.of("motto", String.class, text -> text);
        Contribution contribution = Contribution.builder()
                .weighting(Weighting.EQUAL)
                .document("notes.txt", "hello".getBytes(StandardCharsets.UTF_8))
                .add(motto, "festina lente")
                .build();
        assertThat(contribution.of(motto)).containsExactly("festina lente");
        assertThat(contribution.of(Kind.WEIGHTING)).containsExactly(Weighting.EQUAL);
        assertThat(contribution.of(Kind.BANK)).isEmpty();
        assertThat(contribution.of(Kind.DOCUMENT))
                .containsExactly(new Document("notes.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void strategyInfo_thatDeclaresANameTwice_isRefused() {
        assertThatThrownBy(() -> StrategyInfo.of("s", "S", DECLARED.get(1), DECLARED.get(1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("declares a parameter twice");
    }
}
