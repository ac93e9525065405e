package org.coppice.files.result;

import java.util.List;
import org.coppice.model.score.Score;
import org.coppice.scoring.result.MeasureCorrelations;
import org.coppice.statistics.reliability.InstrumentReliability;
import org.coppice.statistics.reliability.MeasureFigures;
import org.coppice.statistics.reliability.QuestionAmong;
import tools.jackson.core.JsonGenerator;

/** Writes the correlations between measures; a correlation that is not defined is null. */
final class CorrelationsJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    CorrelationsJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    void write(List<MeasureCorrelations> places) {
        json.writeArrayPropertyStart("correlations");
        for (MeasureCorrelations place : places) {
            json.writeStartObject();
            json.writeStringProperty("perspective", place.perspective().id());
            parts.text("wave", place.wave());
            for (InstrumentReliability correlations : place.correlations()) {
                json.writeObjectPropertyStart(correlations.treatment().id());
                json.writeName("rows");
                correlations.rows().ifPresentOrElse(json::writeNumber, json::writeNull);
                json.writeArrayPropertyStart("measures");
                correlations.measures().forEach(this::measure);
                json.writeEndArray();
                json.writeArrayPropertyStart("questions");
                correlations.questions().forEach(this::question);
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void measure(MeasureFigures measure) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        parts.measure(measure.measure());
        json.writeNumberProperty("questions", measure.questions());
        figures.write(measure.figures());
        scores("correlations", measure.correlations());
        scores("corrected", measure.corrected());
        figures.reasons();
        json.writeEndObject();
    }

    private void question(QuestionAmong question) {
        json.writeStartObject();
        json.writeStringProperty("question", question.question());
        scores("correlations", question.correlations());
        scores("corrected", question.corrected());
        json.writeEndObject();
    }

    private void scores(String name, List<Score> scores) {
        json.writeArrayPropertyStart(name);
        for (Score score : scores) {
            score.figure().ifPresentOrElse(json::writeNumber, json::writeNull);
        }
        json.writeEndArray();
    }
}
