package org.coppice.files.result;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.Optional;
import org.coppice.scoring.result.FactorAnalysis;
import org.coppice.statistics.reliability.FactorFit;
import org.coppice.statistics.reliability.OneFactor;
import org.coppice.statistics.reliability.SchmidLeiman;
import tools.jackson.core.JsonGenerator;

/** Writes the factor analyses of answers. */
final class FactorJson {
    private final JsonGenerator json;

    FactorJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the maximum-likelihood solution with one factor; null if there is none. */
    void likelihood(Optional<FactorAnalysis> optional) {
        if (optional.isEmpty()) {
            json.writeNullProperty("factor");
            return;
        }
        FactorAnalysis factor = optional.get();
        json.writeObjectPropertyStart("factor");
        one("maximumLikelihood", factor.maximumLikelihood());
        fit(factor.fit());
        factor.fullInformation().ifPresent(full -> one("fullInformation", full));
        json.writeEndObject();
    }

    private void fit(FactorFit fit) {
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("fit");
        json.writeNumberProperty("degreesOfFreedom", fit.degreesOfFreedom());
        figures.write(fit.figures());
        figures.reasons();
        json.writeEndObject();
    }

    void one(String name, OneFactor factor) {
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart(name);
        figures.write(factor.figures());
        array("loadings", factor.loadings());
        array("uniquenesses", factor.uniquenesses());
        figures.reasons();
        json.writeEndObject();
    }

    void schmidLeiman(SchmidLeiman solution) {
        JsonFigures figures = new JsonFigures(json);
        json.writeObjectPropertyStart("schmidLeiman");
        figures.write(solution.figures());
        array("general", solution.general());
        json.writeArrayPropertyStart("groups");
        for (ImmutableDoubleArray group : solution.groups()) {
            json.writeStartArray();
            group.forEach(json::writeNumber);
            json.writeEndArray();
        }
        json.writeEndArray();
        array("uniquenesses", solution.uniquenesses());
        texts("warnings", solution.warnings());
        figures.reasons();
        json.writeEndObject();
    }

    private void array(String name, ImmutableDoubleArray values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
