package org.coppice.scoring.discovery;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.spi.Plugin;

/** The search for the plugins of one catalogue. It opens the jars in which it searches; the catalogue owns and closes them. */
public final class PluginSearch {
    private final PluginFinder finder;
    private final List<Fault> problems = new ArrayList<>();
    private final List<ClassLoader> loaders = new ArrayList<>();
    private final List<URLClassLoader> opened = new ArrayList<>();

    /**
     * Creates a search without results.
     *
     * @param reader returns the reader of the files of data-only plugins, if there is one
     */
    public PluginSearch(Supplier<Optional<DataPluginReader>> reader) {
        this.finder = new PluginFinder(reader);
    }

    /** Searches for plugins that are visible to {@code loader} and its parents. */
    public void in(ClassLoader loader) {
        loaders.add(loader);
        finder.in(loader, "class path");
    }

    /** Searches in {@code layer} and its parents. */
    public void in(ModuleLayer layer) {
        finder.in(layer);
    }

    /** Searches in a jar, in a folder with the layout of a jar, or in all jars of a folder. */
    public void in(Path jarOrFolder, ClassLoader parent) {
        String origin = jarOrFolder.getFileName() == null
                ? jarOrFolder.toString()
                : jarOrFolder.getFileName().toString();
        List<URL> urls = new ArrayList<>();
        int problemsBefore = problems.size();
        for (Path jar : jarsIn(jarOrFolder)) {
            try {
                if (!Files.isDirectory(jar)) {
                    new JarFile(jar.toFile()).close();
                }
                urls.add(jar.toUri().toURL());
            } catch (IOException e) {
                problem(jar, "the jar could not be read: " + PluginCalls.reason(e), "give a jar");
            }
        }
        if (urls.isEmpty() && problems.size() == problemsBefore) {
            problem(jarOrFolder, "there is no jar", "give a jar or a folder of jars");
        }
        if (!urls.isEmpty()) {
            URLClassLoader loader = new URLClassLoader(origin, urls.toArray(URL[]::new), parent);
            opened.add(loader);
            loaders.add(loader);
            int before = finder.found().size() + finder.problems().size();
            finder.onlyIn(loader, origin);
            if (finder.found().size() + finder.problems().size() == before) {
                problem(
                        jarOrFolder,
                        "it contains no plugin",
                        "name the plugin's class in META-INF/services/" + Plugin.class.getName()
                                + ", or the id of a data-only plugin in " + DataPluginFinder.INDEX);
            }
        }
    }

    /** Adds all plugins and all problems that were found to a registry. */
    public void into(PluginRegistry intake) {
        problems.forEach(intake::problem);
        finder.problems().forEach(intake::problem);
        finder.found().forEach(intake::add);
    }

    /** Returns the class loaders in which this search looked for plugins. */
    public PluginSources sources() {
        return new PluginSources(ImmutableList.copyOf(loaders), ImmutableList.copyOf(opened));
    }

    private void problem(Path where, String what, String remedy) {
        problems.add(PluginFaults.of(where.toString(), what, remedy));
    }

    private List<Path> jarsIn(Path jarOrFolder) {
        if (!Files.isDirectory(jarOrFolder) || Files.isDirectory(jarOrFolder.resolve("META-INF"))) {
            return List.of(jarOrFolder);
        }
        try (Stream<Path> files = Files.list(jarOrFolder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problem(
                    jarOrFolder,
                    "the folder could not be read: " + PluginCalls.reason(e),
                    "check that you may read it");
            return List.of();
        }
    }
}
