package org.coppice.model.digest;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a tree of values as specified by RFC 8785 (JSON Canonicalization Scheme): no white space, the fields of an object sorted
 * by the UTF-16 code units of their names, numbers in the format of ECMAScript, and no more escapes than needed.
 *
 * <p>A tree consists of maps with string keys, iterables, strings, numbers and booleans. An unpaired surrogate, which RFC 8785
 * rejects, is written as an escape, so that different texts remain different.
 */
final class CanonicalJson {
    private static final String ESCAPED = "\"\\\b\t\n\f\r";
    private static final String ESCAPES = "\"\\btnfr";

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Returns the tree in UTF-8. */
    static byte[] bytes(Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> list) {
            array(list);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number number) {
            out.append(CanonicalNumber.of(exact(number)));
        } else if (value instanceof Boolean truth) {
            out.append(truth.booleanValue());
        } else {
            throw new IllegalArgumentException("JSON has no value for " + value.getClass());
        }
    }

    /**
     * Returns the number as a {@code double}; throws for a whole number beyond 2⁵³, since two of them could have the same {@code
     * double} and so the same digest.
     */
    private static double exact(Number number) {
        double value = number.doubleValue();
        if (number instanceof Long whole && (Math.abs(value) > 1L << 53 || (long) value != whole)) {
            throw new IllegalArgumentException("JSON has no exact number for " + whole + "; write it as a string");
        }
        return value;
    }

    /** Writes an object; {@link String#compareTo} compares UTF-16 code units, which is the order that RFC 8785 requires. */
    private void object(Map<?, ?> map) {
        ImmutableSortedMap.Builder<String, Object> sorted = ImmutableSortedMap.naturalOrder();
        map.forEach((name, value) -> sorted.put((String) name, value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> field : sorted.buildOrThrow().entrySet()) {
            out.append(comma);
            text(field.getKey());
            out.append(':');
            value(field.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void array(Iterable<?> list) {
        out.append('[');
        String comma = "";
        for (Object each : list) {
            out.append(comma);
            value(each);
            comma = ",";
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            int escape = ESCAPED.indexOf(unit);
            if (escape >= 0) {
                out.append('\\').append(ESCAPES.charAt(escape));
            } else if (unit < ' ' || isLoneSurrogate(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            } else {
                out.append(unit);
            }
        }
        out.append('"');
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
