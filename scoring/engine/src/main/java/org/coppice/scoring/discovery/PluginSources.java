package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import org.coppice.model.check.Check;
import org.coppice.scoring.plugin.PluginEntry;

/**
 * The class loaders in which the plugins of a catalogue were searched.
 *
 * @param loaders all class loaders
 * @param opened the class loaders that were opened for the catalogue, which closes them
 */
public record PluginSources(ImmutableList<ClassLoader> loaders, ImmutableList<URLClassLoader> opened) {
    /** Returns true if the files of a data-only plugin exist but no index lists it, for example because indexes were not merged. */
    public boolean haveUnlisted(String id, Iterable<PluginEntry> listed) {
        for (PluginEntry plugin : listed) {
            if (plugin.descriptor().id().equals(id)) {
                return false;
            }
        }
        return Check.isId(id)
                && loaders.stream().anyMatch(loader -> loader.getResource(DataPlugin.manifest(id)) != null);
    }

    /** Closes all opened class loaders, even if closing one of them fails. */
    public void close() {
        UncheckedIOException failure = null;
        for (URLClassLoader loader : opened) {
            try {
                loader.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = new UncheckedIOException(e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
