package org.coppice.cli.command;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.coppice.cli.option.Usage;
import org.coppice.cli.output.OutputException;
import org.coppice.files.FileKind;
import org.coppice.files.bank.FileKinds;
import org.coppice.model.check.Check;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.spi.Contract;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Files to start from. All or none are written: if one of them exists with another content, nothing is written. */
final class Starter {
    /** Leaves space for ids that are made by adding to it. */
    private static final int LONGEST_ID = 48;

    private final String id;
    private final String schemas;
    private final CommandSpec command;
    private final Map<Path, String> files = new LinkedHashMap<>();

    private Starter(String id, String schemas, CommandSpec command) {
        this.id = id;
        this.schemas = schemas;
        this.command = command;
    }

    /**
     * Returns a scaffold without files.
     *
     * @param schemas where the schemas are, as seen from the files that name them, with a slash at the end or empty
     */
    static Starter of(String id, String schemas, CommandSpec command) {
        try {
            Check.id("the", id);
            Check.valid(
                    id.length() <= LONGEST_ID, "the id has %s characters", "use up to %2$s", id.length(), LONGEST_ID);
        } catch (InvalidValueException e) {
            throw Usage.of(command, e);
        }
        return new Starter(id, schemas, command);
    }

    /** Adds a file that is made from a template. */
    Starter file(Path file, String from) {
        return text(
                file,
                resource(from)
                        .replace("@ID@", id)
                        .replace("@TITLE@", title(id))
                        .replace("@SCHEMAS@", schemas)
                        .replace("@CONTRACT@", Integer.toString(Contract.NUMBER)));
    }

    /** Adds the schema of a kind of file. */
    Starter schema(Path folder, FileKind kind) {
        return text(folder.resolve(SchemaCommand.name(kind)), FileKinds.schema(kind));
    }

    /** Adds a file with this text. */
    Starter text(Path file, String text) {
        files.put(file, text);
        return this;
    }

    /** Writes the files and returns a line for each. */
    ImmutableList<String> write() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                requireNoOther(file.getKey(), file.getValue());
            }
            for (Map.Entry<Path, String> file : files.entrySet()) {
                if (!Files.exists(file.getKey())) {
                    Files.createDirectories(Objects.requireNonNull(
                            file.getKey().toAbsolutePath().getParent()));
                    Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
                    lines.add("wrote " + file.getKey());
                }
            }
        } catch (IOException e) {
            throw OutputException.of(String.valueOf(e.getMessage()), e);
        }
        return lines.build();
    }

    private void requireNoOther(Path file, String text) throws IOException {
        boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        boolean same = Files.isRegularFile(file)
                && file.toString().endsWith(".schema.json")
                && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        if (there && !same) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    file + " already exists, so nothing was written; use another id, or another --folder");
        }
    }

    /** Returns an id as a title: "Our team" for {@code our-team}. */
    private static String title(String id) {
        String words = id.replaceAll("[._-]+", " ").strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String resource(String name) {
        try (InputStream stream = Starter.class.getResourceAsStream("starter/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
