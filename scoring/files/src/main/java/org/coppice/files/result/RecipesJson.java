package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import org.coppice.model.profile.Recipe;
import org.coppice.statistics.rank.RankCorrelation;
import tools.jackson.core.JsonGenerator;

/** Writes what all comparisons of recipes on the same answers have in common. */
final class RecipesJson {
    private final JsonGenerator json;
    private final SampleJson parts;

    RecipesJson(JsonGenerator json, SampleJson parts) {
        this.json = json;
        this.parts = parts;
    }

    /**
     * Writes the whole object.
     *
     * @param first the result with which the others are compared
     * @param teams the number of teams, counted once for each wave
     * @param fields writes the fields of each other result's object
     */
    <T> void sample(
            Recipe first, ImmutableList<String> defaults, int teams, ImmutableList<T> others, Consumer<T> fields) {
        json.writeStartObject();
        recipe(first);
        texts("defaults", defaults);
        json.writeNumberProperty("teams", teams);
        json.writeArrayPropertyStart("others");
        for (T other : others) {
            json.writeStartObject();
            fields.accept(other);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("provenance");
        parts.note(first.view());
        json.writeEndObject();
        json.writeEndObject();
    }

    void recipe(Recipe recipe) {
        json.writeName("recipe");
        RecipeFile.write(recipe, json);
    }

    /** Writes the fields of a rank correlation, which compares the orders of teams by two figures. */
    void rank(RankCorrelation rank) {
        parts.measure(rank.measure());
        json.writeStringProperty("perspective", rank.perspectiveId());
        parts.text("wave", rank.wave());
        json.writeNumberProperty("teams", rank.teams());
        parts.number("rho", rank.rho().figure());
        parts.withheld(rank.rho());
    }

    void texts(String name, ImmutableList<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
