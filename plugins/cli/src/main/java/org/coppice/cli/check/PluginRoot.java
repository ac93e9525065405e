package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.bank.PluginFile;

/** Finds the folders and jars that contain the plugins which a path names. */
public final class PluginRoot {
    private static final String META_INF = "META-INF";
    private static final String SOURCES = "src/main/resources";

    private PluginRoot() {}

    /** Returns whether a path names plugins as a whole: a folder or a jar. */
    public static boolean isWhole(Path path) {
        return Files.isDirectory(path) || isJar(path);
    }

    static boolean isJar(Path path) {
        return Files.isRegularFile(path)
                && String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    /**
     * Returns the jars, and the folders with the layout of a jar, that a folder or jar stands for: itself, its {@code src/main/resources}, the
     * folder around its {@code META-INF}, or the jars in it.
     *
     * @throws InputException if there are none
     */
    static ImmutableList<Path> of(Path path) {
        if (isJar(path) || Files.isDirectory(path.resolve(META_INF))) {
            return ImmutableList.of(path);
        }
        Path sources = path.resolve(SOURCES);
        if (Files.isDirectory(sources.resolve(META_INF))) {
            return ImmutableList.of(sources);
        }
        Optional<Path> around = around(path);
        if (around.isPresent()) {
            return ImmutableList.of(around.get());
        }
        List<Path> jars = jars(path);
        if (jars.isEmpty()) {
            throw InputException.of(
                    path.toString(),
                    "the folder contains no plugin",
                    "name a folder with META-INF, a jar, a folder of jars, or a single file");
        }
        return ImmutableList.copyOf(jars);
    }

    /** Returns the {@code plugin.yaml} of a folder that contains one. */
    public static Optional<Path> manifest(Path folder) {
        return Optional.of(folder.resolve(PluginFile.NAME)).filter(Files::isRegularFile);
    }

    /** Returns the folder around the {@code META-INF} that contains a file or folder. */
    static Optional<Path> around(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path at = absolute; at != null; at = at.getParent()) {
            if (META_INF.equals(String.valueOf(at.getFileName()))) {
                Path root = at.getParent();
                return Optional.ofNullable(root).map(found -> path.isAbsolute() ? found : asGiven(found));
            }
        }
        return Optional.empty();
    }

    private static Path asGiven(Path root) {
        Path relative = Path.of("").toAbsolutePath().relativize(root);
        return relative.toString().isEmpty() ? Path.of(".") : relative;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(PluginRoot::isJar).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
