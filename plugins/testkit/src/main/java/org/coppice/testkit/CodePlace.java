package org.coppice.testkit;

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

/** The jar, or the folder of classes and resources, that a plugin is in. */
final class CodePlace {
    private final Path place;

    CodePlace(Path jarOrFolder) {
        this.place = jarOrFolder;
    }

    /** Where a file of that path stands that has that address. */
    static Path of(URL file, String path) {
        String address = file.toExternalForm();
        String root = address.substring(0, address.length() - path.length());
        return path(root.startsWith("jar:") ? root.substring("jar:".length(), root.length() - "!/".length()) : root);
    }

    /** The place of a class. */
    static Path of(Class<?> type) {
        return path(type.getProtectionDomain().getCodeSource().getLocation().toExternalForm());
    }

    private static Path path(String address) {
        try {
            return Path.of(new URI(address));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the plugin is at " + address + ", which is no file; override place()", e);
        }
    }

    /** The paths of all files, with {@code /} between. */
    ImmutableSortedSet<String> files() {
        try {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.walk(place)) {
                    return files.filter(Files::isRegularFile)
                            .map(file -> place.relativize(file).toString().replace('\\', '/'))
                            .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
                }
            }
            try (ZipFile jar = new ZipFile(place.toFile())) {
                return jar.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String path) {
        return files().contains(path);
    }

    byte[] bytes(String path) {
        try {
            if (Files.isDirectory(place)) {
                return Files.readAllBytes(place.resolve(path));
            }
            try (ZipFile jar = new ZipFile(place.toFile())) {
                ZipEntry entry = jar.getEntry(path);
                if (entry == null) {
                    throw new IOException("there is no " + path + " in " + this);
                }
                try (InputStream stream = jar.getInputStream(entry)) {
                    return stream.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a services file without comments and blank lines; none where there is no such file. */
    ImmutableSortedSet<String> entries(String path) {
        if (!has(path)) {
            return ImmutableSortedSet.of();
        }
        return new String(bytes(path), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Splitter.on('#').splitToList(line).get(0).strip())
                .filter(line -> !line.isEmpty())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /** Its name, for messages. */
    @Override
    public String toString() {
        return String.valueOf(place.getFileName());
    }
}
