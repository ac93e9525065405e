package org.coppice.scoring.discovery;

import com.google.common.base.Suppliers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.coppice.scoring.plugin.DataPluginReader;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A data-only plugin. All its files are read when it is first used. */
public final class DataPlugin implements Plugin {
    private static final String FOLDER = "META-INF/coppice/";

    private final String id;
    private final Supplier<Plugin> content;

    /** Creates the plugin with the given id, whose files are in the given place. */
    DataPlugin(String id, PluginPlace place, DataPluginReader reader) {
        this.id = id;
        this.content = Suppliers.memoize(() -> reader.read(id, FOLDER + id + "/", new Files(place)));
    }

    /** The files of a place, as a source for the reader. */
    private record Files(PluginPlace place) implements DataPluginReader.Source {
        @Override
        public String name() {
            return place.name();
        }

        @Override
        public byte[] read(String path) throws IOException {
            try {
                return place.bytes(path);
            } catch (FileNotFoundException | NoSuchFileException e) {
                NoSuchFileException absent = new NoSuchFileException(path);
                absent.initCause(e);
                throw absent;
            } catch (IOException e) { // the place, and so the exception, can come from a foreign class loader
                throw new IOException(PluginCalls.reason(e), e);
            }
        }
    }

    /** Returns the path of the file that describes the data-only plugin with the given id. */
    public static String manifest(String id) {
        return FOLDER + id + "/plugin.yaml";
    }

    @Override
    public Descriptor descriptor() {
        return content.get().descriptor();
    }

    @Override
    public Contribution contribution() {
        return content.get().contribution();
    }

    /** Returns the name of the data-only plugin with the given id for messages. */
    static String who(String id) {
        return "data plugin \"" + id + "\"";
    }

    /** Returns the name of the plugin for messages. */
    @Override
    public String toString() {
        return who(id);
    }
}
