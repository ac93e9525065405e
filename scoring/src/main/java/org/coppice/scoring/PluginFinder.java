package org.coppice.scoring;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.coppice.spi.Plugin;

/**
 * Finds plugins: those of code with {@link ServiceLoader}, as the one class that calls it, and those that are data alone. Each entry is guarded by itself, so that a bad one is a
 * problem and the others load.
 */
final class PluginFinder {
    private static final int MOST_ERRORS = 1_000;

    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DataPluginFinder data = new DataPluginFinder(found, problems);

    /** A plugin, and where it was found. */
    record Found(Plugin plugin, String origin) {}

    ImmutableList<Found> found() {
        return ImmutableList.copyOf(found);
    }

    ImmutableList<Problem> problems() {
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
            } catch (RuntimeException | Error e) { // whatever it is, the others load
                errors++;
                problem(origin, e);
                continue;
            }
            add(provider, origin, wanted);
        }
        problems.add(new Problem(
                origin,
                MOST_ERRORS + " entries could not be read",
                "correct META-INF/services/" + Plugin.class.getName()));
    }

    private void add(ServiceLoader.Provider<Plugin> provider, String origin, Predicate<Class<?>> wanted) {
        try {
            if (wanted.test(provider.type())) {
                found.add(new Found(provider.get(), origin));
            }
        } catch (RuntimeException | Error e) { // whatever it is, the others load
            problem(origin, e);
        }
    }

    private void problem(String origin, Throwable e) {
        Throwable root = Throwables.getRootCause(e);
        String detail = root == e
                ? Guard.reason(e)
                : Guard.reason(e).replaceFirst("^ServiceConfigurationError: ", "") + ": " + Guard.reason(root);
        problems.add(new Problem(
                origin,
                "a plugin could not be loaded: " + detail,
                "correct the plugin's jar or its META-INF/services/" + Plugin.class.getName() + ", or remove it"));
    }
}
