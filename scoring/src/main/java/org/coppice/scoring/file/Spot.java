package org.coppice.scoring.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a value of a file stands, where its name stands, how it is written, and the same of its parts. */
final class Spot {
    private final Place name;
    private final Place value;
    private final String written;
    private @Nullable Map<String, Spot> fields;
    private @Nullable List<Spot> entries;

    private Spot(Place name, Place value, String written) {
        this.name = name;
        this.value = value;
        this.written = written;
    }

    /** A text, a number, true, false or nothing, as it is written. */
    static Spot scalar(Place name, Place value, String written) {
        return new Spot(name, value, written);
    }

    static Spot mapping(Place name, Place value) {
        Spot spot = new Spot(name, value, "");
        spot.fields = new LinkedHashMap<>();
        return spot;
    }

    static Spot list(Place name, Place value) {
        Spot spot = new Spot(name, value, "");
        spot.entries = new ArrayList<>();
        return spot;
    }

    void put(String field, Spot part) {
        if (fields != null) {
            fields.put(field, part);
        }
    }

    void add(Spot part) {
        if (entries != null) {
            entries.add(part);
        }
    }

    /** The names in a mapping, in the file's order. */
    Set<String> names() {
        return fields == null ? Set.of() : fields.keySet();
    }

    boolean isList() {
        return entries != null;
    }

    String written() {
        return written;
    }

    /** Where the name of this value stands; the value itself where it has none. */
    Place name() {
        return name;
    }

    /** Where a reader looks for this value: a scalar itself, the name of a mapping or a list. */
    Place place() {
        return fields == null && entries == null ? value : name;
    }

    /** The part that the pointer leads to, or the nearest above it that the file has. */
    Spot nearest(String pointer) {
        Spot at = this;
        for (String step : Pointer.steps(pointer)) {
            Spot part = at.part(step);
            if (part == null) {
                return at;
            }
            at = part;
        }
        return at;
    }

    /** Where to point for that pointer; what is missing is pointed to at what should hold it. */
    Place place(String pointer) {
        return nearest(pointer).place();
    }

    private @Nullable Spot part(String step) {
        if (fields != null) {
            return fields.get(step);
        }
        if (entries == null || !isIndex(step)) {
            return null;
        }
        int index = Integer.parseInt(step);
        return index < entries.size() ? entries.get(index) : null;
    }

    static boolean isIndex(String step) {
        return !step.isEmpty() && step.length() <= 8 && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
