package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.coppice.model.bank.Weighting;
import org.coppice.model.check.Check;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.discovery.Registry;
import org.coppice.scoring.engine.ParameterCheck;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.coppice.spi.Strategy;
import org.coppice.spi.StrategyInfo;
import org.coppice.spi.Things;

/**
 * The banks, weightings and strategies there are, and the plugins that brought them. Things are chosen by id; the order of the class
 * path plays no part. What could not be loaded stands in {@link #problems()}, and the rest works. Immutable and safe for any number
 * of threads; close it only where plugin jars were opened for it, once nothing of theirs is used any more.
 */
public final class Catalogue implements AutoCloseable {
    private final Registry registry;

    Catalogue(Registry registry) {
        this.registry = registry;
    }

    /** What Coppice brings itself, and the plugins that {@code loader} and its parents see. */
    public static Catalogue load(ClassLoader loader) {
        return builder().classLoader(Check.notNull(loader, "loader")).build();
    }

    /** What Coppice brings itself, and the plugins in {@code layer} and its parents. */
    public static Catalogue load(ModuleLayer layer) {
        return builder().moduleLayer(Check.notNull(layer, "layer")).build();
    }

    /** What Coppice brings itself, and these plugins: for hosts without a service loader. */
    public static Catalogue of(Plugin... plugins) {
        CatalogueBuilder builder = builder();
        for (Plugin plugin : Check.notNull(plugins, "plugins")) {
            builder.plugin(plugin);
        }
        return builder.build();
    }

    /** Collects where plugins are looked for. */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /** Returns the plugins: Coppice's own first, then the others by id. */
    public ImmutableList<PluginEntry> plugins() {
        return registry.plugins();
    }

    /** Returns what could not be loaded, and why; each fault names the plugin, or where it was found. */
    public ImmutableList<Fault> problems() {
        return registry.problems();
    }

    /** Returns the ids of all things of a kind, in order. */
    public ImmutableList<String> ids(Kind<?> kind) {
        return registry.ids(kind);
    }

    /** Returns all things of a kind, in the order of their ids. */
    public <T> ImmutableList<T> all(Kind<T> kind) {
        return registry.all(kind);
    }

    /** Returns everything that strategies can use. */
    public Things things() {
        return registry.things();
    }

    /**
     * Returns the thing of that kind and id. If no bank has the id, a part of a bank can have it: {@code culture.short} is the part
     * {@code short} of the bank {@code culture}.
     *
     * @throws InvalidValueException if there is none; it names the nearest id and those there are
     */
    public <T> T get(Kind<T> kind, String id) {
        return registry.get(kind, id);
    }

    /** Returns the thing of that kind and id, or empty if there is none; a part of a bank too. */
    public <T> Optional<T> find(Kind<T> kind, String id) {
        return registry.find(kind, id);
    }

    /** Returns the plugin that contributed the thing of that kind and id. */
    public Descriptor plugin(Kind<?> kind, String id) {
        return registry.plugin(kind, id);
    }

    /**
     * Returns the description of a strategy, as it was when the plugin was loaded. Later failures or changes of the strategy have no effect here.
     *
     * @throws InvalidValueException if there is none
     */
    public <T extends Strategy> StrategyInfo info(Kind<T> kind, String id) {
        return registry.info(kind, id);
    }

    /**
     * Returns the faults in the parameters of a weighting: names that no strategy declares, and values that no strategy that declares the name
     * accepts. The locations are pointers into a weighting file, such as {@code /parameters/missing}.
     */
    public ImmutableList<Fault> faults(Weighting weighting) {
        return ParameterCheck.faults(Check.notNull(weighting, "weighting"), registry);
    }

    Registry registry() {
        return registry;
    }

    /** Closes the plugin jars that were opened for this catalogue. */
    @Override
    public void close() {
        registry.close();
    }
}
