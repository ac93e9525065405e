package org.coppice.spi;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.jspecify.annotations.Nullable;

/**
 * A named file that a plugin contributes for tools that can use it. Immutable, with value equality.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Document {
    private final String name;
    private final byte[] bytes;

    /** Creates a document. The content is copied. */
    public Document(String name, byte[] bytes) {
        this.name = Check.text("the name of a document", name);
        this.bytes = bytes.clone();
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns a copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Document other && name.equals(other.name) && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name + ", " + bytes.length + " bytes";
    }
}
