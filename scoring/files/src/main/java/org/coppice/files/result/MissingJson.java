package org.coppice.files.result;

import java.util.Optional;
import org.coppice.statistics.missing.AnsweredShare;
import org.coppice.statistics.missing.MissingAudit;
import org.coppice.statistics.missing.QuestionCounts;
import org.coppice.statistics.missing.RuleEffect;
import org.coppice.statistics.missing.WorstCaseBounds;
import tools.jackson.core.JsonGenerator;

/** Writes the audit of missing answers of a measure; null if it is withheld. */
final class MissingJson {
    private final JsonGenerator json;

    MissingJson(JsonGenerator json) {
        this.json = json;
    }

    void audit(Optional<MissingAudit> optional) {
        if (optional.isEmpty()) {
            json.writeNullProperty("missing");
            return;
        }
        MissingAudit audit = optional.get();
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("missing");
        json.writeNumberProperty("rows", audit.rows());
        json.writeNumberProperty("respondents", audit.respondents());
        json.writeStringProperty(
                "unit", "weighted mean of the answers as shares of the ranges of their scales, 0 to 1");
        figures.write(audit.figures());
        bounds("answersBounds", audit.answersBounds(), figures);
        bounds("rosterBounds", audit.rosterBounds(), figures);
        json.writeArrayPropertyStart("questions");
        audit.questions().forEach(this::question);
        json.writeEndArray();
        json.writeArrayPropertyStart("persons");
        audit.persons().forEach(this::persons);
        json.writeEndArray();
        json.writeArrayPropertyStart("rules");
        audit.rules().forEach(this::rule);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void question(QuestionCounts counts) {
        json.writeStartObject();
        json.writeNumberProperty("answered", counts.answered());
        json.writeNumberProperty("skipped", counts.skipped());
        json.writeNumberProperty("notApplicable", counts.notApplicable());
        json.writeNumberProperty("dontKnow", counts.dontKnow());
        json.writeNumberProperty("withheld", counts.withheld());
        json.writeEndObject();
    }

    private void persons(AnsweredShare answers, long persons) {
        json.writeStartObject();
        json.writeNumberProperty("applicable", answers.applicable());
        json.writeNumberProperty("answered", answers.answered());
        json.writeNumberProperty("persons", persons);
        json.writeEndObject();
    }

    private void rule(RuleEffect effect) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("rule", effect.rule().id());
        json.writeNumberProperty("scored", effect.scored());
        json.writeNumberProperty("touched", effect.touched());
        json.writeNumberProperty("dropped", effect.dropped());
        json.writeNumberProperty("notApplicable", effect.notApplicable());
        figures.write(effect.figures());
        bounds("personsBounds", effect.personsBounds(), figures);
        bounds("rosterBounds", effect.rosterBounds(), figures);
        figures.reasons();
        json.writeEndObject();
    }

    private static void bounds(String name, WorstCaseBounds bounds, JsonFigures figures) {
        figures.write(name, bounds.lower(), bounds.upper());
    }
}
