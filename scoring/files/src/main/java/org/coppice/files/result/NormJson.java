package org.coppice.files.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.coppice.files.tree.Json;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.statistics.norm.NormFigures;
import org.coppice.statistics.norm.NormScore;
import tools.jackson.core.JsonGenerator;

/** Writes the position of a score in the norms that apply to it. */
final class NormJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    NormJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    /** Writes the field of a score that lists its norms; the list is empty if there are none. */
    void norms(List<NormScore> norms) {
        json.writeArrayPropertyStart("norms");
        norms.forEach(this::norm);
        json.writeEndArray();
    }

    private void norm(NormScore score) {
        NormTable norm = score.norm();
        json.writeStartObject();
        json.writeStringProperty("norm", norm.id());
        json.writeStringProperty("source", norm.source());
        json.writeNumberProperty("n", norm.n());
        json.writeNumberProperty("year", norm.year());
        figure("z", score, NormFigures::z);
        figure("t", score, NormFigures::t);
        figure("sten", score, NormFigures::sten);
        figure("percentile", score, figures -> figures.percentile().rank());
        json.writeName("ground");
        score.figures()
                .map(figures -> figures.percentile().ground().id())
                .ifPresentOrElse(json::writeString, json::writeNull);
        parts.withheld(score.withheld().<Score>map(why -> why).orElse(score.score()));
        json.writeEndObject();
    }

    private void figure(String name, NormScore score, ToDoubleFunction<NormFigures> figure) {
        Json.number(json, name, score.figures().stream().mapToDouble(figure).findFirst());
    }
}
