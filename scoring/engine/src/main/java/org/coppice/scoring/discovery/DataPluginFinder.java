package org.coppice.scoring.discovery;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Supplier;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.scoring.plugin.PluginException;

/** Finds data-only plugins by the indexes that list them. It does not search folders. */
public final class DataPluginFinder {
    /** The path of the index of a jar, which contains the ids of its data-only plugins, one per line. */
    public static final String INDEX = "META-INF/services/org.coppice.data-plugins";

    private final List<PluginFinder.Found> found;
    private final List<Fault> problems;
    private final Supplier<Optional<DataPluginReader>> reader;

    /**
     * Creates a finder that adds plugins and problems to the given lists.
     *
     * @param reader returns the reader of the files, if there is one; it is called when a plugin is created
     */
    DataPluginFinder(
            List<PluginFinder.Found> found, List<Fault> problems, Supplier<Optional<DataPluginReader>> reader) {
        this.found = found;
        this.problems = problems;
        this.reader = reader;
    }

    /** A search for indexes. */
    private interface Search {
        List<URL> indexes() throws IOException;
    }

    /** Finds the plugins that are visible to {@code loader} and its parents. */
    void in(ClassLoader loader, String origin) {
        find(origin, () -> Collections.list(loader.getResources(INDEX)));
    }

    /** Finds the plugins of {@code loader} itself, without its parents. */
    void onlyIn(URLClassLoader loader, String origin) {
        find(origin, () -> Collections.list(loader.findResources(INDEX)));
    }

    /** Finds the plugins in the modules of {@code layer} and its parents. A class loader would also return plugins outside the modules. */
    void in(ModuleLayer layer, String origin) {
        layers(layer, new HashSet<>()).stream()
                .flatMap(each -> each.configuration().modules().stream())
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(module -> find(origin, () -> index(module)));
    }

    private static Set<ModuleLayer> layers(ModuleLayer layer, Set<ModuleLayer> seen) {
        if (seen.add(layer)) {
            layer.parents().forEach(parent -> layers(parent, seen));
        }
        return seen;
    }

    private static List<URL> index(ResolvedModule module) throws IOException {
        try (ModuleReader reader = module.reference().open()) {
            Optional<URI> index = reader.find(INDEX);
            return index.isPresent() ? List.of(index.get().toURL()) : List.of();
        }
    }

    private void find(String origin, Search search) {
        List<URL> indexes = List.of();
        try {
            indexes = search.indexes();
        } catch (IOException | RuntimeException e) { // the loader or the module can be foreign code
            problems.add(PluginFaults.of(
                    origin,
                    INDEX + " could not be searched for: " + PluginCalls.reason(e),
                    "correct the file, or remove it"));
        }
        indexes.forEach(index -> add(index, origin));
    }

    /** Adds the plugins of one index. If it cannot be read, the other indexes are still read. */
    private void add(URL url, String origin) {
        String where = origin;
        try {
            PluginPlace place = PluginPlace.of(url, INDEX);
            where = place.name().equals(origin) ? origin : origin + ", " + place.name();
            String found = where;
            DataPluginIndex index = DataPluginIndex.of(place.bytes(INDEX));
            index.wrong()
                    .ifPresent(wrong -> problems.add(PluginFaults.of(
                            found,
                            INDEX + ": " + wrong,
                            "write the ids of plugins, one per line, with # before a comment")));
            index.ids()
                    .forEach(id -> this.found.add(new PluginFinder.Found(
                            DataPlugin.who(id), Optional.of(id), () -> new DataPlugin(id, place, reader(id)), found)));
        } catch (IOException | RuntimeException e) { // the URL can be created by a foreign class loader
            problems.add(PluginFaults.of(
                    where, INDEX + " cannot be read: " + PluginCalls.reason(e), "correct the file, or remove it"));
        }
    }

    private DataPluginReader reader(String id) {
        try {
            return reader.get()
                    .orElseThrow(() -> new PluginException(
                            DataPlugin.who(id)
                                    + " is a data-only plugin, and no reader for the files of such plugins is present",
                            "add coppice-files",
                            null));
        } catch (ServiceConfigurationError | LinkageError e) {
            PluginCalls.rethrowIfHosts(e);
            throw new PluginException(
                    DataPlugin.who(id) + " cannot be read, since the reader of its files cannot be loaded: "
                            + PluginCalls.reason(e),
                    "correct coppice-files, or the library that provides another reader",
                    e);
        }
    }
}
