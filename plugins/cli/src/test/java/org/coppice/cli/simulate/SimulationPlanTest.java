package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationPlanTest {
    private static final QuestionBank BANK = Banks.ratings(2, 5);

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 100_001, Integer.MAX_VALUE})
    void teamsAndSize_outsideOneToAHundredThousand_areRefused(int number) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new SimulationPlan(BANK, number, 1, 0))
                .withMessageContaining(number + " teams");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new SimulationPlan(BANK, 1, number, 0))
                .withMessageContaining("teams of " + number);
    }

    @Test
    void teamsAndSize_atBothEnds_areTaken() {
        assertThat(new SimulationPlan(BANK, 1, 100_000, 0).size()).isEqualTo(100_000);
        assertThat(new SimulationPlan(BANK, 100_000, 1, 0).teams()).isEqualTo(100_000);
    }
}
