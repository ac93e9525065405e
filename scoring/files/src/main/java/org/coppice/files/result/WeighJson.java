package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import org.coppice.files.tree.Json;
import org.coppice.scoring.result.FigureShift;
import org.coppice.scoring.result.PlaceChange;
import org.coppice.scoring.result.RecipeShift;
import org.coppice.scoring.result.SampleShift;
import tools.jackson.core.JsonGenerator;

/**
 * Writes how figures and places of teams move under other weightings as JSON, in the shape of {@code weigh.schema.json} (draft 2020-12,
 * beside this class). The same shift is the same bytes; later versions add fields and rename none.
 */
public final class WeighJson {
    private final JsonGenerator json;
    private final SampleJson parts;
    private final RecipesJson compared;

    private WeighJson(JsonGenerator json) {
        this.json = json;
        this.parts = new SampleJson(json);
        this.compared = new RecipesJson(json, parts);
    }

    /**
     * Writes a shift.
     *
     * @param defaults the names of what in the recipes was not chosen by the caller
     */
    public static void write(SampleShift shift, ImmutableList<String> defaults, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            WeighJson whole = new WeighJson(json);
            whole.compared.sample(shift.first(), defaults, shift.teams(), shift.others(), whole::other);
            json.writeRaw('\n');
        }
    }

    private void other(RecipeShift other) {
        compared.recipe(other.recipe());
        json.writeArrayPropertyStart("figures");
        for (FigureShift figure : other.figures()) {
            json.writeStartObject();
            compared.rank(figure.order());
            parts.number("most", figure.most());
            json.writeArrayPropertyStart("places");
            figure.places().forEach(this::place);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(PlaceChange change) {
        json.writeStartObject();
        json.writeStringProperty("team", change.team().team());
        json.writeNumberProperty("first", change.first());
        json.writeNumberProperty("other", change.other());
        json.writeEndObject();
    }
}
