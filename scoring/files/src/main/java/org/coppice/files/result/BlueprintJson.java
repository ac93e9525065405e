package org.coppice.files.result;

import java.util.List;
import java.util.Optional;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.EvidenceStep;
import org.coppice.model.blueprint.Finding;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.GateCheck;
import org.coppice.model.blueprint.Judgement;
import org.coppice.model.blueprint.Label;
import org.coppice.model.blueprint.PrioritiesReading;
import org.coppice.model.blueprint.Reading;
import org.coppice.model.blueprint.Recommendation;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import tools.jackson.core.JsonGenerator;

/** Writes the blueprint of a team: the readings by their ids, then the recommendations. */
final class BlueprintJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    BlueprintJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
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
        json.writeArrayPropertyStart("perspectives");
        blueprint.perspectives().forEach(this::perspectives);
        json.writeEndArray();
        json.writeArrayPropertyStart("followed");
        blueprint.followed().forEach(this::followed);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void reading(Reading reading) {
        Judgement judgement = reading.judgement();
        json.writeObjectPropertyStart(reading.id());
        parts.text("label", judgement.label().stated().orElse(null));
        parts.text("text", judgement.label() instanceof Label.Stated stated ? stated.text() : null);
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
        texts("notes", judgement.notes());
        json.writeArrayPropertyStart("related");
        reading.related().forEach(this::related);
        json.writeEndArray();
        if (reading instanceof PrioritiesReading priorities) {
            json.writeArrayPropertyStart("ranks");
            priorities.priorities().forEach(this::rank);
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("evidence");
        judgement.evidence().forEach(this::evidence);
        json.writeEndArray();
        json.writeStringProperty("source", judgement.source().toString());
        withheld(judgement.label());
        json.writeEndObject();
    }

    private void value(Optional<Finding> value) {
        json.writeName("value");
        value.ifPresentOrElse(finding -> json.writeNumber(finding.value()), json::writeNull);
        ends(value.map(Finding::interval).orElse(Interval.withheld(WithheldReason.WITHHELD)));
    }

    private void ends(Interval interval) {
        if (interval instanceof Interval.Between between) {
            json.writeNumberProperty("lower", between.lower());
            json.writeNumberProperty("upper", between.upper());
        } else {
            json.writeNullProperty("lower");
            json.writeNullProperty("upper");
        }
    }

    private void gate(GateCheck check) {
        json.writeStartObject();
        json.writeStringProperty("gate", check.gate().id());
        json.writeStringProperty("outcome", check.outcome().id());
        json.writeStringProperty("detail", check.detail());
        json.writeEndObject();
    }

    private void related(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("label", finding.label());
        json.writeNumberProperty("value", finding.value());
        ends(finding.interval());
        json.writeEndObject();
    }

    private void rank(PrioritiesReading.Priority priority) {
        json.writeStartObject();
        json.writeStringProperty("row", priority.row().id());
        json.writeStringProperty("label", priority.row().label());
        json.writeNumberProperty("rank", priority.rank());
        ends(priority.interval());
        json.writeNumberProperty("amongFirst", priority.amongFirst());
        json.writeNumberProperty("tier", priority.tier());
        json.writeEndObject();
    }

    private void evidence(EvidenceStep step) {
        json.writeStartObject();
        parts.measure(step.score().measure());
        json.writeStringProperty("perspective", step.score().perspectiveId());
        json.writeStringProperty("metric", step.score().metric().id());
        parts.number("value", step.score().value().figure());
        parts.withheld(step.score().value());
        texts("questions", step.questions());
        texts("places", step.places());
        json.writeEndObject();
    }

    /** Writes the value of a label, or the reason why it has none. */
    void label(Label label) {
        parts.text("label", label.stated().orElse(null));
        parts.text("text", label instanceof Label.Stated stated ? stated.text() : null);
        withheld(label);
    }

    private void withheld(Label label) {
        if (label instanceof Label.Withheld withheld) {
            json.writeObjectPropertyStart("withheld");
            json.writeStringProperty("gate", withheld.gate().id());
            json.writeStringProperty("detail", withheld.detail());
            texts("questions", withheld.questions());
            json.writeEndObject();
        } else {
            json.writeNullProperty("withheld");
        }
    }

    private void recommendation(Recommendation one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("title", one.title());
        json.writeStringProperty("who", one.who());
        json.writeStringProperty("withWhom", one.withWhom());
        json.writeStringProperty("firstStep", one.firstStep());
        json.writeStringProperty("sign", one.sign());
        texts("calledForBy", one.calledForBy());
        texts("speaksAgainst", one.speaksAgainst());
        json.writeStringProperty("certainty", one.certainty());
        json.writeStringProperty("source", one.source().toString());
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
            ends(view.interval());
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
            ends(moved.interval());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
