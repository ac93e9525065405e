package org.coppice.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("other-jdk")
class DrawsTest {
    @Test
    void start_ofManyTeamsAndSeeds_isNeverTheSame() {
        Set<Long> starts = new HashSet<>();
        for (int team = 1; team <= SimulationPlan.MOST; team++) {
            starts.add(Draws.start(1, "team-" + team));
            starts.add(Draws.start(2, "team-" + team));
        }
        assertThat(starts).hasSize(2 * SimulationPlan.MOST);
    }

    @Test
    void uniform_isInsideZeroAndOne() {
        Draws draws = Draws.of(0, "team-1");
        for (int i = 0; i < 10_000; i++) {
            assertThat(draws.uniform()).isGreaterThan(0).isLessThan(1);
        }
    }

    @Test
    void quantile_atTheOutermostUniforms_isFinite() {
        assertThat(Draws.quantile(0x1.0p-53)).isFinite().isLessThan(-8);
        assertThat(Draws.quantile(1 - 0x1.0p-53)).isFinite().isGreaterThan(8);
    }
}
