package org.coppice.hosts;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coppice.scoring.Catalogue;

/** A host with its plugins in a separate module layer; Coppice is in the parent layer. */
final class Layers {
    private Layers() {}

    /** Prints the content of a catalogue of the layer of these jars. */
    public static void main(String[] jars) {
        ModuleFinder finder = ModuleFinder.of(Stream.of(jars).map(Path::of).toArray(Path[]::new));
        Set<String> names = finder.findAll().stream()
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());
        ModuleLayer below = ModuleLayer.boot();
        Configuration configuration = below.configuration().resolve(finder, ModuleFinder.of(), names);
        ModuleLayer layer = below.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
        try (Catalogue catalogue = Catalogue.load(layer)) {
            catalogue
                    .plugins()
                    .forEach(plugin -> System.out.println(
                            plugin.descriptor().id() + " from " + plugin.origin() + " " + plugin.things()));
            System.out.println(catalogue.problems());
            System.out.println(layer.findModule("org.coppice.example")
                    .orElseThrow()
                    .getDescriptor()
                    .isAutomatic());
        }
    }
}
