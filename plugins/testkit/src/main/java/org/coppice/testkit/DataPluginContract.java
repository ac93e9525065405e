package org.coppice.testkit;

import java.net.URL;
import java.nio.file.Path;
import org.coppice.files.InputException;
import org.coppice.files.bank.PluginFile;
import org.coppice.spi.Plugin;
import org.coppice.testkit.rule.CodeLocation;
import org.coppice.testkit.rule.ContractViolation;

/**
 * The rules of a {@link PluginContract} for a plugin that consists of data files only:
 *
 * <pre>{@code
 * class OurPluginTest implements DataPluginContract {
 *     public String pluginId() { return "our-organisation"; }
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public interface DataPluginContract extends PluginContract {
    /** Returns the id of the plugin: the name of its folder in {@code META-INF/coppice}. */
    String pluginId();

    /** Returns the plugin that its files describe. */
    @Override
    default Plugin plugin() {
        CodeLocation location = new CodeLocation(location());
        return PluginFile.read(pluginId(), "META-INF/coppice/" + pluginId() + "/", path -> {
            if (!location.has(path)) {
                throw InputException.of(
                        path, "there is no such file in " + location, "add the file, or remove it from the list");
            }
            return location.bytes(path);
        });
    }

    /** Returns the jar or folder on the class path that contains the plugin's {@code plugin.yaml}. */
    @Override
    default Path location() {
        String file = "META-INF/coppice/" + pluginId() + "/" + PluginFile.NAME;
        URL found = getClass().getClassLoader().getResource(file);
        if (found == null) {
            throw new ContractViolation(
                    "plugin \"" + pluginId() + "\"",
                    "has no " + file + " on the class path",
                    "add the file to src/main/resources, in a folder with the plugin's id");
        }
        return CodeLocation.of(found, file);
    }
}
