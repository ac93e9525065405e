package org.coppice.testkit.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar, or the folder of classes and resources, that contains a plugin. */
public final class CodeLocation {
    private final Path path;

    public CodeLocation(Path jarOrFolder) {
        this.path = jarOrFolder;
    }

    /** Returns the jar or folder that contains the file {@code path}, from the URL of the file. */
    public static Path of(URL url, String file) {
        String address = url.toExternalForm();
        String root = address.substring(0, address.length() - file.length());
        return path(root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - "!/".length()) : root);
    }

    /** Returns the jar or folder that contains a class. */
    public static Path of(Class<?> type) {
        return path(type.getProtectionDomain().getCodeSource().getLocation().toExternalForm());
    }

    private static Path path(String address) {
        try {
            return Path.of(new URI(address));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(
                    "the plugin is at " + address + ", which is not a file; override location()", e);
        }
    }

    /** The paths of all files, with {@code /} as separator. */
    ImmutableSortedSet<String> files() {
        try {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> path.relativize(file).toString().replace('\\', '/'))
                            .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
                }
            }
            try (ZipFile jar = new ZipFile(path.toFile())) {
                return jar.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String file) {
        return files().contains(file);
    }

    public byte[] bytes(String file) {
        try {
            if (Files.isDirectory(path)) {
                return Files.readAllBytes(path.resolve(file));
            }
            try (ZipFile jar = new ZipFile(path.toFile())) {
                ZipEntry entry = jar.getEntry(file);
                if (entry == null) {
                    throw new IOException("there is no " + file + " in " + this);
                }
                try (InputStream stream = jar.getInputStream(entry)) {
                    return stream.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a services file without comments and blank lines; empty if there is no such file. */
    ImmutableSortedSet<String> entries(String file) {
        if (!has(file)) {
            return ImmutableSortedSet.of();
        }
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Splitter.on('#').splitToList(line).get(0).strip())
                .filter(line -> !line.isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** The file name, for messages. */
    @Override
    public String toString() {
        return String.valueOf(path.getFileName());
    }
}
