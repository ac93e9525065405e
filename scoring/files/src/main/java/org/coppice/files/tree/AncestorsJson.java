package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.coppice.files.records.AncestorRecord;
import org.coppice.model.bank.Ancestor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes and reads the ancestors of a bank or a weighting: what it extends, as of the time at which the two were combined. */
public final class AncestorsJson {
    private AncestorsJson() {}

    /** Writes the ancestors; writes nothing if there are none. */
    public static void write(JsonGenerator json, ImmutableList<Ancestor> extended) {
        if (extended.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("extended");
        for (Ancestor one : extended) {
            json.writeStartObject();
            json.writeStringProperty("id", one.id());
            json.writeStringProperty("version", one.version());
            json.writeStringProperty("digest", one.digest());
            if (!one.retired().isEmpty()) {
                json.writeArrayPropertyStart("retired");
                one.retired().stream().sorted().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Returns the ancestors in the records; none if there are no records. */
    public static ImmutableList<Ancestor> of(@Nullable List<AncestorRecord> extended) {
        return extended == null
                ? ImmutableList.of()
                : extended.stream()
                        .map(one -> new Ancestor(
                                one.id(),
                                one.version(),
                                one.digest(),
                                one.retired() == null ? ImmutableSet.of() : ImmutableSet.copyOf(one.retired())))
                        .collect(ImmutableList.toImmutableList());
    }
}
