package org.coppice.files.result;

import com.google.common.collect.ImmutableList;
import java.io.Writer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.scoring.result.FigureShift;
import org.coppice.scoring.result.PlaceChange;
import org.coppice.scoring.result.RecipeShift;
import org.coppice.scoring.result.SampleShift;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of the changes of teams' figures and ranks under other weightings as JSON. The schema (draft 2020-12) is the resource
 * {@code org/coppice/files/weigh.schema.json}. Equal results give identical bytes. Later versions may add fields but rename none.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
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
     * Writes the changes of a sample under other weightings.
     *
     * @param defaults the names of the settings in the recipes that the caller did not choose
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
