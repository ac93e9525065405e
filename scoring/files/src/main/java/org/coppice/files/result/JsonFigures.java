package org.coppice.files.result;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.files.tree.Json;
import org.coppice.model.score.Figures;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import tools.jackson.core.JsonGenerator;

/** Writes the figures of one object and, at its end, the reasons why some of them are not defined. */
final class JsonFigures {
    /** The figures that are followed by their standard error, which is null if there is none. */
    private static final ImmutableSet<String> WITH_ERROR = ImmutableSet.of("alpha", "regressed");

    private final JsonGenerator json;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    JsonFigures(JsonGenerator json) {
        this.json = json;
    }

    /** Writes all figures: each score, followed by its interval, then the intervals without a score. */
    void write(Figures figures) {
        for (String name : figures.names()) {
            Score score = figures.scores().get(name);
            if (score != null) {
                write(name, score);
            }
            Interval interval = figures.intervals().get(name);
            if (interval != null) {
                ends(name + "Lower", name + "Upper", interval);
                reason(interval, name + "Lower", name + "Upper");
            }
        }
    }

    private void write(String name, Score score) {
        Json.number(json, name, score.figure());
        if (score instanceof Score.Withheld withheld) {
            reasons.put(name, withheld.detail());
        }
        if (WITH_ERROR.contains(name)) {
            Json.number(
                    json,
                    name + "Error",
                    score instanceof Score.Measured measured ? measured.standardError() : OptionalDouble.empty());
        }
    }

    private void ends(String lower, String upper, Interval interval) {
        Optional<Interval.Between> known =
                interval instanceof Interval.Between between ? Optional.of(between) : Optional.empty();
        number(lower, known.map(Interval.Between::lower));
        number(upper, known.map(Interval.Between::upper));
    }

    private void reason(Interval interval, String... fields) {
        if (interval instanceof Interval.Withheld withheld) {
            for (String field : fields) {
                reasons.put(field, withheld.detail());
            }
        }
    }

    private void number(String name, Optional<Double> value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    void write(String name, Score lower, Score upper) {
        json.writeObjectPropertyStart(name);
        Json.number(json, "lower", lower.figure());
        Json.number(json, "upper", upper.figure());
        json.writeEndObject();
        if (lower instanceof Score.Withheld withheld) {
            reasons.put(name, withheld.detail());
        }
    }

    /** Writes an interval as an object with its ends. */
    void write(String name, Interval interval) {
        json.writeObjectPropertyStart(name);
        ends("lower", "upper", interval);
        json.writeEndObject();
        reason(interval, name);
    }

    /** Writes the object of figures that have no other fields. */
    static void object(String name, Figures figures, JsonGenerator json) {
        JsonFigures writer = new JsonFigures(json);
        json.writeObjectPropertyStart(name);
        writer.write(figures);
        writer.reasons();
        json.writeEndObject();
    }

    /** Writes the field {@code undefined}. */
    void reasons() {
        json.writeObjectPropertyStart("undefined");
        reasons.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
