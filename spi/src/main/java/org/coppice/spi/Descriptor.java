package org.coppice.spi;

import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The identity of a plugin.
 *
 * @param id the stable id, unique among plugins
 * @param version the version, three numbers
 * @param title the title that users see
 * @param contract the contract that the plugin is compiled against; always pass the constant {@link Contract#NUMBER}, not a literal
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record Descriptor(String id, String version, String title, int contract) {
    /** Throws if the id, the version or the title is invalid. */
    public Descriptor {
        Check.id("plugin id", id);
        Check.version("plugin " + id, version);
        Check.text("the title of plugin " + id, title);
    }
}
