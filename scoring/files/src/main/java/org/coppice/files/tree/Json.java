package org.coppice.files.tree;

import java.io.Writer;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** A writer of JSON in Coppice's format: indented, with line feeds on every platform. The underlying writer stays open. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Writes a number, or null if there is none. */
    public static void number(JsonGenerator json, String name, OptionalDouble value) {
        json.writeName(name);
        value.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    public static JsonGenerator generator(Writer out) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return MAPPER.writer().with(printer).createGenerator(out);
    }
}
