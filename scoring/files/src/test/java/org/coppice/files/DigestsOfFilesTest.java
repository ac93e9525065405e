package org.coppice.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.coppice.files.bank.BankFile;
import org.coppice.files.bank.WeightingFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.digest.Digests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever has the file of a bank or weighting gets at its digest, by what the documentation of {@link Digests} says, without the model. */
@Tag("other-jdk")
class DigestsOfFilesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 400)
    void bank_hasTheCanonicalFormThatItsFileLeadsTo(@ForAll long seed) {
        QuestionBank bank = RandomBank.bank(seed, true);
        ObjectNode tree = (ObjectNode) JSON.readTree(BankFile.json(bank));
        tree.path("scales").forEach(scale -> list((ObjectNode) scale, "options"));
        List.of("scales", "constructs", "sections", "forms").forEach(name -> list(tree, name));
        tree.path("forms")
                .forEach(form -> form.path("asked").propertyNames().forEach(id -> sort(form.path("asked"), id)));
        tree.path("questions").forEach(question -> {
            sort(question, "asked");
            ArrayNode keys = JSON.createArrayNode();
            question.path("measures")
                    .forEach(key ->
                            keys.add(key.isString() ? JSON.createObjectNode().set("construct", key) : key));
            if (!keys.isEmpty()) {
                ((ObjectNode) question).set("measures", keys);
            }
        });
        JsonNode translations = tree.path("translations");
        if (!translations.isMissingNode()) {
            ObjectNode flat = JSON.createObjectNode();
            bank.translations().forEach((language, texts) -> texts.forEach(flat.putObject(language)::put));
            tree.set("translations", flat);
        }
        assertThat(new String(Digests.canonical(bank), StandardCharsets.UTF_8)).isEqualTo(canonical(tree));
    }

    @Property(tries = 400)
    void weighting_hasTheCanonicalFormThatItsFileLeadsTo(@ForAll long seed) {
        Weighting weighting = RandomBank.weighting(seed, true);
        assertThat(new String(Digests.canonical(weighting), StandardCharsets.UTF_8))
                .isEqualTo(canonical(JSON.readTree(WeightingFile.json(weighting))));
    }

    private static void list(ObjectNode tree, String name) {
        if (tree.has(name)) {
            ArrayNode list = JSON.createArrayNode();
            tree.path(name).properties().forEach(entry -> {
                ObjectNode one = list.addObject().put("id", entry.getKey());
                if (entry.getValue().isString()) {
                    one.set("words", entry.getValue());
                } else {
                    one.setAll((ObjectNode) entry.getValue());
                }
            });
            if (list.isEmpty()) {
                tree.remove(name);
            } else {
                tree.set(name, list);
            }
        }
    }

    private static void sort(JsonNode tree, String name) {
        if (tree.has(name)) {
            ArrayNode sorted = JSON.createArrayNode();
            tree.path(name).valueStream().map(JsonNode::asString).sorted().forEach(sorted::add);
            ((ObjectNode) tree).set(name, sorted);
        }
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> fields = new TreeMap<>();
            node.properties().forEach(entry -> fields.put(entry.getKey(), canonical(entry.getValue())));
            return fields.entrySet().stream()
                    .map(entry -> JSON.writeValueAsString(entry.getKey()) + ":" + entry.getValue())
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(DigestsOfFilesTest::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? number(node.asDouble()) : JSON.writeValueAsString(node);
    }

    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21) {
            return Double.toString(value).replace(".0E", "E").replace("E", "e").replace("4.9e-324", "5e-324");
        }
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
