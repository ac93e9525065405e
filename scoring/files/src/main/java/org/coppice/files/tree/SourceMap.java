package org.coppice.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The position of a value of a file, the position of its name, its written form, and the same for its parts. */
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

    /** Returns the map of a string, a number, true, false or null, with its written form. */
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

    /** Returns the names in a mapping, in the order of the file. */
    Set<String> names() {
        return fields == null ? Set.of() : fields.keySet();
    }

    boolean isList() {
        return entries != null;
    }

    public String written() {
        return written;
    }

    /** Returns the position of the name of this value, or of the value itself if it has no name. */
    public LineColumn name() {
        return name;
    }

    /** Returns the position of the value itself. */
    LineColumn value() {
        return value;
    }

    /** Returns the position to show for this value: that of a scalar itself, or of the name of a mapping or a list. */
    public LineColumn place() {
        return fields == null && entries == null ? value : name;
    }

    /** Returns the part at the pointer, or its nearest parent that exists in the file. */
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

    /** Returns the position to show for the pointer; for a missing value, that of the element that should contain it. */
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
