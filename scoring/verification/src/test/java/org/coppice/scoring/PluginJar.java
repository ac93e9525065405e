package org.coppice.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Builds plugin jars from source and data, as third parties do. */
public final class PluginJar {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    private final Path folder;
    private final List<String> services = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final List<String> index = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    public PluginJar(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** A plugin class with that body, named in the services file. */
    PluginJar plugin(String name, String body) {
        services.add("thirdparty." + name);
        return source(
                name,
                "package thirdparty; import org.coppice.spi.*; import org.coppice.model.*; import org.coppice.model.bank.*;"
                        + "public class " + name + " implements Plugin { " + body + " }");
    }

    /** A plugin that brings a bank of that id with a question of that text. */
    public PluginJar bankPlugin(String name, String id, String bank, String text) {
        return plugin(
                name,
                descriptor(id) + "public Contribution contribution() { return Contribution.builder().bank("
                        + "QuestionBank.builder(\"" + bank
                        + "\", \"1.0.0\", \"t\").scale(ResponseScale.Likert.of(\"s\", 5))"
                        + ".construct(Facet.of(\"c\", \"c\", \"c\"))"
                        + ".question(Question.builder(\"q\", \"" + text
                        + "\", \"s\").measures(\"c\")).build()).build(); }");
    }

    /** The method {@code descriptor()} of a plugin of that id. */
    static String descriptor(String id) {
        return "public Descriptor descriptor() { return new Descriptor(\"" + id
                + "\", \"1.0.0\", \"t\", Contract.NUMBER); } ";
    }

    /** The method {@code contribution()} of a plugin that adds nothing. */
    static String nothing() {
        return "public Contribution contribution() { return Contribution.builder().build(); } ";
    }

    /** A further class. */
    PluginJar source(String name, String source) {
        try {
            Path file =
                    Files.createDirectories(folder.resolve("src/thirdparty")).resolve(name + ".java");
            Files.writeString(file, source);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of a folder of sources. */
    PluginJar sources(Path from) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path source : found.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("src").resolve(from.relativize(source).toString());
                Files.createDirectories(to.getParent());
                Files.copy(source, to);
            }
        }
        return this;
    }

    /** A data-only plugin of that id with that {@code plugin.yaml}. */
    public PluginJar data(String id, String plugin) {
        return index(id).file("META-INF/coppice/" + id + "/plugin.yaml", plugin);
    }

    /** A data-only plugin that brings a bank of that id with a question of that text. */
    public PluginJar dataBank(String id, String bank, String text) {
        return data(id, manifest(id) + "banks: [bank.yaml]\n")
                .file("META-INF/coppice/" + id + "/bank.yaml", bank(bank, text));
    }

    /** The fields that every {@code plugin.yaml} has. */
    public static String manifest(String id) {
        return "plugin: " + id + "\nversion: 1.0.0\ntitle: T\ncontract: 2\n";
    }

    /** A bank's file. */
    public static String bank(String id, String text) {
        return "bank: " + id + "\nversion: 1.0.0\ntitle: t\nscales: {s: {type: likert, points: 5}}\n"
                + "constructs: {c: {label: c, definition: c}}\n"
                + "questions:\n  - {id: q, text: \"" + text + "\", scale: s, measures: [c]}\n";
    }

    /** A further line of the index of data-only plugins. */
    public PluginJar index(String line) {
        index.add(line);
        return this;
    }

    /** A further file. */
    public PluginJar file(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A further line of the services file. */
    PluginJar service(String line) {
        services.add(line);
        return this;
    }

    /** Leaves a compiled class out of the jar. */
    PluginJar without(String className) {
        without.add("thirdparty/" + className + ".class");
        return this;
    }

    /** Compiles and packs. */
    public Path build() {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Path sources = folder.resolve("src");
            if (Files.exists(sources)) {
                compile(sources, classes);
            }
            Path jar = folder.resolve("plugin.jar");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                if (!services.isEmpty()) {
                    file("META-INF/services/org.coppice.spi.Plugin", String.join("\n", services));
                }
                if (!index.isEmpty()) {
                    file("META-INF/services/org.coppice.data-plugins", String.join("\n", index));
                }
                for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
                    out.putNextEntry(new JarEntry(file.getKey()));
                    out.write(file.getValue());
                }
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = classes.relativize(file).toString().replace('\\', '/');
                    if (!without.contains(name)) {
                        out.putNextEntry(new JarEntry(name));
                        out.write(Files.readAllBytes(file));
                    }
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles with a compiler that keeps the jars of the class path open: opening them takes longer than the compiling. */
    private static synchronized void compile(Path sources, Path classes) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(sources)) {
            found = files.filter(Files::isRegularFile).toList();
        }
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        boolean compiled = COMPILER.getTask(
                        null, FILES, null, List.of("-proc:none"), null, FILES.getJavaFileObjectsFromPaths(found))
                .call();
        if (!compiled) {
            throw new IllegalStateException("the plugin's source does not compile");
        }
    }
}
