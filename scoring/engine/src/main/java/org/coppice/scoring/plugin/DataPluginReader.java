package org.coppice.scoring.plugin;

import java.io.IOException;
import org.apiguardian.api.API;
import org.coppice.scoring.CatalogueBuilder;
import org.coppice.spi.Plugin;

/**
 * A reader of the files of data-only plugins. The artifact {@code coppice-files} provides a reader as a service, which the engine finds
 * automatically. A host can also pass a reader to {@link CatalogueBuilder#dataPluginReader}.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public interface DataPluginReader {
    /** The jar, folder or module that contains the files of a plugin. */
    interface Source {
        /** Returns the name of the jar or folder, for messages. */
        String name();

        /**
         * Returns the content of a file.
         *
         * @param path the path from the root of the jar or folder, with {@code /} as separator
         * @throws java.nio.file.NoSuchFileException if there is no such file
         * @throws IOException if the file cannot be read; the message states the reason
         */
        byte[] read(String path) throws IOException;
    }

    /**
     * Reads a plugin and all files that it lists. It is called while the catalogue loads the plugin, so the
     * {@linkplain CatalogueBuilder#deadline time limit} of the catalogue applies.
     *
     * @param id the id of the plugin, as the index lists it
     * @param folder the folder of its files, with a {@code /} at the end
     * @param source the jar, folder or module that contains the files
     * @throws RuntimeException if any of the files is invalid; the message lists all errors in all files
     */
    Plugin read(String id, String folder, Source source);
}
