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
 * Finds plugins: those of code with {@link ServiceLoader}, as the one class that calls it, and those that are data alone. Each entry is
 * guarded by itself, so that a bad one is a problem and the others load.
 */
public final class PluginFinder {
    private static final int MOST_ERRORS = 1_000;
    private static final String REMEDY =
            "correct the plugin's jar or its META-INF/services/" + Plugin.class.getName() + ", or remove it";

    private final List<Found> found = new ArrayList<>();
    private final List<Fault> problems = new ArrayList<>();
    private final DataPluginFinder data;

    /**
     * Makes a finder that has found nothing yet.
     *
     * @param reader gives what reads the files of data-only plugins, if there is any; asked when a plugin is made
     */
    PluginFinder(Supplier<Optional<DataPluginReader>> reader) {
        this.data = new DataPluginFinder(found, problems, reader);
    }

    /** The reader of data-only plugins that the engine's own class loader sees, if it sees one. */
    public static Optional<DataPluginReader> reader() {
        return ServiceLoader.load(DataPluginReader.class, PluginFinder.class.getClassLoader())
                .findFirst();
    }

    /**
     * A plugin that was found.
     *
     * @param who how messages name it
     * @param plugin makes it, which runs a stranger's code, and throws a {@link PluginException} where that fails
     * @param origin where it was found
     */
    public record Found(String who, Supplier<Plugin> plugin, String origin) {
        /** A plugin that is there already. */
        public static Found of(Plugin plugin, String origin) {
            return new Found(InspectedPlugin.who(plugin), () -> plugin, origin);
        }
    }

    ImmutableList<Found> found() {
        return ImmutableList.copyOf(found);
    }

    ImmutableList<Fault> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** Finds those that {@code loader} and its parents see. */
    void in(ClassLoader loader, String origin) {
        find(ServiceLoader.load(Plugin.class, loader), origin, type -> true);
        data.in(loader, origin);
    }

    /** Finds those whose classes or data {@code loader} itself has. */
    void onlyIn(URLClassLoader loader, String origin) {
        find(ServiceLoader.load(Plugin.class, loader), origin, type -> type.getClassLoader() == loader);
        data.onlyIn(loader, origin);
    }

    /** Finds those in {@code layer} and its parents. */
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
                    | ServiceConfigurationError e) { // the others load
                PluginCalls.rethrowIfHosts(e);
                errors++;
                problem(origin, e);
                continue;
            }
            if (wanted.test(provider.type())) {
                found.add(new Found("plugin " + provider.type().getName(), () -> made(provider), origin));
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
                | ServiceConfigurationError e) { // the others load
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
