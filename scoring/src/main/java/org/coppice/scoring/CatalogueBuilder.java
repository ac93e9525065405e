package org.coppice.scoring;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.coppice.scoring.classical.ClassicalPlugin;
import org.coppice.spi.Plugin;

/** Collects where plugins are looked for, and loads them. */
public final class CatalogueBuilder {
    private final PluginFinder finder = new PluginFinder();
    private final List<PluginFinder.Found> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<URLClassLoader> opened = new ArrayList<>();
    private Duration deadline = Duration.ofSeconds(10);

    CatalogueBuilder() {}

    /** Looks for plugins where {@code loader} and its parents look. */
    public CatalogueBuilder classLoader(ClassLoader loader) {
        finder.in(loader, "class path");
        return this;
    }

    /** Looks for plugins in {@code layer} and its parents. */
    public CatalogueBuilder moduleLayer(ModuleLayer layer) {
        finder.in(layer);
        return this;
    }

    /** Adds a plugin. */
    public CatalogueBuilder plugin(Plugin plugin) {
        given.add(PluginFinder.Found.of(plugin, "code"));
        return this;
    }

    /**
     * Looks for plugins in a jar, in a folder that is as a jar within, with a {@code META-INF}, or in all jars of a folder, which then see
     * one another. They see Coppice through {@code parent}.
     * A jar that cannot be read is a problem.
     */
    public CatalogueBuilder jars(Path jarOrFolder, ClassLoader parent) {
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
                problems.add(
                        new Problem(jar.toString(), "the jar could not be read: " + Guard.reason(e), "give a jar"));
            }
        }
        if (urls.isEmpty() && problems.size() == problemsBefore) {
            problems.add(new Problem(jarOrFolder.toString(), "there is no jar", "give a jar or a folder of jars"));
        }
        if (!urls.isEmpty()) {
            URLClassLoader loader = new URLClassLoader(origin, urls.toArray(URL[]::new), parent);
            opened.add(loader);
            int before = finder.found().size() + finder.problems().size();
            finder.onlyIn(loader, origin);
            if (finder.found().size() + finder.problems().size() == before) {
                problems.add(new Problem(
                        jarOrFolder.toString(),
                        "no plugin is in it",
                        "name the plugin's class in META-INF/services/" + Plugin.class.getName()
                                + ", or the id of a data-only plugin in " + DataPluginFinder.INDEX));
            }
        }
        return this;
    }

    /** How long a plugin may take to be made and to say what it adds; 10 seconds where nothing is said. */
    public CatalogueBuilder deadline(Duration longest) {
        deadline = longest;
        return this;
    }

    /** The catalogue. */
    public Catalogue build() {
        PluginIntake intake = new PluginIntake(new ClassicalPlugin(), deadline);
        problems.forEach(intake::problem);
        finder.problems().forEach(intake::problem);
        finder.found().forEach(intake::add);
        given.forEach(intake::add);
        return intake.catalogue(ImmutableList.copyOf(opened));
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
            problems.add(new Problem(
                    jarOrFolder.toString(),
                    "the folder could not be read: " + Guard.reason(e),
                    "check that you may read it"));
            return List.of();
        }
    }
}
