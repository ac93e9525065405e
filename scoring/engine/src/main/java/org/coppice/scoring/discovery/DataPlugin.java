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

/** A plugin that is data alone. All its files are read when it is first asked. */
public final class DataPlugin implements Plugin {
    private static final String FOLDER = "META-INF/coppice/";

    private final String id;
    private final Supplier<Plugin> content;

    /** The plugin of that id, whose files are in that place. */
    DataPlugin(String id, PluginPlace place, DataPluginReader reader) {
        this.id = id;
        this.content = Suppliers.memoize(() -> reader.read(id, FOLDER + id + "/", new Files(place)));
    }

    /** The files of a place. */
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
            } catch (IOException e) { // the place may be that of a loader which is not ours, and so may the exception
                throw new IOException(PluginCalls.reason(e), e);
            }
        }
    }

    /** The path of the file that describes the data-only plugin of that id. */
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

    /** How messages name the data-only plugin of an id. */
    static String who(String id) {
        return "data plugin \"" + id + "\"";
    }

    /** How messages name it. */
    @Override
    public String toString() {
        return who(id);
    }
}
