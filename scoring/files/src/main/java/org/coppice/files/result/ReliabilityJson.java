package org.coppice.files.result;

import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.coppice.files.tree.Json;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.score.Agreement;
import org.coppice.model.score.AgreementBand;
import org.coppice.model.score.ByChance;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import tools.jackson.core.JsonGenerator;

/** Writes the reliability and agreement of figures. */
final class ReliabilityJson {
    private final JsonGenerator json;

    ReliabilityJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes the fields of a sample's figure. All are null if they were not requested; if one of the requested fields is null, the reason
     * is written too.
     */
    void scale(Optional<ScaleFigures> scale) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String name : ScaleFigures.SCORES) {
            figure(name, scale.map(found -> found.figures().score(name)), reasons);
            if (ScaleFigures.INTERVALS.contains(name)) {
                ends(name, scale.map(found -> found.figures().interval(name)), reasons);
            }
        }
        count("alphaPeople", scale.map(ScaleFigures::people));
        count("alphaAnswers", scale.map(ScaleFigures::answers));
        json.writeArrayPropertyStart("warnings");
        scale.ifPresent(figures -> figures.warnings().forEach(json::writeString));
        json.writeEndArray();
        json.writeObjectPropertyStart("undefined");
        reasons.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private void figure(String name, Optional<Score> score, Map<String, String> reasons) {
        Json.number(json, name, score.map(Score::figure).orElse(OptionalDouble.empty()));
        score.ifPresent(figure -> {
            if (figure instanceof Score.Withheld withheld) {
                reasons.put(name, withheld.detail());
            }
        });
    }

    private void count(String name, Optional<OptionalLong> count) {
        json.writeName(name);
        count.orElse(OptionalLong.empty()).ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    private void ends(String name, Optional<Interval> interval, Map<String, String> reasons) {
        OptionalDouble lower = OptionalDouble.empty();
        OptionalDouble upper = OptionalDouble.empty();
        if (interval.orElse(null) instanceof Interval.Between between) {
            lower = OptionalDouble.of(between.lower());
            upper = OptionalDouble.of(between.upper());
        } else if (interval.orElse(null) instanceof Interval.Withheld withheld) {
            reasons.put(name + "Lower", withheld.detail());
            reasons.put(name + "Upper", withheld.detail());
        }
        Json.number(json, name + "Lower", lower);
        Json.number(json, name + "Upper", upper);
    }

    /** Writes the field of a team's figure; null if it was not requested or is not defined. */
    void agreement(Optional<Agreement> agreement) {
        if (agreement.isEmpty()) {
            json.writeNullProperty("agreement");
            return;
        }
        Agreement figures = agreement.get();
        json.writeObjectPropertyStart("agreement");
        json.writeNumberProperty("persons", figures.persons());
        json.writeStringProperty("rule", figures.rule().id());
        nulls("rwg", figures.rwg());
        nulls("rwgLindell", figures.rwgLindell());
        Json.number(json, "adMean", figures.adMean());
        Json.number(json, "adMedian", figures.adMedian());
        Json.number(json, "awg", figures.awg());
        json.writeName("band");
        figures.band().map(AgreementBand::id).ifPresentOrElse(json::writeString, json::writeNull);
        json.writeName("chance");
        figures.chance().ifPresentOrElse(this::chance, json::writeNull);
        json.writeObjectPropertyStart("undefined");
        figures.undefined().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void chance(ByChance chance) {
        json.writeStartObject();
        json.writeNumberProperty("p", chance.p());
        json.writeNumberProperty("draws", chance.draws());
        json.writeNumberProperty("seed", chance.seed());
        json.writeEndObject();
    }

    private void nulls(String name, ImmutableSortedMap<String, Double> byNull) {
        json.writeObjectPropertyStart(name);
        byNull.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
