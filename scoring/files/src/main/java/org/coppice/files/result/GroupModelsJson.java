package org.coppice.files.result;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import org.coppice.scoring.result.InvarianceAnalysis;
import org.coppice.statistics.reliability.InvarianceLevel;
import org.coppice.statistics.reliability.InvarianceModel;
import org.coppice.statistics.reliability.MultilevelFactor;
import tools.jackson.core.JsonGenerator;

/** Writes the factor models of several groups: of teams, and of perspectives or waves. */
final class GroupModelsJson {
    private final JsonGenerator json;

    GroupModelsJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the factors within and between teams; null if there are none. */
    void multilevel(Optional<MultilevelFactor> optional) {
        if (optional.isEmpty()) {
            json.writeNullProperty("multilevel");
            return;
        }
        MultilevelFactor factor = optional.get();
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("multilevel");
        json.writeNumberProperty("people", factor.people());
        json.writeNumberProperty("teams", factor.teams());
        figures.write(factor.figures());
        level("within", factor.within());
        level("between", factor.between());
        json.writeArrayPropertyStart("warnings");
        factor.warnings().forEach(json::writeString);
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void level(String name, MultilevelFactor.Level level) {
        json.writeObjectPropertyStart(name);
        array("loadings", level.loadings());
        array("uniquenesses", level.uniquenesses());
        json.writeEndObject();
    }

    /** Writes the measurement invariance of measures. */
    void invariance(List<InvarianceAnalysis> analyses, SampleJson parts) {
        json.writeArrayPropertyStart("invariance");
        for (InvarianceAnalysis analysis : analyses) {
            json.writeStartObject();
            parts.measure(analysis.measure());
            parts.texts("questions", analysis.questions());
            groups("groups", analysis.groups(), parts);
            groups("leftOut", analysis.leftOut(), parts);
            parts.text(
                    "level",
                    analysis.invariance().level().map(InvarianceLevel::id).orElse(null));
            parts.text("noModels", analysis.invariance().undefined().orElse(null));
            json.writeArrayPropertyStart("models");
            analysis.invariance().models().forEach(this::model);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void groups(String name, List<InvarianceAnalysis.Group> groups, SampleJson parts) {
        json.writeArrayPropertyStart(name);
        for (InvarianceAnalysis.Group group : groups) {
            json.writeStartObject();
            json.writeStringProperty("perspective", group.perspective().id());
            parts.text("wave", group.wave());
            json.writeNumberProperty("people", group.people());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void model(InvarianceModel model) {
        JsonFigures figures = new JsonFigures(json);
        json.writeStartObject();
        json.writeStringProperty("level", model.level().id());
        json.writeNumberProperty("degreesOfFreedom", model.degreesOfFreedom());
        figures.write(model.figures());
        json.writeArrayPropertyStart("groups");
        for (InvarianceModel.Group group : model.groups()) {
            json.writeStartObject();
            array("loadings", group.loadings());
            array("intercepts", group.intercepts());
            array("uniquenesses", group.uniquenesses());
            json.writeNumberProperty("variance", group.variance());
            json.writeNumberProperty("mean", group.mean());
            json.writeEndObject();
        }
        json.writeEndArray();
        figures.reasons();
        json.writeEndObject();
    }

    private void array(String name, ImmutableDoubleArray values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }
}
