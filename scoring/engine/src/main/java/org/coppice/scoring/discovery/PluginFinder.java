package org.coppice.scoring.discovery;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Plugin;

/**
 * Finds plugins: code plugins with {@link ServiceLoader}, which only this class calls, and data-only plugins. Each entry is handled
 * separately, so that a faulty entry is a problem and the others load.
 */
public final class PluginFinder {
    private static final int MOST_ERRORS = 1_000;
    private static final String REMEDY =
            "correct the plugin's jar or its META-INF/services/" + Plugin.class.getName() + ", or remove it";

    private final List<Found> found = new ArrayList<>();
    private final List<Fault> problems = new ArrayList<>();
    private final DataPluginFinder data;

    /**
     * Creates a finder without plugins.
     *
     * @param reader returns the reader of the files of data-only plugins, if there is one; it is called when a plugin is created
     */
    PluginFinder(Supplier<Optional<DataPluginReader>> reader) {
        this.data = new DataPluginFinder(found, problems, reader);
    }

    /** Returns the reader of data-only plugins that is visible to the class loader of the engine, if there is one. */
    public static Optional<DataPluginReader> reader() {
        return ServiceLoader.load(DataPluginReader.class, PluginFinder.class.getClassLoader())
                .findFirst();
    }

    /**
     * A plugin that was found.
     *
     * @param who the name of the plugin in messages
     * @param id the id of the plugin, if it is known before the plugin is created
     * @param plugin creates the plugin, which runs foreign code; throws a {@link PluginException} if that fails
     * @param origin the place where the plugin was found
     */
    public record Found(String who, Optional<String> id, Supplier<Plugin> plugin, String origin) {
        /** Returns an entry for an existing plugin. */
        public static Found of(Plugin plugin, String origin) {
            return new Found(InspectedPlugin.who(plugin), Optional.empty(), () -> plugin, origin);
        }
    }

    ImmutableList<Found> found() {
        return ImmutableList.copyOf(found);
    }

    ImmutableList<Fault> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** Finds the plugins that are visible to {@code loader} and its parents. */
    void in(ClassLoader loader, String origin) {
        find(ServiceLoader.load(Plugin.class, loader), origin, type -> true);
        data.in(loader, origin);
    }

    /** Finds the plugins whose classes or data are in {@code loader} itself. */
    void onlyIn(URLClassLoader loader, String origin) {
        find(ServiceLoader.load(Plugin.class, loader), origin, type -> type.getClassLoader() == loader);
        data.onlyIn(loader, origin);
    }

    /** Finds the plugins in {@code layer} and its parents. */
    void in(ModuleLayer layer) {
        find(ServiceLoader.load(layer, Plugin.class), "module layer", type -> true);
        data.in(layer, "module layer");
    }

    private void find(ServiceLoader<Plugin> loader, String origin, Predicate<Class<?>> wanted) {
        Iterator<ServiceLoader.Provider<Plugin>> providers = loader.stream().iterator();
        int errors = 0;
        while (errors < MOST_ERRORS) {
            ServiceLoader.Provider<Plugin> provider;
            try {
                if (!providers.hasNext()) {
                    return;
                }
                provider = providers.next();
            } catch (RuntimeException
                    | LinkageError
                    | StackOverflowError
                    | ServiceConfigurationError e) { // the other plugins still load
                PluginCalls.rethrowIfHosts(e);
                errors++;
                problem(origin, e);
                continue;
            }
            if (wanted.test(provider.type())) {
                found.add(new Found(
                        "plugin " + provider.type().getName(), Optional.empty(), () -> made(provider), origin));
            }
        }
        problems.add(PluginFaults.of(
                origin,
                MOST_ERRORS + " entries could not be read",
                "correct META-INF/services/" + Plugin.class.getName()));
    }

    private static Plugin made(ServiceLoader.Provider<Plugin> provider) {
        try {
            return provider.get();
        } catch (RuntimeException
                | LinkageError
                | StackOverflowError
                | ServiceConfigurationError e) { // the other plugins still load
            PluginCalls.rethrowIfHosts(e);
            throw new PluginException(what(e), REMEDY, e);
        }
    }

    private void problem(String origin, Throwable e) {
        problems.add(PluginFaults.of(origin, what(e), REMEDY));
    }

    private static String what(Throwable e) {
        Throwable root = Throwables.getRootCause(e);
        String detail = root == e
                ? PluginCalls.reason(e)
                : PluginCalls.reason(e).replaceFirst("^ServiceConfigurationError: ", "") + ": "
                        + PluginCalls.reason(root);
        return "a plugin could not be loaded: " + detail;
    }
}
