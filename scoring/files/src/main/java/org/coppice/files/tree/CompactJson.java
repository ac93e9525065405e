package org.coppice.files.tree;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * A writer of canonical JSON: equal values give identical bytes, because fields have a fixed order, there is no white space, and defaults
 * are left out.
 */
public final class CompactJson {
    /** Unpaired surrogates, which UTF-8 cannot encode and an escape can. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private static final double EXACT = 1L << 53;

    private CompactJson() {}

    public static byte[] bytes(Consumer<JsonGenerator> content) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = Formats.Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        String text = HALF.matcher(out.toString())
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a number, without decimals if it is whole. */
    public static void number(JsonGenerator json, String name, double value) {
        json.writeName(name);
        boolean negativeZero = value == 0 && 1 / value < 0;
        if (value == Math.rint(value) && Math.abs(value) <= EXACT && !negativeZero) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    public static void text(JsonGenerator json, String name, Optional<String> value) {
        value.ifPresent(text -> json.writeStringProperty(name, text));
    }
}
