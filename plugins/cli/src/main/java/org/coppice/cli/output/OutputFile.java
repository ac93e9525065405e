package org.coppice.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A file for a result, which has been checked to be writable.
 *
 * @param name the option and the path, for messages
 * @param path the path that was given
 * @param target the file to which the path leads, if it is a link
 * @param direct whether it is written in place because it is not a regular file
 */
public record OutputFile(String name, Path path, Path target, boolean direct) {
    private static final int LINKS = 40;

    /** Returns the file of an option, or null if none is named. */
    public static @Nullable OutputFile of(@Nullable Path path, String option, List<Path> inputs, CommandSpec command) {
        return path == null ? null : of(path, option + " " + path, option, inputs, command);
    }

    private static OutputFile of(Path path, String name, String option, List<Path> inputs, CommandSpec command) {
        if (Files.isDirectory(path)) {
            throw usage(command, name + ": this is a folder; name a file in it");
        }
        for (Path input : inputs) {
            if (same(path, input)) {
                throw usage(command, name + ": this is also an input, " + input + "; name another file");
            }
        }
        Path absolute = path.toAbsolutePath();
        if (Files.exists(path) && (!Files.isRegularFile(path) || absolute.startsWith("/dev"))) {
            return new OutputFile(name, path, absolute, true);
        }
        Path target = target(absolute);
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw usage(command, name + ": the folder does not exist; create it first");
        }
        if (!Files.isWritable(folder) || (Files.exists(target) && !Files.isWritable(target))) {
            throw usage(command, name + ": there is no permission to write it; name another file for " + option);
        }
        return new OutputFile(name, path, target, false);
    }

    /** Returns the file for the texts that belong to this one. */
    public OutputFile withTexts(Path other, List<Path> inputs, CommandSpec command) {
        if (same(path, other)) {
            throw usage(
                    command,
                    name + ": the texts would be written to " + other
                            + ", which is the same file; use another extension, such as .csv");
        }
        return of(other, name + " (the texts, " + other + ")", "--out", inputs, command);
    }

    private static boolean same(Path a, Path b) {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
                    || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
        } catch (IOException e) {
            return false; // a file that is not accessible is reported when it is read or written
        }
    }

    /** Returns the target of links, which need not exist. */
    private static Path target(Path file) {
        Path target = file;
        try {
            for (int i = 0; i < LINKS && Files.isSymbolicLink(target); i++) {
                target = target.resolveSibling(Files.readSymbolicLink(target));
            }
        } catch (IOException e) {
            return file;
        }
        return target;
    }

    private static CommandLine.ParameterException usage(CommandSpec command, String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }
}
