package org.coppice.files.bank;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.files.tree.AncestorsJson;
import org.coppice.files.tree.CompactJson;
import org.coppice.model.bank.DisclosureRule;
import org.coppice.model.bank.Weighting;
import tools.jackson.core.JsonGenerator;

/** Writes a weighting in the form that {@link WeightingFile} reads. Maps are sorted by name, because their order has no meaning. */
final class WeightingJson {
    private WeightingJson() {}

    static byte[] bytes(Weighting weighting) {
        return CompactJson.bytes(json -> write(json, weighting));
    }

    private static void write(JsonGenerator json, Weighting weighting) {
        json.writeStringProperty("weighting", weighting.id());
        json.writeStringProperty("version", weighting.version());
        json.writeStringProperty("title", weighting.title());
        CompactJson.text(json, "for", weighting.bank());
        AncestorsJson.write(json, weighting.extended());
        weights(json, "questions", weighting.questions());
        weights(
                json,
                "perspectives",
                weighting.perspectives().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().id(), Map.Entry::getValue)));
        if (!weighting.parameters().isEmpty()) {
            json.writeObjectPropertyStart("parameters");
            weighting.parameters().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        disclosure(json, weighting.disclosure());
    }

    private static void disclosure(JsonGenerator json, DisclosureRule rule) {
        if (!rule.equals(DisclosureRule.NONE)) {
            json.writeObjectPropertyStart("disclosure");
            rule.minimumGroup().ifPresent(people -> json.writeNumberProperty("minimum-group", people));
            rule.minimumSpread().ifPresent(people -> json.writeNumberProperty("minimum-spread", people));
            rule.minimumQuestions().ifPresent(people -> json.writeNumberProperty("minimum-questions", people));
            json.writeEndObject();
        }
    }

    private static void weights(JsonGenerator json, String name, Map<String, Double> weights) {
        if (!weights.isEmpty()) {
            json.writeObjectPropertyStart(name);
            ImmutableSortedMap.copyOf(weights).forEach((id, weight) -> CompactJson.number(json, id, weight));
            json.writeEndObject();
        }
    }
}
