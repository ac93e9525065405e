package org.coppice.blueprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.spi.Parameters;
import org.junit.jupiter.api.Test;

class HostRiskTest {
    private static final Cutoffs CUTOFFS =
            new Cutoffs(Cutoffs.DECLARED, Parameters.of(Cutoffs.DECLARED, Map.of("conditions-sure", "0.85")));

    private static Optional<String> named(double low, double elevated, double high) {
        return risk(low, elevated, high, CUTOFFS).map(HostRisk::name);
    }

    private static Optional<HostRisk> risk(double low, double elevated, double high, Cutoffs cutoffs) {
        return HostRisk.of(ImmutableMap.of("low", low, "elevated", elevated, "high", high), cutoffs, 0.9);
    }

    @Test
    void low_needsTheProbabilityOfOneCondition() {
        assertThat(named(0.8, 0.2, 0)).hasValue("low");
        assertThat(named(0.79, 0.21, 0)).isEmpty();
    }

    @Test
    void elevatedOrHigh_needsMore_andOneAloneTheLevelOfIntervals() {
        assertThat(named(0.16, 0.8, 0.04)).isEmpty();
        assertThat(named(0.15, 0.8, 0.05)).hasValue("elevated or high");
        assertThat(named(0, 0.89, 0.11)).hasValue("elevated or high");
        assertThat(named(0.05, 0.9, 0.05)).hasValue("elevated");
        assertThat(named(0, 0.1, 0.9)).hasValue("high");
    }

    @Test
    void probability_isThatOfWhatIsNamed() {
        HostRisk risk = risk(0, 0.5, 0.5, CUTOFFS).orElseThrow();
        assertThat(risk.probability()).isEqualTo(1);
        assertThat(risk.sentence()).isEqualTo("The risk from the organisation is elevated or high");
    }

    @Test
    void risk_withoutProbabilitiesOrCutoffs_isNotNamed() {
        Cutoffs none = new Cutoffs(ImmutableList.of(), Parameters.of(ImmutableList.of(), Map.of()));
        assertThat(risk(0, 0, 1, none)).isEmpty();
        assertThat(HostRisk.of(ImmutableMap.of(), CUTOFFS, 0.9)).isEmpty();
    }
}
