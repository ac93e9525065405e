package org.coppice.scoring.file;

import java.util.List;
import org.coppice.model.vocabulary.PersonalisationLevel;
import org.coppice.scoring.analysis.LevelAnalysis;
import org.coppice.scoring.reliability.ScaleStrength;
import tools.jackson.core.JsonGenerator;

/** Writes whether the levels of personalisation are one cumulative scale. */
final class LevelsJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    LevelsJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    void write(List<LevelAnalysis> places) {
        json.writeArrayPropertyStart("personalisation");
        places.forEach(this::place);
        json.writeEndArray();
    }

    private void place(LevelAnalysis place) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("perspective", place.perspective().id());
        parts.text("wave", place.wave());
        json.writeName("persons");
        place.persons().ifPresentOrElse(json::writeNumber, json::writeNull);
        figures.write("h", place.h());
        parts.text("strength", place.strength().map(ScaleStrength::id).orElse(null));
        json.writeArrayPropertyStart("levels");
        place.levels().forEach(this::level);
        json.writeEndArray();
        json.writeArrayPropertyStart("rising");
        place.rising().stream().map(PersonalisationLevel::id).forEach(json::writeString);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void level(LevelAnalysis.Level level) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("construct", level.level().id());
        figures.write("mean", level.mean());
        figures.write("h", level.h());
        figures.reasons();
        json.writeEndObject();
    }
}
