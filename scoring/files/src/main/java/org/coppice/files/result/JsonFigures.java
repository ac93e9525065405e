package org.coppice.files.result;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.files.tree.Json;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.Limits;
import tools.jackson.core.JsonGenerator;

/** Writes the figures of one object and, at its end, the reasons why some of them are not defined. */
final class JsonFigures {
    private final JsonGenerator json;
    private final Map<String, String> reasons = new LinkedHashMap<>();

    JsonFigures(JsonGenerator json) {
        this.json = json;
    }

    void write(String name, Score score) {
        Json.number(json, name, score.figure());
        if (score instanceof Score.Withheld withheld) {
            reasons.putIfAbsent(name, withheld.detail());
        }
    }

    /** Writes the figure and, as {@code nameError}, its standard error. */
    void withError(String name, Score score) {
        write(name, score);
        Json.number(
                json,
                name + "Error",
                score instanceof Score.Measured measured ? measured.standardError() : OptionalDouble.empty());
    }

    void write(String name, Score lower, Score upper) {
        json.writeObjectPropertyStart(name);
        Json.number(json, "lower", lower.figure());
        Json.number(json, "upper", upper.figure());
        json.writeEndObject();
        if (lower instanceof Score.Withheld withheld) {
            reasons.putIfAbsent(name, withheld.detail());
        }
    }

    void write(String name, Limits limits) {
        write(name, limits.lower(), limits.upper());
    }

    /** Writes the field {@code undefined}. */
    void reasons() {
        json.writeObjectPropertyStart("undefined");
        reasons.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
