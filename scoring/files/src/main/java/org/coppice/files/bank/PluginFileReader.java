package org.coppice.files.bank;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apiguardian.api.API;
import org.coppice.files.InputException;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.spi.Plugin;

/**
 * A reader of the files of data-only plugins, for a catalogue. It is registered as a service, so that a catalogue finds it automatically.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class PluginFileReader implements DataPluginReader {
    /** Creates a reader. Readers have no state. */
    public PluginFileReader() {}

    @Override
    public Plugin read(String id, String folder, Source source) {
        return PluginFile.read(id, folder, path -> bytes(source, path));
    }

    private static byte[] bytes(Source source, String path) {
        try {
            return source.read(path);
        } catch (NoSuchFileException e) {
            throw unreadable(path, "there is no such file in " + source.name(), e);
        } catch (IOException e) {
            throw unreadable(path, "the file cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputException unreadable(String path, String what, IOException cause) {
        InputException unreadable = InputException.of(path, what, "add the file, or remove it from the list");
        unreadable.initCause(cause);
        return unreadable;
    }
}
