package org.coppice.model.profile;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * A catalogue item that a strategy used, such as a calibration.
 *
 * @param kind the id of the kind of item
 * @param id the id of the item
 * @param origin the id of the plugin that provided it
 * @param version the version of that plugin
 * @param digest {@code sha256:…} of its content
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record UsedThing(String kind, String id, String origin, String version, String digest) {
    /** Throws if an id or the version is invalid, or if a component is blank. */
    public UsedThing {
        Check.id("kind", kind);
        Check.text("the id of a " + kind, id);
        Check.id("the origin of " + kind + " " + id, origin);
        Check.version(kind + " " + id, version);
        Check.text("the digest of " + kind + " " + id, digest);
    }

    /** Returns {@code kind id version digest}. */
    @Override
    public String toString() {
        return kind + " " + id + " " + version + " " + digest;
    }
}
