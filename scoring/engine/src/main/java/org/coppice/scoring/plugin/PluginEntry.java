package org.coppice.scoring.plugin;

import com.google.common.collect.ImmutableList;
import org.coppice.spi.Descriptor;

/**
 * A plugin in the catalogue.
 *
 * @param descriptor who it is
 * @param origin where it was found
 * @param things what it adds, as {@code kind id}
 */
public record PluginEntry(Descriptor descriptor, String origin, ImmutableList<String> things) {}
