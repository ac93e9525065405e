package org.coppice.files.tree;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.coppice.files.records.AncestorRecord;
import org.coppice.model.bank.Ancestor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes and reads what a bank or a weighting extends, as it was when the two were put together. */
public final class AncestorsJson {
    private AncestorsJson() {}

    /** Nothing where there is none. */
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

    /** What the record says; none where it says nothing. */
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
