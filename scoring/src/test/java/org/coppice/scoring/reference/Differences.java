package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.score.Score;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The largest relative difference of each figure from the reference. */
final class Differences {
    private final Map<String, Double> worst = new TreeMap<>();

    /** A reference file of figures. */
    static JsonNode read(String name) {
        return JsonMapper.shared().readTree(org.coppice.scoring.TestBanks.reference(name));
    }

    void add(String figure, double actual, JsonNode expected) {
        assertThat(expected.isNumber()).as(figure).isTrue();
        double reference = expected.asDouble();
        double difference = actual == reference ? 0 : Math.abs(actual - reference) / Math.abs(reference);
        worst.merge(figure, difference, Math::max);
    }

    void add(String figure, Score actual, JsonNode expected) {
        assertThat(actual).as(figure).isInstanceOf(Score.Measured.class);
        add(figure, actual.figure().orElseThrow(), expected);
    }

    /** Checks all of them, and that there are so many. */
    void assertWithin(double relative, int figures) {
        assertThat(worst)
                .hasSize(figures)
                .allSatisfy(
                        (name, difference) -> assertThat(difference).as(name).isLessThanOrEqualTo(relative));
    }
}
