package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Guide;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Rank;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Reason;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.blueprint.Urgency;
import tools.jackson.core.JsonGenerator;

/** Writes the blueprint of a team: the readings by their ids, then the recommendations. */
final class BlueprintJson {
    private final JsonGenerator json;
    private final SampleJson parts;
    private final double level;

    BlueprintJson(JsonGenerator json, SampleJson parts, double level) {
        this.json = json;
        this.parts = parts;
        this.level = level;
    }

    /** Writes the field {@code blueprint}. */
    void write(Blueprint blueprint) {
        json.writeObjectPropertyStart("blueprint");
        json.writeObjectPropertyStart("readings");
        blueprint.readings().forEach(this::reading);
        json.writeEndObject();
        json.writeArrayPropertyStart("recommendations");
        blueprint.recommendations().forEach(this::recommendation);
        json.writeEndArray();
        parts.texts(
                "first", blueprint.first().stream().map(Recommendation::id).collect(ImmutableList.toImmutableList()));
        json.writeArrayPropertyStart("perspectives");
        blueprint.perspectives().forEach(this::perspectives);
        json.writeEndArray();
        json.writeArrayPropertyStart("followed");
        blueprint.followed().forEach(this::followed);
        json.writeEndArray();
        if (blueprint.guide().isPresent()) {
            guide(blueprint.guide().get());
        } else {
            json.writeNullProperty("guide");
        }
        json.writeEndObject();
    }

    private void reading(Reading reading) {
        Judgement judgement = reading.judgement();
        json.writeObjectPropertyStart(reading.id());
        json.writeStringProperty("title", judgement.title());
        parts.label(judgement.label());
        json.writeObjectPropertyStart("probabilities");
        reading.probabilities().forEach(json::writeNumberProperty);
        json.writeEndObject();
        value(reading.value());
        parts.number("sureness", judgement.sureness());
        json.writeStringProperty("certainty", judgement.certainty());
        json.writeBooleanProperty("uncalibrated", judgement.uncalibrated());
        json.writeArrayPropertyStart("gates");
        judgement.gates().forEach(this::gate);
        json.writeEndArray();
        parts.texts("notes", judgement.notes());
        json.writeArrayPropertyStart("related");
        reading.related().forEach(this::finding);
        json.writeEndArray();
        if (!reading.ranks().isEmpty()) {
            json.writeArrayPropertyStart("ranks");
            reading.ranks().forEach(this::rank);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("evidence");
        judgement.evidence().forEach(this::evidence);
        json.writeEndArray();
        parts.source(judgement.source());
        json.writeEndObject();
    }

    private void value(Optional<Finding> value) {
        if (value.isPresent()) {
            json.writeName("value");
            finding(value.get());
        } else {
            json.writeNullProperty("value");
        }
    }

    private void gate(GateCheck check) {
        json.writeStartObject();
        json.writeStringProperty("gate", check.gate().id());
        json.writeStringProperty("outcome", check.outcome().id());
        json.writeStringProperty("detail", check.detail());
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("label", finding.label());
        json.writeNumberProperty("value", finding.value());
        parts.interval(finding.interval(), level);
        json.writeEndObject();
    }

    private void rank(Rank matter) {
        json.writeStartObject();
        json.writeStringProperty("row", matter.id());
        json.writeStringProperty("label", matter.label());
        json.writeNumberProperty("rank", matter.rank());
        parts.interval(matter.interval(), level);
        json.writeNumberProperty("amongFirst", matter.amongFirst());
        json.writeNumberProperty("tier", matter.tier());
        json.writeEndObject();
    }

    private void evidence(EvidenceStep step) {
        json.writeStartObject();
        parts.measure(step.score().measure());
        json.writeStringProperty("perspective", step.score().perspectiveId());
        json.writeStringProperty("metric", step.score().metric().id());
        parts.number("value", step.score().value().figure());
        parts.withheld(step.score().value());
        parts.texts("questions", step.questions());
        parts.texts("places", step.places());
        json.writeEndObject();
    }

    private void recommendation(Recommendation one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("title", one.title());
        json.writeStringProperty("who", one.who());
        json.writeStringProperty("withWhom", one.withWhom());
        json.writeStringProperty("firstStep", one.firstStep());
        json.writeStringProperty("checkAgain", one.checkAgain());
        json.writeStringProperty("sign", one.sign());
        json.writeArrayPropertyStart("reasons");
        for (Reason reason : one.reasons()) {
            json.writeStartObject();
            json.writeStringProperty("reading", reason.reading());
            json.writeStringProperty("statement", reason.statement());
            json.writeStringProperty("certainty", reason.certainty());
            json.writeEndObject();
        }
        json.writeEndArray();
        parts.texts("calledForBy", one.calledForBy());
        parts.texts("speaksAgainst", one.speaksAgainst());
        json.writeStringProperty("certainty", one.certainty());
        urgency(one.urgency());
        parts.source(one.source());
        parts.source("stepSource", one.stepSource());
        json.writeEndObject();
    }

    private void urgency(Optional<Urgency> urgency) {
        if (urgency.isEmpty()) {
            json.writeNullProperty("urgency");
            return;
        }
        json.writeObjectPropertyStart("urgency");
        json.writeNumberProperty("gravity", urgency.get().gravity());
        json.writeNumberProperty("sureness", urgency.get().sureness());
        json.writeNumberProperty("reach", urgency.get().reach());
        json.writeEndObject();
    }

    private void guide(Guide guide) {
        json.writeObjectPropertyStart("guide");
        parts.texts("meeting", guide.meeting());
        parts.texts("supervision", guide.supervision());
        parts.texts("people", guide.people());
        parts.source(guide.source());
        json.writeEndObject();
    }

    private void perspectives(SideBySide one) {
        json.writeStartObject();
        parts.measure(one.measure());
        json.writeStringProperty("label", one.label());
        json.writeArrayPropertyStart("views");
        for (SideBySide.View view : one.views()) {
            json.writeStartObject();
            json.writeStringProperty("perspective", view.perspective().id());
            json.writeNumberProperty("figure", view.figure());
            parts.number("membersMore", view.membersMore());
            parts.interval(view.interval(), level);
            json.writeBooleanProperty("blindSpot", view.blindSpot());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void followed(FollowUp one) {
        json.writeStartObject();
        json.writeStringProperty("recommendation", one.recommendation());
        json.writeStringProperty("title", one.title());
        json.writeStringProperty("since", one.since().toString());
        json.writeNumberProperty("compared", one.compared());
        json.writeArrayPropertyStart("moved");
        for (FollowUp.Movement moved : one.moved()) {
            json.writeStartObject();
            parts.measure(moved.measure());
            json.writeStringProperty("label", moved.label());
            json.writeStringProperty("perspective", moved.perspective().id());
            json.writeBooleanProperty("paired", moved.paired());
            json.writeNumberProperty("change", moved.change());
            parts.interval(moved.interval(), level);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
