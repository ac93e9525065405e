package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.model.check.Nearest;

/**
 * A data-only plugin in files: reads its {@code plugin.yaml} and all that this lists.
 *
 * <p>{@code plugin.yaml} is as {@code plugin.schema.json} beside this class describes, and stands in a folder that has the plugin's id
 * as its name; the files it lists stand in that folder too. Everything that is wrong with any of them is said at once.
 */
public final class PluginFile {
    /** The name of the file. */
    public static final String NAME = "plugin.yaml";

    private PluginFile() {}

    /**
     * The plugin of which that is the {@code plugin.yaml}.
     *
     * @throws InputException naming everything that is wrong with it or with a file it lists, also that one cannot be read
     */
    public static PluginContent read(Path file) {
        Path name = file.toAbsolutePath().normalize();
        Path parent = file.getParent();
        String folder = parent == null ? "" : parent + File.separator;
        PluginMaker maker = new PluginMaker(folder, path -> bytes(Path.of(path)));
        return maker.make(folderName(name), String.valueOf(name.getFileName()));
    }

    /**
     * The plugin of that id.
     *
     * @param folder what the paths of its files begin with, up to the last {@code /}
     * @param files the content of a file, by its path with the folder; an {@link InputException} where it cannot be had
     * @throws InputException naming everything that is wrong with any of the files
     */
    public static PluginContent read(String id, String folder, Function<String, byte[]> files) {
        return new PluginMaker(folder, files).make(id, NAME);
    }

    private static byte[] bytes(Path file) {
        try {
            return Bytes.of(file, FileText.MOST_BYTES);
        } catch (InputException e) {
            throw Nearest.to(String.valueOf(file.getFileName()), besides(file))
                    .filter(name -> !Files.exists(file))
                    .map(name -> InputException.of(
                            file.toString(), "there is no such file", "did you mean \"" + name + "\"?"))
                    .orElse(e);
        }
    }

    /** The names of the files in the folder of a file; none where it cannot be looked into. */
    private static ImmutableList<String> besides(Path file) {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().resolveSibling(""))) {
            return files.map(other -> String.valueOf(other.getFileName())).collect(ImmutableList.toImmutableList());
        } catch (IOException | UncheckedIOException e) {
            return ImmutableList.of();
        }
    }

    private static String folderName(Path file) {
        Path folder = file.getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }
}
