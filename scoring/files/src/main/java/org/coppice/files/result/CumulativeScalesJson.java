package org.coppice.files.result;

import java.util.List;
import org.coppice.model.Construct;
import org.coppice.scoring.result.CumulativeScaleAnalysis;
import org.coppice.statistics.reliability.ScaleStrength;
import tools.jackson.core.JsonGenerator;

/** Writes the analyses of cumulative scales, with the scalability coefficient H of each scale and of its levels. */
final class CumulativeScalesJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    CumulativeScalesJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    void write(List<CumulativeScaleAnalysis> places) {
        json.writeArrayPropertyStart("cumulativeScales");
        places.forEach(this::place);
        json.writeEndArray();
    }

    private void place(CumulativeScaleAnalysis place) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("scale", place.scale().id());
        json.writeStringProperty("perspective", place.perspective().id());
        parts.text("wave", place.wave());
        json.writeName("persons");
        place.persons().ifPresentOrElse(json::writeNumber, json::writeNull);
        figures.write(place.figures());
        parts.text("strength", place.strength().map(ScaleStrength::id).orElse(null));
        json.writeArrayPropertyStart("levels");
        place.levels().forEach(this::level);
        json.writeEndArray();
        json.writeArrayPropertyStart("rising");
        place.rising().stream().map(Construct::id).forEach(json::writeString);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void level(CumulativeScaleAnalysis.Level level) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("construct", level.level().id());
        figures.write(level.figures());
        figures.reasons();
        json.writeEndObject();
    }
}
