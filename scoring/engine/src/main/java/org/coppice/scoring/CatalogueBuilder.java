package org.coppice.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.scoring.discovery.PluginFinder;
import org.coppice.scoring.discovery.PluginRegistry;
import org.coppice.scoring.discovery.PluginSearch;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.spi.Plugin;

/**
 * A builder of a {@link Catalogue}: collects the places in which to search for plugins. Only {@link #build} opens these places and loads
 * the plugins. Not thread-safe.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class CatalogueBuilder {
    private final List<Consumer<PluginSearch>> places = new ArrayList<>();
    private final List<PluginFinder.Found> given = new ArrayList<>();
    private Duration deadline = Duration.ofSeconds(10);
    private Optional<DataPluginReader> reader = Optional.empty();

    CatalogueBuilder() {}

    /** Searches for plugins that are visible to {@code loader} and its parents. */
    public CatalogueBuilder classLoader(ClassLoader loader) {
        Check.notNull(loader, "loader");
        places.add(search -> search.in(loader));
        return this;
    }

    /** Searches for plugins in {@code layer} and its parents. */
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
     * Searches for plugins in a jar, in a folder with the layout of a jar (with a {@code META-INF} folder), or in all jars of a folder. The
     * jars of a folder share one class loader, so their classes can use one another. A jar that cannot be read is reported in
     * {@link Catalogue#problems}. The catalogue must be {@linkplain Catalogue#close closed} after use.
     *
     * @param jarOrFolder the jar or the folder
     * @param parent the parent class loader, through which the plugins see the classes of Coppice
     */
    public CatalogueBuilder jars(Path jarOrFolder, ClassLoader parent) {
        Check.notNull(jarOrFolder, "jarOrFolder");
        Check.notNull(parent, "parent");
        places.add(search -> search.in(jarOrFolder, parent));
        return this;
    }

    /** Sets the time limit for the creation of a plugin and for its descriptor and contribution. The default is 10 seconds. */
    public CatalogueBuilder deadline(Duration longest) {
        deadline = Check.notNull(longest, "longest");
        return this;
    }

    /** Sets the reader of the files of data-only plugins. The default is the reader that {@code coppice-files} provides as a service. */
    public CatalogueBuilder dataPluginReader(DataPluginReader given) {
        reader = Optional.of(Check.notNull(given, "given"));
        return this;
    }

    /** Loads the plugins and returns the catalogue. Each call returns a separate catalogue, which opens the jars separately. */
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
