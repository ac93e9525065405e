package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a plugin is loaded twice, and nothing stays open of one that was closed. */
@Tag("other-jdk")
class LoadedOnceTest {
    private static final String DIARY = "coppice.test.diary";
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private static final ClassLoader OWN = LoadedOnceTest.class.getClassLoader();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(DIARY);
    }

    /** A plugin that keeps a diary of what is done with it. */
    private Path diarist() throws IOException {
        String note = "note(\"%s\");";
        return new PluginJar(folder.resolve("diarist"))
                .plugin(
                        "Diarist",
                        "static { " + note.formatted("initialised ") + " } public Diarist() { "
                                + note.formatted("made ")
                                + " } static void note(String what) { System.setProperty(\"" + DIARY
                                + "\", System.getProperty(\"" + DIARY + "\", \"\") + what); }"
                                + "public Descriptor descriptor() { " + note.formatted("who ")
                                + " return new Descriptor(\"diarist\", \"1.0.0\", \"t\", Contract.NUMBER); }"
                                + "public Contribution contribution() { " + note.formatted("what ")
                                + " return Contribution.builder().document(\"d\", new byte[1]).build(); }")
                .build();
    }

    @Test
    void plugin_ofCode_isMadeOnce_andAskedOnceWhatItAdds() throws IOException {
        Path jar = diarist();
        try (Catalogue catalogue = Catalogue.builder().jars(jar, OWN).build()) {
            assertThat(catalogue.problems()).isEmpty();
            assertThat(catalogue.get(Kind.DOCUMENT, "diarist/d").bytes()).hasSize(1);
            assertThat(catalogue.ids(Kind.DOCUMENT)).hasSize(1);
        }
        assertThat(System.getProperty(DIARY)).isEqualTo("initialised made who who what ");
    }

    @Test
    void plugin_ofCode_thatAParentHas_isNotMadeForItsChildren() throws IOException {
        URL[] jar = {diarist().toUri().toURL()};
        Path other = new PluginJar(folder.resolve("other"))
                .dataBank("other", "b", "?")
                .build();
        try (URLClassLoader parent = new URLClassLoader(jar, OWN);
                Catalogue catalogue = Catalogue.builder()
                        .classLoader(parent)
                        .jars(other, parent)
                        .build()) {
            assertThat(catalogue.problems()).isEmpty();
            assertThat(catalogue.plugins()).hasSize(3);
        }
        assertThat(System.getProperty(DIARY)).isEqualTo("initialised made who who what ");
    }

    @Test
    void plugin_ofData_isReadOnce() {
        String index = "META-INF/services/org.coppice.data-plugins";
        String root = "META-INF/coppice/ours/";
        Memory loader = new Memory(Map.of(
                index,
                "ours",
                root + "plugin.yaml",
                PluginJar.manifest("ours") + "banks: [bank.yaml]\ndocuments: [d.md]\n",
                root + "bank.yaml",
                PluginJar.bank("b", "?"),
                root + "d.md",
                "D",
                root + "not-listed.md",
                "N"));
        Catalogue catalogue = Catalogue.load(loader);
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.get(Kind.BANK, "b").questions()).hasSize(1);
        assertThat(loader.reads)
                .containsExactlyInAnyOrder(index, root + "plugin.yaml", root + "bank.yaml", root + "d.md");
    }

    @Test
    void folderOfJars_isFreeAgain_whenTheCatalogueIsClosed() throws IOException {
        Path jars = Files.createDirectory(folder.resolve("jars"));
        Path code = Files.move(diarist(), jars.resolve("code.jar"));
        Path data =
                new PluginJar(folder.resolve("data")).dataBank("ours", "b", "?").build();
        Files.move(data, jars.resolve("data.jar"));
        Path broken =
                new PluginJar(folder.resolve("broken")).data("no", "plugin: [").build();
        Files.move(broken, jars.resolve("broken.jar"));
        Path text = Files.writeString(jars.resolve("text.jar"), "no jar");
        try (Catalogue catalogue = Catalogue.builder().jars(jars, OWN).build()) {
            assertThat(catalogue.plugins()).hasSize(3);
            assertThat(catalogue.problems()).hasSize(2);
            if (Files.exists(OPEN_FILES)) {
                assertThat(openIn(jars)).contains(code.toRealPath());
            }
        }
        assertThat(openIn(jars)).isEmpty();
        for (Path jar : Stream.concat(Stream.of(text), list(jars)).distinct().toList()) {
            Files.delete(jar); // elsewhere than on Linux it is this that an open file prevents
        }
        assertThat(jars).isEmptyDirectory();
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    /** The files in a folder that this process has open, if the system reports them. */
    private static Stream<Path> openIn(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return !Files.exists(OPEN_FILES)
                ? Stream.empty()
                : list(OPEN_FILES).flatMap(LoadedOnceTest::target).filter(file -> file.startsWith(real));
    }

    private static Stream<Path> target(Path link) {
        try {
            return Stream.of(Files.readSymbolicLink(link));
        } catch (IOException e) {
            return Stream.empty(); // it was closed meanwhile
        }
    }
}
