package org.coppice.spi;

import org.coppice.model.check.Check;

/**
 * Who a plugin is.
 *
 * @param id the stable id, no other plugin's
 * @param version three numbers
 * @param title what a reader sees
 * @param contract always {@link Contract#NUMBER}, written by name, so that the number it was compiled against is kept
 */
public record Descriptor(String id, String version, String title, int contract) {
    /** Refuses what is not an id, a version or a title. */
    public Descriptor {
        Check.id("plugin id", id);
        Check.version("plugin " + id, version);
        Check.text("the title of plugin " + id, title);
    }
}
