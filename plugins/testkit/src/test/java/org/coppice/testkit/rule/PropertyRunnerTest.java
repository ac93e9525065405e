package org.coppice.testkit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PropertyRunnerTest {
    private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(0, 1000);

    @Test
    void rule_isCheckedOnTheSameValuesAtEachRun() {
        List<Integer> first = new ArrayList<>();
        List<Integer> then = new ArrayList<>();
        PropertyRunner.check(PropertyRunner.MANY, NUMBERS, first::add);
        PropertyRunner.check(PropertyRunner.MANY, NUMBERS, then::add);
        assertThat(first).hasSize(200).isEqualTo(then);
    }

    @Test
    void violation_isShrunkToTheSmallestValue() {
        assertThatThrownBy(() -> PropertyRunner.check(PropertyRunner.MANY, NUMBERS, number -> {
                    if (number > 17) {
                        throw new ContractViolation("the rule", "breaks at " + number, "correct it");
                    }
                }))
                .isInstanceOf(ContractViolation.class)
                .hasMessage("the rule breaks at 18; correct it\nfound with 18");
    }

    @Test
    void valuesThatAreNotApplicable_doNotCount() {
        List<Integer> asked = new ArrayList<>();
        PropertyRunner.check(PropertyRunner.MANY, NUMBERS, number -> {
            if (number % 4 == 0) {
                throw new RuleNotApplicableException("it is even");
            }
            asked.add(number);
        });
        assertThat(asked).hasSize(200);
        assertThatThrownBy(() -> PropertyRunner.check(PropertyRunner.MANY, NUMBERS, number -> {
                    throw new RuleNotApplicableException("no number will do");
                }))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no number will do");
    }
}
