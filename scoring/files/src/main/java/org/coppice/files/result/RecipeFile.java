package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.AncestorsJson;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.Json;
import org.coppice.files.tree.Records;
import org.coppice.files.tree.Utf8;
import org.coppice.model.Named;
import org.coppice.model.Perspective;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.AgreementMethod;
import org.coppice.model.profile.Ingredient;
import org.coppice.model.profile.Minimums;
import org.coppice.model.profile.Recipe;
import org.coppice.model.profile.UsedThing;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader and writer of recipes as JSON, so that the same assessment can be rebuilt elsewhere.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class RecipeFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecipeFile() {}

    /** Returns the recipe as JSON. */
    public static String json(Recipe recipe) {
        Check.notNull(recipe, "recipe");
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Json.generator(out)) {
            write(recipe, json);
        }
        return out + "\n";
    }

    /**
     * Reads a recipe from a file that contains a recipe or a profile with its recipe.
     *
     * @throws InputException if the file contains no recipe
     */
    public static Recipe read(Path file) {
        return parse(Check.notNull(file, "file").toString(), Bytes.of(file));
    }

    /**
     * Reads a recipe from a string that contains a recipe or a profile with its recipe.
     *
     * @throws InputException if the string contains no recipe
     */
    public static Recipe parse(String json) {
        return parse("recipe", Check.notNull(json, "json").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a recipe from the content of a file with the given name that contains a recipe or a profile with its recipe.
     *
     * @throws InputException if the content contains no recipe
     */
    public static Recipe parse(String name, byte[] content) {
        Check.notNull(name, "name");
        Check.notNull(content, "content");
        try {
            JsonNode root = MAPPER.readTree(Utf8.decode(name, content));
            return recipe(root.has("recipe") ? root.get("recipe") : root);
        } catch (JacksonException e) {
            throw InputException.of(
                    name,
                    "it is not a recipe: " + e.getOriginalMessage(),
                    "give a recipe, or a profile, as Coppice wrote it");
        } catch (InvalidValueException e) {
            throw InputException.of(
                    name, "it is not a recipe: " + e.getMessage(), "give a recipe, or a profile, as Coppice wrote it");
        }
    }

    private static Recipe recipe(JsonNode json) {
        ImmutableSet.Builder<Perspective> consent = ImmutableSet.builder();
        field(json, "consent")
                .forEach(who -> consent.add(Named.of(Perspective.class, "perspective", who.stringValue())));
        return Recipe.builder(
                        ingredient(field(json, "bank")),
                        ingredient(field(json, "weighting")),
                        ingredient(field(json, "scoring")),
                        ingredient(field(json, "aggregation")))
                .blueprint(Optional.ofNullable(json.get("blueprint")).map(RecipeFile::ingredient))
                .level(field(json, "level").doubleValue())
                .minimums(new Minimums(
                        field(json, "minimumGroup").intValue(),
                        field(json, "minimumSpread").intValue(),
                        field(json, "minimumQuestions").intValue()))
                .view(Named.of(View.class, "view", field(json, "view").stringValue()))
                .consent(consent.build())
                .seed(field(json, "seed").longValue())
                .agreement(Optional.ofNullable(json.get("agreement"))
                        .map(RecipeFile::agreement)
                        .orElse(AgreementMethod.DEFAULT))
                .facts(strings(field(json, "facts")))
                .answerPlans(json.path("answerPlans")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .collect(ImmutableList.toImmutableList()))
                .build();
    }

    private static AgreementMethod agreement(JsonNode json) {
        JsonNode draws = json.path("chanceDraws");
        return new AgreementMethod(
                AgreementRule.of(field(json, "rule").stringValue()),
                draws.isNumber() ? OptionalInt.of(draws.intValue()) : OptionalInt.empty());
    }

    private static Ingredient ingredient(JsonNode json) {
        return Ingredient.builder(
                        field(json, "id").stringValue(),
                        field(json, "version").stringValue(),
                        field(json, "origin").stringValue())
                .digest(json.has("digest") ? json.get("digest").stringValue() : "")
                .parameters(strings(field(json, "parameters")))
                .extended(AncestorsJson.of(Records.ancestors(json.path("extended"))))
                .uses(uses(json.path("uses")))
                .build();
    }

    private static ImmutableList<UsedThing> uses(JsonNode json) {
        ImmutableList.Builder<UsedThing> uses = ImmutableList.builder();
        json.forEach(used -> uses.add(new UsedThing(
                field(used, "kind").stringValue(),
                field(used, "id").stringValue(),
                field(used, "origin").stringValue(),
                field(used, "version").stringValue(),
                field(used, "digest").stringValue())));
        return uses.build();
    }

    private static ImmutableSortedMap<String, String> strings(JsonNode json) {
        ImmutableSortedMap.Builder<String, String> values = ImmutableSortedMap.naturalOrder();
        json.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().stringValue()));
        return values.buildOrThrow();
    }

    private static JsonNode field(JsonNode json, String name) {
        JsonNode field = json.get(name);
        if (field == null) {
            throw new InvalidValueException("the field \"" + name + "\" is missing", "add it");
        }
        return field;
    }

    static void write(Recipe recipe, JsonGenerator json) {
        json.writeStartObject();
        ingredient("bank", recipe.bank(), json);
        ingredient("weighting", recipe.weighting(), json);
        ingredient("scoring", recipe.scoring(), json);
        ingredient("aggregation", recipe.aggregation(), json);
        recipe.blueprint().ifPresent(blueprint -> ingredient("blueprint", blueprint, json));
        json.writeNumberProperty("level", recipe.level());
        json.writeNumberProperty("minimumGroup", recipe.minimums().group());
        json.writeNumberProperty("minimumSpread", recipe.minimums().spread());
        json.writeNumberProperty("minimumQuestions", recipe.minimums().questions());
        json.writeStringProperty("view", recipe.view().id());
        json.writeArrayPropertyStart("consent");
        recipe.consent().forEach(who -> json.writeString(who.id()));
        json.writeEndArray();
        json.writeNumberProperty("seed", recipe.seed());
        agreement(recipe.agreement(), json);
        strings("facts", recipe.facts(), json);
        if (!recipe.answerPlans().isEmpty()) {
            json.writeArrayPropertyStart("answerPlans");
            recipe.answerPlans().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void agreement(AgreementMethod method, JsonGenerator json) {
        json.writeObjectPropertyStart("agreement");
        json.writeStringProperty("rule", method.rule().id());
        json.writeName("chanceDraws");
        method.chanceDraws().ifPresentOrElse(json::writeNumber, json::writeNull);
        json.writeEndObject();
    }

    private static void ingredient(String name, Ingredient ingredient, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", ingredient.id());
        json.writeStringProperty("version", ingredient.version());
        json.writeStringProperty("origin", ingredient.origin());
        if (!ingredient.digest().isEmpty()) {
            json.writeStringProperty("digest", ingredient.digest());
        }
        strings("parameters", ingredient.parameters(), json);
        AncestorsJson.write(json, ingredient.extended());
        if (!ingredient.uses().isEmpty()) {
            uses(ingredient.uses(), json);
        }
        json.writeEndObject();
    }

    private static void uses(ImmutableList<UsedThing> uses, JsonGenerator json) {
        json.writeArrayPropertyStart("uses");
        for (UsedThing used : uses) {
            json.writeStartObject();
            json.writeStringProperty("kind", used.kind());
            json.writeStringProperty("id", used.id());
            json.writeStringProperty("origin", used.origin());
            json.writeStringProperty("version", used.version());
            json.writeStringProperty("digest", used.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(String name, Map<String, String> values, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
