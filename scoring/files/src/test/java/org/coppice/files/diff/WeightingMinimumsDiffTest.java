package org.coppice.files.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;
import org.junit.jupiter.api.Test;

class WeightingMinimumsDiffTest {
    private static Weighting weighting(String version, OptionalInt group, OptionalInt spread) {
        return Weighting.builder("w", version, "W")
                .disclosure(new DisclosureRule(group, spread, OptionalInt.empty()))
                .build();
    }

    @Test
    void anotherMinimum_isReported_andChangesNoScore() {
        VersionDiff diff = WeightingDiff.of(
                weighting("1.0.0", OptionalInt.of(6), OptionalInt.of(12)),
                weighting("1.0.1", OptionalInt.of(8), OptionalInt.of(12)));
        assertThat(diff.differences())
                .containsExactly(Difference.of(Effect.NONE, "disclosure", "minimum-group", Change.MINIMUM, "6", "8"));
    }

    @Test
    void newMinimum_isReported() {
        VersionDiff diff = WeightingDiff.of(
                weighting("1.0.0", OptionalInt.empty(), OptionalInt.empty()),
                weighting("1.0.1", OptionalInt.empty(), OptionalInt.of(12)));
        assertThat(diff.differences())
                .containsExactly(Difference.of(Effect.NONE, "disclosure", "minimum-spread", Change.MINIMUM, "", "12"));
    }
}
