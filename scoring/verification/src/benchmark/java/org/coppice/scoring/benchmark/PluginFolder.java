package org.coppice.scoring.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Fifty jars with a plugin each: half are code and half data alone, every fifth is broken, and each brings a bank of 30 questions. */
final class PluginFolder {
    static final int PLUGINS = 50;
    static final int BROKEN = 10;
    private static final int QUESTIONS = 30;

    private final Path folder;

    private PluginFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the jars in that folder. */
    static void make(Path folder) throws IOException {
        PluginFolder made = new PluginFolder(folder);
        for (int i = 0; i < PLUGINS; i++) {
            boolean broken = i % (PLUGINS / BROKEN) == 0;
            if (i % 2 == 0) {
                made.data("plugin-" + i, broken);
            } else {
                made.code("Plugin" + i, "plugin-" + i, broken);
            }
        }
    }

    private void data(String id, boolean broken) throws IOException {
        StringBuilder bank = new StringBuilder("bank: " + id + "\nversion: 1.0.0\ntitle: Bank\n"
                + "scales:\n  s: {type: likert, points: 5, labels: [not at all, a little, partly, mostly, fully]}\n"
                + "constructs:\n  c: {label: C, definition: What C is.}\n  d: {label: D, definition: What D is.}\nquestions:\n");
        for (int q = 0; q < QUESTIONS; q++) {
            bank.append("  - id: q" + q + "\n    text: How far do you agree with statement " + q + "?\n    scale: s\n"
                    + "    source: Our organisation, 2026\n    measures: [" + (q % 2 == 0 ? "c" : "d") + "]\n");
        }
        String root = "META-INF/coppice/" + id + "/";
        write(id, Map.of(
                "META-INF/services/org.coppice.data-plugins", bytes(id),
                root + "plugin.yaml",
                bytes("plugin: " + id + "\nversion: 1.0.0\ntitle: Plugin\ncontract: 2\nbanks: [bank.yaml]\n"),
                root + "bank.yaml", bytes(broken ? bank.toString().replace("scale: s\n", "scale: t\n") : bank.toString())));
    }

    private void code(String name, String id, boolean broken) throws IOException {
        Path work = Files.createTempDirectory("plugin");
        Path source = Files.writeString(
                work.resolve(name + ".java"),
                "import org.coppice.model.*; import org.coppice.model.bank.*; import org.coppice.spi.*; public class " + name
                        + " implements Plugin { public Descriptor descriptor() { return new Descriptor(\"" + id
                        + "\", \"1.0.0\", \"Plugin\", Contract.NUMBER); } public Contribution contribution() { "
                        + (broken ? "if (true) throw new IllegalStateException(\"broken\"); " : "")
                        + "QuestionBank.Builder bank = QuestionBank.builder(\"" + id + "\", \"1.0.0\", \"Bank\")"
                        + ".scale(ResponseScale.Likert.of(\"s\", 5)).construct(Facet.of(\"c\", \"C\", \"What C is.\"));"
                        + "for (int q = 0; q < " + QUESTIONS + "; q++) { bank.question(Question.builder(\"q\" + q,"
                        + " \"How far do you agree with statement \" + q + \"?\", \"s\").measures(\"c\")); }"
                        + " return Contribution.builder().bank(bank.build()).build(); } }");
        String path = System.getProperty("java.class.path");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, System.err, "-proc:none", "-nowarn", "-cp", path, source.toString());
        if (code != 0) {
            throw new IllegalStateException(name + " does not compile");
        }
        write(id, Map.of(
                "META-INF/services/org.coppice.spi.Plugin", bytes(name),
                name + ".class", Files.readAllBytes(work.resolve(name + ".class"))));
    }

    private void write(String id, Map<String, byte[]> files) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(id + ".jar")))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
