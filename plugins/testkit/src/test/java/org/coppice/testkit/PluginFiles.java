package org.coppice.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.coppice.thirdparty.ValidPlugin;

/** Files of plugins in folders and jars. */
final class PluginFiles {
    static final String SERVICES = "META-INF/services/org.coppice.spi.Plugin";
    static final String INDEX = "META-INF/services/org.coppice.data-plugins";
    static final String PLUGIN = ValidPlugin.class.getName();
    private static final String CLASS = PLUGIN.replace('.', '/') + ".class";

    private PluginFiles() {}

    /** The files of a jar that keeps every rule: a module with a plugin, and a plugin of data only. */
    static Map<String, byte[]> good(Path folder) {
        Map<String, byte[]> files = new java.util.TreeMap<>();
        files.put(CLASS, new byte[0]);
        files.put("module-info.class", module(folder, PLUGIN));
        put(files, SERVICES, "# ours\n" + PLUGIN + "\n");
        put(files, INDEX, "data-alone\n");
        put(files, "META-INF/coppice/data-alone/plugin.yaml", "plugin: data-alone\n");
        return files;
    }

    static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A folder of those files. */
    static Path folder(Path folder, Map<String, byte[]> files) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of those files. */
    static Path jar(Path jar, Map<String, byte[]> files) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue());
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A {@code module-info.class} that provides classes of those names, compiled against a stand-in for the SPI. */
    static byte[] module(Path folder, String... providers) {
        try {
            Path sources = Files.createDirectories(folder.resolve("sources"));
            List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "17"));
            arguments.addAll(List.of("--module-source-path", sources.toString()));
            arguments.addAll(List.of("-d", folder.resolve("modules").toString()));
            arguments.add(source(
                    sources,
                    "org.coppice.spi/module-info.java",
                    "module org.coppice.spi { exports org.coppice.spi; }"));
            arguments.add(source(
                    sources,
                    "org.coppice.spi/org/coppice/spi/Plugin.java",
                    "package org.coppice.spi; public interface Plugin {}"));
            arguments.add(source(
                    sources,
                    "made/module-info.java",
                    "module made { requires org.coppice.spi; provides org.coppice.spi.Plugin with "
                            + String.join(", ", providers) + "; }"));
            for (String provider : providers) {
                int point = provider.lastIndexOf('.');
                arguments.add(source(
                        sources,
                        "made/" + provider.replace('.', '/') + ".java",
                        "package " + provider.substring(0, point) + "; public class " + provider.substring(point + 1)
                                + " implements org.coppice.spi.Plugin {}"));
            }
            if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
                throw new IllegalStateException("the module does not compile");
            }
            return Files.readAllBytes(folder.resolve("modules/made/module-info.class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(Path sources, String name, String text) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
