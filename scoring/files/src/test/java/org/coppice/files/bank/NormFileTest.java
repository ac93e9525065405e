package org.coppice.files.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.files.Read.bytes;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.coppice.files.Read;
import org.coppice.model.ConstructId;
import org.coppice.model.Horizon;
import org.coppice.model.Measure;
import org.coppice.model.Perspective;
import org.coppice.model.Referent;
import org.coppice.model.score.NormTable;
import org.junit.jupiter.api.Test;

class NormFileTest {
    static final String JSON =
            "{\"norm\": \"n\", \"for\": \"b\", \"construct\": \"c\", \"metric\": \"pomp\", \"source\": \"S\", \"n\": 9,"
                    + " \"year\": 2020, \"mean\": 0.5, \"sd\": 0.2}";

    private static final String YAML = """
            norm: uk
            for: our-team.short
            construct: openness
            about: organisation
            horizon: preferred
            perspective: carer
            metric: mean
            source: A fictitious survey
            n: 400
            year: 2019
            mean: 3.2
            sd: 0.7
            percentiles: {5: 2, 50: 3.25, 97.5: 4.6}
            """;

    private static List<String> faults(String yaml) {
        return Read.faults(() -> NormFile.parse("n.yaml", bytes(yaml)));
    }

    @Test
    void everyField_isRead_andWhatIsNotSaidIsTheTeamAndNow() {
        assertThat(NormFile.parse("n.yaml", bytes(YAML)))
                .isEqualTo(NormTable.builder(
                                "uk",
                                "our-team.short",
                                new Measure(ConstructId.of("openness"), Referent.ORGANISATION, Horizon.PREFERRED))
                        .metric("mean")
                        .perspective(Perspective.CARER)
                        .source("A fictitious survey")
                        .sample(400, 2019)
                        .moments(3.2, 0.7)
                        .percentiles(ImmutableSortedMap.of(5.0, 2.0, 50.0, 3.25, 97.5, 4.6))
                        .build());
        NormTable plain = NormFile.parse("n.json", bytes(JSON));
        assertThat(plain.measure()).isEqualTo(new Measure(ConstructId.of("c"), Referent.TEAM, Horizon.NOW));
        assertThat(plain.perspective()).isEmpty();
        assertThat(plain.percentiles()).isEmpty();
    }

    @Test
    void faults_areSaidAtOnceAtTheirPlaces() {
        assertThat(faults(YAML.replace("source: A fictitious survey\n", "")
                        .replace("sd: 0.7", "sd: 0")
                        .replace("carer", "carers")
                        .replace("97.5: 4.6", "97.5: 1.0")))
                .containsExactly(
                        "n.yaml:1:1: \"source\" is missing; add it: where the norm is published; it is cited with each norm score",
                        "n.yaml:6:14: \"perspective\" is \"carers\"; did you mean \"carer\"? there are team-member, manager,"
                                + " person-who-uses-services, carer, co-provider, consensus",
                        "n.yaml:11:5: norm \"uk\" has standard deviation 0.0; give a number above 0",
                        "n.yaml:12:1: norm \"uk\" gives 1.0 at percentile 97.5; give percentiles from 0 to 100, with"
                                + " increasing scores");
        assertThat(faults(YAML.replace("{5: 2,", "{5: 2, 5.0: 2, 101: 5,")))
                .containsExactly(
                        "n.yaml:13:29: \"percentiles\" contains the name \"101\"; write a number from 0 to 100, such as 5"
                                + " or 97.5");
        assertThat(faults(YAML.replace("{5: 2,", "{5: 2, 5.0: 2,")))
                .singleElement()
                .asString()
                .contains("occurs twice");
    }
}
