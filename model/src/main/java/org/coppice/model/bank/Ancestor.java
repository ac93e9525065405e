package org.coppice.model.bank;

import com.google.common.collect.ImmutableSet;
import org.coppice.model.check.Check;

/**
 * What a bank or a weighting extends, as it was when the two were put together.
 *
 * @param id the id
 * @param version its version
 * @param digest {@code sha256:…} of its content
 * @param retired the ids of its questions that were left out; none of a weighting
 * @since 0.1.0
 */
public record Ancestor(String id, String version, String digest, ImmutableSet<String> retired) {
    /** Refuses what is not an id or a version, and a blank digest. */
    public Ancestor {
        Check.id("the id of what is extended", id);
        Check.version(id, version);
        Check.text("the digest of " + id, digest);
    }
}
