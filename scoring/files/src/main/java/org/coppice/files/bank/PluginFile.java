package org.coppice.files.bank;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.files.tree.Bytes;
import org.coppice.files.tree.FileText;
import org.coppice.model.check.Nearest;

/**
 * A reader of data-only plugins: reads a {@code plugin.yaml} and all files that it lists.
 *
 * <p>{@code plugin.yaml} matches the schema in the resource {@code org/coppice/files/plugin.schema.json}. It is in a folder whose name is
 * the id of the plugin; the files that it lists are in the same folder. All faults of all files are reported together.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class PluginFile {
    /** The name of the file that describes a plugin. */
    public static final String NAME = "plugin.yaml";

    private PluginFile() {}

    /**
     * Reads a plugin from its {@code plugin.yaml}.
     *
     * @throws InputException with everything that is wrong with it or with a file that it lists, also if one of them cannot be read
     */
    public static PluginContent read(Path file) {
        Path name = file.toAbsolutePath().normalize();
        Path parent = file.getParent();
        String folder = parent == null ? "" : parent + name.getFileSystem().getSeparator();
        PluginMaker maker =
                new PluginMaker(folder, path -> bytes(file.resolveSibling(path.substring(folder.length()))));
        return maker.make(folderName(name), String.valueOf(name.getFileName()));
    }

    /**
     * Reads the plugin with the given id.
     *
     * @param folder the prefix of the paths of its files, up to and including the last {@code /}
     * @param files returns the content of a file, by its path with the folder; throws an {@link InputException} if it is not available
     * @throws InputException with everything that is wrong with any of the files
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

    /** Returns the names of the files in the folder of a file; none if the folder cannot be listed. */
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
