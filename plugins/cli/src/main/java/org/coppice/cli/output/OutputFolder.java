package org.coppice.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A new folder for a result of several files, which is there completely or not at all. */
public final class OutputFolder {
    private final String name;
    private final Path target;

    private OutputFolder(String name, Path target) {
        this.name = name;
        this.target = target;
    }

    /** Returns the folder of an option. */
    public static OutputFolder of(Path path, String option, CommandSpec command) {
        String name = option + " " + path;
        Path target = path.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw usage(
                    command,
                    name + ": this exists and is not an empty folder; name a new folder, or remove this one first");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw usage(command, name + ": the folder above it does not exist; create it first");
        }
        if (!Files.isWritable(parent)) {
            throw usage(command, name + ": there is no permission to write there; name another folder for " + option);
        }
        return new OutputFolder(name, target);
    }

    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        } catch (IOException e) {
            return false; // it cannot be read, so that it cannot be used
        }
    }

    private static CommandLine.ParameterException usage(CommandSpec command, String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }

    /** The folder while it is filled. */
    public static final class Draft {
        private final Path folder;

        private Draft(Path folder) {
            this.folder = folder;
        }

        /** Returns a file in it, whose folder it creates. */
        public Path file(String path) throws IOException {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return file;
        }

        /** Writes a text to a file in it. */
        public void write(String path, String text) {
            try {
                Files.write(file(path), text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Fills a draft next to the folder, then moves it to its place; returns what the filling returns. */
    public List<String> fill(Function<Draft, List<String>> filling) {
        Path draft = target.resolveSibling(".coppice-" + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectory(draft);
            try {
                List<String> notes = filling.apply(new Draft(draft));
                Files.deleteIfExists(target); // an empty folder
                Files.move(draft, target);
                return notes;
            } finally {
                remove(draft);
            }
        } catch (IOException e) {
            throw OutputException.of(name, e);
        } catch (RuntimeException e) { // writers of formats wrap exceptions of the file
            if (e.getCause() instanceof IOException cause) {
                throw OutputException.of(name, cause);
            }
            throw e;
        }
    }

    private static void remove(Path draft) throws IOException {
        if (Files.exists(draft)) {
            try (Stream<Path> files = Files.walk(draft)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
