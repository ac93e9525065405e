package org.coppice.formats.bytes;

import java.util.HashSet;
import java.util.Set;

/** Makes the names of columns different: a name that comes again gets a number, as in {@code Comment (2)}. */
public final class ColumnNames {
    private final Set<String> taken = new HashSet<>();

    /** Returns a name that no earlier column has. Columns without a name keep the empty one. */
    public String different(String name) {
        String different = name;
        for (int number = 2; !name.isEmpty() && !taken.add(different); number++) {
            different = name + " (" + number + ")";
        }
        return different;
    }
}
