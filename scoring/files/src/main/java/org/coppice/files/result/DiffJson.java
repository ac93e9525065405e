package org.coppice.files.result;

import java.io.Writer;
import org.apiguardian.api.API;
import org.coppice.files.diff.Difference;
import org.coppice.files.diff.VersionDiff;
import org.coppice.files.tree.Json;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of the differences between two versions as JSON. The schema (draft 2020-12) is the resource
 * {@code org/coppice/files/diff.schema.json}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class DiffJson {
    private DiffJson() {}

    /** Writes the differences between two versions. */
    public static void write(VersionDiff diff, Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeStringProperty("kind", diff.kind());
            json.writeStringProperty("id", diff.id());
            json.writeStringProperty("before", diff.before());
            json.writeStringProperty("after", diff.after());
            json.writeStringProperty("increment", diff.increment().id());
            json.writeStringProperty("due", diff.due());
            json.writeBooleanProperty("enough", diff.enough());
            json.writeArrayPropertyStart("differences");
            diff.differences().forEach(one -> difference(one, json));
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void difference(Difference one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("effect", one.effect().id());
        json.writeStringProperty("part", one.part());
        json.writeStringProperty("id", one.id());
        json.writeStringProperty("change", one.change().id());
        json.writeStringProperty("before", one.before());
        json.writeStringProperty("after", one.after());
        Json.number(json, "share", one.share());
        json.writeEndObject();
    }
}
