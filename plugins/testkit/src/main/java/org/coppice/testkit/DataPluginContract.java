package org.coppice.testkit;

import java.net.URL;
import java.nio.file.Path;
import org.coppice.files.InputException;
import org.coppice.files.bank.PluginFile;
import org.coppice.spi.Plugin;

/**
 * The rules of a {@link PluginContract} for a plugin that is data alone:
 *
 * <pre>{@code
 * class OurPluginTest implements DataPluginContract {
 *     public String pluginId() { return "our-organisation"; }
 * }
 * }</pre>
 */
public interface DataPluginContract extends PluginContract {
    /** The id of the plugin: the name of its folder in {@code META-INF/coppice}. */
    String pluginId();

    /** The plugin as its files have it. */
    @Override
    default Plugin plugin() {
        CodePlace place = new CodePlace(place());
        return PluginFile.read(pluginId(), "META-INF/coppice/" + pluginId() + "/", path -> {
            if (!place.has(path)) {
                throw InputException.of(path, "there is no such file in " + place, "put it there, or do not list it");
            }
            return place.bytes(path);
        });
    }

    /** The jar or folder on the class path that has the plugin's {@code plugin.yaml}. */
    @Override
    default Path place() {
        String file = "META-INF/coppice/" + pluginId() + "/" + PluginFile.NAME;
        URL found = getClass().getClassLoader().getResource(file);
        if (found == null) {
            throw new Breach(
                    "plugin \"" + pluginId() + "\"",
                    "has no " + file + " on the class path",
                    "put it into src/main/resources, in a folder of the plugin's id");
        }
        return CodePlace.of(found, file);
    }
}
