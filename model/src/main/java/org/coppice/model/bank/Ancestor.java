package org.coppice.model.bank;

import com.google.common.collect.ImmutableSet;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A bank or a weighting that was extended, as it was at the time of the extension.
 *
 * @param id the id
 * @param version its version
 * @param digest {@code sha256:…} of its content
 * @param retired the ids of its questions that were left out; always empty for a weighting
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Ancestor(String id, String version, String digest, ImmutableSet<String> retired) {
    /** Throws if {@code id} is not an id, {@code version} is not a version or {@code digest} is blank. */
    public Ancestor {
        Check.id("the id of what is extended", id);
        Check.version(id, version);
        Check.text("the digest of " + id, digest);
    }
}
