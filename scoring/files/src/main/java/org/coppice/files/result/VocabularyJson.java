package org.coppice.files.result;

import java.io.Writer;
import org.apiguardian.api.API;
import org.coppice.files.tree.Json;
import org.coppice.model.Source;
import org.coppice.model.Term;
import org.coppice.model.vocabulary.Family;
import org.coppice.model.vocabulary.Relation;
import org.coppice.model.vocabulary.Relations;
import org.coppice.model.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/**
 * A writer of the paper's vocabulary as JSON: its words by family, and its relations. The bytes are the same each time. Later versions
 * rename no field.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class VocabularyJson {
    private final JsonGenerator json;

    private VocabularyJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the whole vocabulary. */
    public static void write(Writer out) {
        try (JsonGenerator json = Json.generator(out)) {
            new VocabularyJson(json).vocabulary();
            json.writeRaw('\n');
        }
    }

    private void vocabulary() {
        json.writeStartObject();
        json.writeArrayPropertyStart("families");
        Vocabulary.families().forEach(this::family);
        json.writeEndArray();
        json.writeArrayPropertyStart("relations");
        Relations.ALL.forEach(this::relation);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void family(Family family) {
        json.writeStartObject();
        json.writeStringProperty("id", family.id());
        json.writeStringProperty("label", family.label());
        json.writeArrayPropertyStart("terms");
        family.terms().forEach(this::term);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void term(Term term) {
        json.writeStartObject();
        json.writeStringProperty("id", term.id());
        json.writeStringProperty("label", term.label());
        json.writeStringProperty("definition", term.definition());
        VocabularyPlace.of(term).forEach(json::writeStringProperty);
        source(term.source());
        json.writeEndObject();
    }

    private void relation(Relation<?, ?> relation) {
        json.writeStartObject();
        json.writeStringProperty("from", relation.from().id());
        json.writeStringProperty("kind", relation.kind().id());
        json.writeStringProperty("to", relation.to().id());
        source(relation.source());
        json.writeEndObject();
    }

    private void source(Source source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("work", source.work());
        json.writeStringProperty("place", source.place());
        json.writeStringProperty("basis", source.basis().id());
        json.writeEndObject();
    }
}
