package org.coppice.scoring;

import com.google.common.base.Suppliers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.coppice.scoring.file.InputException;
import org.coppice.scoring.file.PluginContent;
import org.coppice.scoring.file.PluginFile;
import org.coppice.spi.Contribution;
import org.coppice.spi.Descriptor;
import org.coppice.spi.Plugin;

/** A plugin that is data alone. All its files are read when it is first asked; an {@link InputException} says what is wrong with them. */
final class DataPlugin implements Plugin {
    private static final String FOLDER = "META-INF/coppice/";

    private final String id;
    private final Supplier<PluginContent> content;

    /** The plugin of that id, whose files stand in that place. */
    DataPlugin(String id, PluginPlace place) {
        this.id = id;
        this.content = Suppliers.memoize(() -> PluginFile.read(id, FOLDER + id + "/", path -> bytes(place, path)));
    }

    /** The path of the file that describes the data-only plugin of that id. */
    static String manifest(String id) {
        return FOLDER + id + "/" + PluginFile.NAME;
    }

    @Override
    public Descriptor descriptor() {
        return content.get().descriptor();
    }

    @Override
    public Contribution contribution() {
        return content.get().contribution();
    }

    private static byte[] bytes(PluginPlace place, String path) {
        try {
            return place.bytes(path);
        } catch (IOException e) {
            boolean absent = e instanceof FileNotFoundException || e instanceof NoSuchFileException;
            InputException refusal = InputException.of(
                    path,
                    absent ? "there is no such file in " + place.name() : "the file cannot be read: " + Guard.reason(e),
                    "put it there, or do not list it");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** How messages name it. */
    @Override
    public String toString() {
        return "data plugin \"" + id + "\"";
    }
}
