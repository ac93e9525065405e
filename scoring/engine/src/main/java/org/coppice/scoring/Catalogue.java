package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.apiguardian.api.API;
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
 * The available banks, weightings, strategies and other things, and the plugins that contribute them. Things are selected by id; the order
 * of the class path has no effect. {@link #problems()} lists everything that could not be loaded; the other things remain usable. Immutable
 * and thread-safe. Close the catalogue only if plugin jars were opened for it, and only when nothing from these jars is in use.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class Catalogue implements AutoCloseable {
    private final Registry registry;

    Catalogue(Registry registry) {
        this.registry = registry;
    }

    /** Returns a catalogue of the built-in things of Coppice and the plugins that are visible to {@code loader} and its parents. */
    public static Catalogue load(ClassLoader loader) {
        return builder().classLoader(Check.notNull(loader, "loader")).build();
    }

    /** Returns a catalogue of the built-in things of Coppice and the plugins in {@code layer} and its parents. */
    public static Catalogue load(ModuleLayer layer) {
        return builder().moduleLayer(Check.notNull(layer, "layer")).build();
    }

    /** Returns a catalogue of the built-in things of Coppice and the given plugins. It is for hosts that do not use a service loader. */
    public static Catalogue of(Plugin... plugins) {
        CatalogueBuilder builder = builder();
        for (Plugin plugin : Check.notNull(plugins, "plugins")) {
            builder.plugin(plugin);
        }
        return builder.build();
    }

    /** Returns a builder of a catalogue. */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /** Returns the plugins: the built-in plugin first, then the others in the order of their ids. */
    public ImmutableList<PluginEntry> plugins() {
        return registry.plugins();
    }

    /** Returns the faults of everything that could not be loaded. Each fault names the plugin, or the place where it was found. */
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

    /** Returns all things that strategies can use. */
    public Things things() {
        return registry.things();
    }

    /**
     * Returns the thing with the given kind and id. The id of a bank can also name a part of a bank: {@code culture.short} is the part
     * {@code short} of the bank {@code culture}, unless a bank has this id itself.
     *
     * @throws InvalidValueException if there is none; the message names the most similar id and lists the available ids
     */
    public <T> T get(Kind<T> kind, String id) {
        return registry.get(kind, id);
    }

    /** Returns the thing with the given kind and id, or empty if there is none. As in {@link #get}, the id can name a part of a bank. */
    public <T> Optional<T> find(Kind<T> kind, String id) {
        return registry.find(kind, id);
    }

    /** Returns the descriptor of the plugin that contributed the thing with the given kind and id. */
    public Descriptor plugin(Kind<?> kind, String id) {
        return registry.plugin(kind, id);
    }

    /**
     * Returns the description of a strategy. It is cached when the plugin is loaded; later failures or changes of the strategy have no
     * effect.
     *
     * @throws InvalidValueException if there is no such strategy
     */
    public <T extends Strategy> StrategyInfo info(Kind<T> kind, String id) {
        return registry.info(kind, id);
    }

    /**
     * Returns the faults in the parameters of a weighting: names that no strategy declares, and values that are not valid for any strategy
     * that declares the name. The location of each fault is a JSON Pointer into a weighting file, such as {@code /parameters/missing}.
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
