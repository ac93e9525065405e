package org.coppice.files.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.coppice.files.tree.Json;
import org.coppice.model.score.NormTable;
import org.coppice.model.score.Score;
import org.coppice.statistics.norm.NormFigures;
import org.coppice.statistics.norm.NormScore;
import tools.jackson.core.JsonGenerator;

/** Writes where a score stands in the norms it can be held against. */
final class NormJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    NormJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    /** The field of a score: a list, empty where there is no norm. */
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
