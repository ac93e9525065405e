package org.coppice.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a value of a file stands, where its name stands, how it is written, and the same of its parts. */
public final class SourceMap {
    private final LineColumn name;
    private final LineColumn value;
    private final String written;
    private @Nullable Map<String, SourceMap> fields;
    private @Nullable List<SourceMap> entries;

    private SourceMap(LineColumn name, LineColumn value, String written) {
        this.name = name;
        this.value = value;
        this.written = written;
    }

    /** A text, a number, true, false or nothing, as it is written. */
    static SourceMap scalar(LineColumn name, LineColumn value, String written) {
        return new SourceMap(name, value, written);
    }

    static SourceMap mapping(LineColumn name, LineColumn value) {
        SourceMap spot = new SourceMap(name, value, "");
        spot.fields = new LinkedHashMap<>();
        return spot;
    }

    static SourceMap list(LineColumn name, LineColumn value) {
        SourceMap spot = new SourceMap(name, value, "");
        spot.entries = new ArrayList<>();
        return spot;
    }

    void put(String field, SourceMap part) {
        if (fields != null) {
            fields.put(field, part);
        }
    }

    void add(SourceMap part) {
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

    public String written() {
        return written;
    }

    /** Where the name of this value stands; the value itself where it has none. */
    public LineColumn name() {
        return name;
    }

    /** Where a reader looks for this value: a scalar itself, the name of a mapping or a list. */
    public LineColumn place() {
        return fields == null && entries == null ? value : name;
    }

    /** The part that the pointer leads to, or the nearest above it that the file has. */
    public SourceMap nearest(String pointer) {
        SourceMap at = this;
        for (String step : Pointer.steps(pointer)) {
            SourceMap part = at.part(step);
            if (part == null) {
                return at;
            }
            at = part;
        }
        return at;
    }

    /** Where to point for that pointer; what is missing is pointed to at what should hold it. */
    public LineColumn place(String pointer) {
        return nearest(pointer).place();
    }

    private @Nullable SourceMap part(String step) {
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
