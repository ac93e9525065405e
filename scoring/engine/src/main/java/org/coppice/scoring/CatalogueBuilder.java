package org.coppice.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.coppice.model.check.Check;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.scoring.discovery.PluginFinder;
import org.coppice.scoring.discovery.PluginRegistry;
import org.coppice.scoring.discovery.PluginSearch;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.spi.Plugin;

/** Collects where plugins are looked for. {@link #build} looks there and loads them; nothing is opened before. */
public final class CatalogueBuilder {
    private final List<Consumer<PluginSearch>> places = new ArrayList<>();
    private final List<PluginFinder.Found> given = new ArrayList<>();
    private Duration deadline = Duration.ofSeconds(10);
    private Optional<DataPluginReader> reader = Optional.empty();

    CatalogueBuilder() {}

    /** Looks for plugins where {@code loader} and its parents look. */
    public CatalogueBuilder classLoader(ClassLoader loader) {
        Check.notNull(loader, "loader");
        places.add(search -> search.in(loader));
        return this;
    }

    /** Looks for plugins in {@code layer} and its parents. */
    public CatalogueBuilder moduleLayer(ModuleLayer layer) {
        Check.notNull(layer, "layer");
        places.add(search -> search.in(layer));
        return this;
    }

    /** Adds a plugin. */
    public CatalogueBuilder plugin(Plugin plugin) {
        given.add(PluginFinder.Found.of(Check.notNull(plugin, "plugin"), "code"));
        return this;
    }

    /**
     * Looks for plugins in a jar, in a folder that is as a jar within, with a {@code META-INF}, or in all jars of a folder, which then see
     * one another. They see Coppice through {@code parent}. A jar that cannot be read is a problem of the catalogue, which has to be
     * {@linkplain Catalogue#close closed} in the end.
     */
    public CatalogueBuilder jars(Path jarOrFolder, ClassLoader parent) {
        Check.notNull(jarOrFolder, "jarOrFolder");
        Check.notNull(parent, "parent");
        places.add(search -> search.in(jarOrFolder, parent));
        return this;
    }

    /** The longest that a plugin may take to be made and to answer what it adds; 10 seconds by default. */
    public CatalogueBuilder deadline(Duration longest) {
        deadline = Check.notNull(longest, "longest");
        return this;
    }

    /** Reads the files of data-only plugins with {@code given}, in place of the reader that {@code coppice-files} provides. */
    public CatalogueBuilder dataPluginReader(DataPluginReader given) {
        reader = Optional.of(Check.notNull(given, "given"));
        return this;
    }

    /** Loads the plugins. Each call returns a catalogue of its own, which opens the jars for itself. */
    public Catalogue build() {
        PluginSearch search = new PluginSearch(() -> reader.or(PluginFinder::reader));
        try {
            places.forEach(place -> place.accept(search));
            PluginRegistry intake = new PluginRegistry(new ClassicalPlugin(), deadline);
            search.into(intake);
            given.forEach(intake::add);
            return new Catalogue(intake.registry(search.sources()));
        } catch (RuntimeException | Error e) { // nobody gets the catalogue that would close the jars
            search.sources().close();
            throw e;
        }
    }
}
