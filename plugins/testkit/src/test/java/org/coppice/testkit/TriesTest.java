package org.coppice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class TriesTest {
    private static final Arbitrary<Integer> NUMBERS = Arbitraries.integers().between(0, 1000);

    @Test
    void rule_isTriedAsOftenAsItIsAsked_theSameEachTime() {
        List<Integer> first = new ArrayList<>();
        List<Integer> then = new ArrayList<>();
        Tries.of(Tries.MANY, NUMBERS, first::add);
        Tries.of(Tries.MANY, NUMBERS, then::add);
        assertThat(first).hasSize(200).isEqualTo(then);
    }

    @Test
    void breach_isToldOfTheSmallest() {
        assertThatThrownBy(() -> Tries.of(Tries.MANY, NUMBERS, number -> {
                    if (number > 17) {
                        throw new Breach("the rule", "breaks at " + number, "correct it");
                    }
                }))
                .isInstanceOf(Breach.class)
                .hasMessage("the rule breaks at 18; correct it\nfound with 18");
    }

    @Test
    void whatIsNotAsked_doesNotCount_andAloneIsSaid() {
        List<Integer> asked = new ArrayList<>();
        Tries.of(Tries.MANY, NUMBERS, number -> {
            if (number % 4 == 0) {
                throw new NotAsked("it is even");
            }
            asked.add(number);
        });
        assertThat(asked).hasSize(200);
        assertThatThrownBy(() -> Tries.of(Tries.MANY, NUMBERS, number -> {
                    throw new NotAsked("no number will do");
                }))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no number will do");
    }
}
