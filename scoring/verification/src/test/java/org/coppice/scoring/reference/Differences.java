package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.coppice.model.score.Score;
import org.coppice.scoring.TestBanks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The largest relative difference of each figure from R's, by the figure's name in the {@link DifferenceTable}; from a figure that is 0 but
 * for rounding the difference itself.
 */
final class Differences {
    private static final double NOTHING = 1e-14;

    private final Map<String, Double> worst = new TreeMap<>();

    /** A reference file of figures. */
    static JsonNode read(String name) {
        return JsonMapper.shared().readTree(TestBanks.reference(name));
    }

    void add(String figure, double actual, double reference) {
        double size = Math.abs(reference) < NOTHING ? 1 : Math.abs(reference);
        worst.merge(figure, Math.abs(actual - reference) / size, Math::max);
    }

    void add(String figure, double actual, JsonNode expected) {
        assertThat(expected.isNumber()).as(figure).isTrue();
        add(figure, actual, expected.asDouble());
    }

    void add(String figure, Score actual, JsonNode expected) {
        add(figure, measured(figure, actual), expected);
    }

    /** Of a field of a reference file of lines. */
    void add(String figure, double actual, String expected) {
        add(figure, actual, Double.parseDouble(expected));
    }

    void add(String figure, Score actual, String expected) {
        add(figure, measured(figure, actual), expected);
    }

    private static double measured(String figure, Score actual) {
        assertThat(actual).as(figure).isInstanceOf(Score.Measured.class);
        return actual.figure().orElseThrow();
    }

    /** Checks all of them, and that there are so many. */
    void assertWithin(double relative, int figures) {
        assertThat(worst)
                .hasSize(figures)
                .allSatisfy(
                        (name, difference) -> assertThat(difference).as(name).isLessThanOrEqualTo(relative));
        worst.forEach(DifferenceTable::hold);
    }
}
