package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bytes;

import java.util.List;
import org.coppice.files.Read;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Referent;
import org.coppice.model.bank.VersionRange;
import org.coppice.spi.Calibration;
import org.junit.jupiter.api.Test;

class CalibrationFileTest {
    static final String JSON = "{\"calibration\": \"k\", \"for\": \"b\", \"source\": \"S\","
            + " \"measures\": [{\"construct\": \"c\", \"easiness\": -0.1, \"error\": 0.02}]}";

    private static final String YAML = """
            calibration: study
            for: our-team.short
            versions: ">=1.0.0 <2.0.0"
            source: A fictitious study
            measures:
              - {construct: openness, easiness: 0.04, error: 0.01}
              - {construct: openness, about: organisation, horizon: preferred, easiness: -0.1, error: 0}
            """;

    private static List<String> faults(String yaml) {
        return Read.faults(() -> CalibrationFile.parse("k.yaml", bytes(yaml)));
    }

    @Test
    void everyField_isRead_andMeasuresAreOfTheTeamNowByDefault() {
        ConstructId openness = ConstructId.of("openness");
        assertThat(CalibrationFile.parse("k.yaml", bytes(YAML)))
                .isEqualTo(Calibration.builder("study", "our-team.short")
                        .versions(new VersionRange(">=1.0.0 <2.0.0"))
                        .source("A fictitious study")
                        .measure(Measure.of(openness), 0.04, 0.01)
                        .measure(new Measure(openness, Referent.ORGANISATION, Horizon.PREFERRED), -0.1, 0)
                        .build());
        Calibration plain = CalibrationFile.parse("k.json", bytes(JSON));
        assertThat(plain.appliesTo("b", "0.0.1")).isTrue();
        assertThat(plain.of(Measure.of(ConstructId.of("c")))).contains(new Calibration.Easiness(-0.1, 0.02));
    }

    @Test
    void faults_areReportedTogetherAtTheirPlaces() {
        assertThat(faults(YAML.replace("source: A fictitious study\n", "")
                        .replace(">=1.0.0 <2.0.0", "1 or later")
                        .replace("easiness: 0.04", "easiness: 4")
                        .replace("organisation", "organization")))
                .containsExactly(
                        "k.yaml:1:1: \"source\" is missing; add it: the study, and how it separated the easiness of questions"
                                + " from the strength of teams",
                        "k.yaml:3:11: \"1 or later\" is not a range of versions; write a version such as 1.2.0, or bounds such"
                                + " as >=1.2.0 <2.0.0",
                        "k.yaml:5:37: \"easiness\" is 4; write a number from -1 to 1",
                        "k.yaml:6:34: \"about\" is \"organization\"; did you mean \"organisation\"? there are self, team,"
                                + " organisation");
    }

    @Test
    void measureWithTwoEstimates_isRejected() {
        assertThat(faults(YAML.replace("about: organisation, horizon: preferred, ", "about: team, ")))
                .containsExactly(
                        "k.yaml:7:5: the measure \"openness\" is also that of entry 1; give each measure one easiness");
    }

    @Test
    void emptyList_isRejected() {
        assertThat(faults(YAML.substring(0, YAML.indexOf("measures:")) + "measures: []\n"))
                .singleElement()
                .asString()
                .startsWith("k.yaml:5:1: ")
                .endsWith("list the measures, such as [{construct: openness, easiness: 0.04, error: 0.01}]");
    }
}
