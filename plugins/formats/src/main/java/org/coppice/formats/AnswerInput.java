package org.coppice.formats;

import java.util.Arrays;
import java.util.Locale;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The content of a file of answers, in memory. Immutable.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class AnswerInput {
    private final String name;
    private final byte[] content;

    private AnswerInput(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Returns the content of a file with a name, which messages use. */
    public static AnswerInput of(String name, byte[] content) {
        Check.text("the name of a file", name);
        Check.notNull(content, "content", "give the bytes of the file");
        return new AnswerInput(name, content.clone());
    }

    /** Returns the name of the file, as it was given. */
    public String name() {
        return name;
    }

    /** Returns whether the name ends with a dot and an extension, in upper or lower case. */
    public boolean hasExtension(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
    }

    /** Returns the number of bytes. */
    public int size() {
        return content.length;
    }

    /** Returns a copy of the content. */
    public byte[] content() {
        return content.clone();
    }

    /** Returns a stream of the content. */
    public java.io.InputStream stream() {
        return new java.io.ByteArrayInputStream(content);
    }

    /** Returns the first bytes, at most as many as are asked for. */
    public byte[] head(int most) {
        return Arrays.copyOf(content, Math.min(most, content.length));
    }
}
