package org.coppice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.coppice.model.blueprint.Gate;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;

/** The lists of values that can grow. */
class ReasonsAndGatesTest {
    @Test
    void values_areFoundByTheirIds() {
        for (WithheldReason reason : WithheldReason.all()) {
            assertThat(WithheldReason.of(reason.id())).isSameAs(reason);
            assertThat(reason).hasToString(reason.id());
        }
        for (Gate gate : Gate.all()) {
            assertThat(Gate.of(gate.id())).isSameAs(gate);
        }
        List<String> ids = Gate.all().stream().map(Gate::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }

    @Test
    void unknownId_isRefusedWithTheNearest() {
        assertThatThrownBy(() -> WithheldReason.of("minimum-groop"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("unknown reason \"minimum-groop\"; did you mean \"minimum-group\"?");
        assertThatThrownBy(() -> Gate.of("privat"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("unknown gate \"privat\"; did you mean \"privacy\"? there are data, privacy");
        assertThatThrownBy(() -> Gate.of(null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the gate is null");
    }

    @Test
    void values_areSortedAsTheyAreDeclared() {
        assertThat(Gate.all())
                .containsExactly(Gate.DATA, Gate.PRIVACY, Gate.RESPONSE_RATE, Gate.ANSWER_QUALITY, Gate.SHARED_VIEW);
        List<WithheldReason> reversed = new ArrayList<>(WithheldReason.all().reverse());
        Collections.sort(reversed);
        assertThat(ImmutableList.copyOf(reversed)).isEqualTo(WithheldReason.all());
        assertThat(WithheldReason.all())
                .startsWith(WithheldReason.TOO_FEW_ANSWERS)
                .endsWith(WithheldReason.WITHHELD);
    }

    @Test
    void interval_withoutADetail_isWithheldInTheWordsOfItsReason() {
        assertThat(Interval.withheld(WithheldReason.TOO_FEW))
                .isEqualTo(Interval.withheld(WithheldReason.TOO_FEW, "fewer than three people"))
                .isNotEqualTo(Interval.withheld(WithheldReason.TOO_FEW, "2 people"));
        assertThatThrownBy(() -> Interval.withheld(WithheldReason.TOO_FEW, " "))
                .hasMessageContaining("the detail of a withheld interval is blank");
    }
}
