package org.coppice.model.digest;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/**
 * A SHA-256 digest of a sequence of values. Texts and bytes are added with their length, numbers as eight bytes, so that different
 * sequences of values never have the same bytes. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public final class Sha256 {
    private static final String PREFIX = "sha256:";

    private final Hasher hasher = Hashing.sha256().newHasher();

    private Sha256() {}

    /** Returns an empty digest. */
    public static Sha256 create() {
        return new Sha256();
    }

    /** Returns {@code sha256:} and the 64 hexadecimal digits of the digest of these bytes alone, as other tools compute it. */
    public static String of(byte[] content) {
        return PREFIX + Hashing.sha256().hashBytes(content);
    }

    /** Adds a text. */
    public void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public void add(byte[] bytes) {
        add(bytes.length);
        hasher.putBytes(bytes);
    }

    /** Adds a whole number. */
    public void add(long number) {
        hasher.putLong(number);
    }

    /** Adds a number. */
    public void add(double number) {
        hasher.putDouble(number);
    }

    /** Returns {@code sha256:} and the 64 hexadecimal digits of the digest of all added values. Call it once, at the end. */
    public String digest() {
        return PREFIX + hasher.hash();
    }
}
