package org.coppice.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.vocabulary.TeamStage;
import org.junit.jupiter.api.Test;

class CumulativeScaleTest {
    @Test
    void levels_areTwoOrMore_andDiffer() {
        assertThatThrownBy(() -> new CumulativeScale("ladder", "Ladder", ImmutableList.of(TeamStage.FORMING)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("cumulative scale \"ladder\" has 1 level, of which 1 differ");
        assertThatThrownBy(() -> new CumulativeScale(
                        "ladder", "Ladder", ImmutableList.of(TeamStage.FORMING, TeamStage.NORMING, TeamStage.FORMING)))
                .hasMessageContaining("has 3 levels, of which 2 differ")
                .hasMessageContaining("give at least two levels, each once");
        assertThatThrownBy(() -> new CumulativeScale("no id", "Ladder", ImmutableList.copyOf(TeamStage.values())))
                .isInstanceOf(InvalidValueException.class);
    }
}
