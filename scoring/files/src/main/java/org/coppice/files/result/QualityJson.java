package org.coppice.files.result;

import java.util.List;
import java.util.Optional;
import org.coppice.model.score.Figures;
import org.coppice.scoring.result.PersonAnalysis;
import org.coppice.scoring.result.QualityAnalysis;
import org.coppice.statistics.careless.AnswerQuality;
import org.coppice.statistics.careless.CarelessSign;
import org.coppice.statistics.careless.QualityFigures;
import org.coppice.statistics.careless.QualityRules;
import tools.jackson.core.JsonGenerator;

/** Writes the signs of careless responding and the meaning of a score for a single person. */
final class QualityJson {
    private final JsonGenerator json;

    QualityJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the rules, which are not calibrated; {@link #counts} writes their results. */
    void rules(QualityRules rules) {
        json.writeObjectPropertyStart("quality");
        json.writeObjectPropertyStart("rules");
        json.writeStringProperty("note", QualityRules.UNCALIBRATED);
        json.writeNumberProperty("longestShare", rules.longestShare());
        json.writeNumberProperty("leastVariability", rules.leastVariability());
        json.writeNumberProperty("distanceP", rules.distanceP());
        json.writeNumberProperty("leastConsistency", rules.leastConsistency());
        json.writeNumberProperty("leastAnswered", rules.leastAnswered());
        json.writeNumberProperty("leastMeasures", rules.leastMeasures());
        json.writeNumberProperty("signals", rules.signals());
        json.writeEndObject();
    }

    void counts(List<QualityAnalysis> counts) {
        json.writeArrayPropertyStart("groups");
        for (QualityAnalysis group : counts) {
            json.writeStartObject();
            json.writeStringProperty("perspective", group.perspective().id());
            json.writeName("wave");
            Optional.ofNullable(group.wave())
                    .ifPresentOrElse(wave -> json.writeString(wave.toString()), json::writeNull);
            json.writeNumberProperty("people", group.people());
            json.writeName("flagged");
            group.flagged().ifPresentOrElse(json::writeNumber, json::writeNull);
            json.writeObjectPropertyStart("raised");
            group.raised().forEach((signal, people) -> json.writeNumberProperty(signal.id(), people));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the mean without flagged respondents; null if it is withheld. */
    void figures(Optional<QualityFigures> optional) {
        if (optional.isEmpty()) {
            json.writeNullProperty("quality");
            return;
        }
        QualityFigures quality = optional.get();
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("quality");
        json.writeName("flagged");
        quality.flagged().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeName("persons");
        quality.rest().n().ifPresentOrElse(json::writeNumber, json::writeNull);
        figures.write(
                Figures.builder().put("meanWithout", quality.rest().mean()).build());
        figures.reasons();
        json.writeEndObject();
    }

    void persons(List<PersonAnalysis> persons, SampleJson parts) {
        json.writeArrayPropertyStart("persons");
        for (PersonAnalysis person : persons) {
            json.writeStartObject();
            json.writeStringProperty("team", person.team().team());
            parts.text("wave", person.team().wave());
            json.writeStringProperty("respondent", person.respondent());
            json.writeStringProperty("perspective", person.perspective().id());
            answers(person.quality());
            json.writeArrayPropertyStart("scores");
            person.scores().forEach(score -> score(score, parts));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void answers(AnswerQuality quality) {
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("quality");
        json.writeBooleanProperty("flagged", quality.flagged());
        json.writeArrayPropertyStart("raised");
        quality.raised().stream().map(CarelessSign::id).forEach(json::writeString);
        json.writeEndArray();
        figures.write(quality.figures());
        figures.reasons();
        json.writeEndObject();
    }

    private void score(PersonAnalysis.TrueScore score, SampleJson parts) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        parts.measure(score.column().measure());
        json.writeStringProperty("metric", score.column().metric().id());
        figures.write(score.figures());
        figures.write("interval", score.interval());
        figures.reasons();
        json.writeEndObject();
    }
}
