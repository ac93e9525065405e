package org.coppice.scoring.plugin;

import java.io.IOException;
import org.coppice.scoring.CatalogueBuilder;
import org.coppice.spi.Plugin;

/**
 * Reads the files of plugins that are data alone. The artifact {@code coppice-files} provides a reader as a service, which the engine finds by
 * itself; a host can also give one to {@link CatalogueBuilder#dataPluginReader}.
 *
 * @since 0.1.0
 */
public interface DataPluginReader {
    /** The jar, folder or module in which the files of a plugin are. */
    interface Source {
        /** The name of the jar or folder, for messages. */
        String name();

        /**
         * The content of a file.
         *
         * @param path the path from the root of the jar or folder, with {@code /} between its steps
         * @throws java.nio.file.NoSuchFileException if there is no such file
         * @throws IOException if it cannot be read; the message says why
         */
        byte[] read(String path) throws IOException;
    }

    /**
     * Reads a plugin and all the files that it lists. It is called when the catalogue asks the plugin, which is within the catalogue's
     * deadline.
     *
     * @param id the plugin's id, as the index lists it
     * @param folder the folder of its files, with a {@code /} at the end
     * @param source where the files are
     * @throws RuntimeException naming everything that is wrong with any of the files
     */
    Plugin read(String id, String folder, Source source);
}
