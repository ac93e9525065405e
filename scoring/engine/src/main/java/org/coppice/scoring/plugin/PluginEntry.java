package org.coppice.scoring.plugin;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.spi.Descriptor;

/**
 * A plugin of the catalogue.
 *
 * @param descriptor the identity of the plugin
 * @param origin the place where the plugin was found
 * @param things the things that the plugin adds, each in the form {@code kind id}
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public record PluginEntry(Descriptor descriptor, String origin, ImmutableList<String> things) {}
