package org.coppice.scoring.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.files.bank.PluginFile;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.Fault;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.CatalogueBuilder;
import org.coppice.scoring.Memory;
import org.coppice.scoring.PluginJar;
import org.coppice.spi.Document;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plugins that are data alone: found wherever code is, whole or not at all. */
@Tag("other-jdk")
class DataPluginTest {
    private static final ClassLoader OWN = DataPluginTest.class.getClassLoader();
    private static final String INDEX = "META-INF/services/org.coppice.data-plugins";

    @TempDir
    Path folder;

    private PluginJar jar(String name) throws IOException {
        return new PluginJar(folder.resolve(name));
    }

    private static Catalogue load(Path... jars) {
        CatalogueBuilder builder = Catalogue.builder();
        for (Path jar : jars) {
            builder.jars(jar, OWN);
        }
        return builder.build();
    }

    private static URLClassLoader loader(Path... places) throws IOException {
        URL[] urls = new URL[places.length];
        for (int i = 0; i < places.length; i++) {
            urls[i] = places[i].toUri().toURL();
        }
        return new URLClassLoader(urls, OWN);
    }

    private static List<String> problems(Catalogue catalogue) {
        return catalogue.problems().stream().map(Fault::toString).toList();
    }

    private static List<String> plugins(Catalogue catalogue) {
        return catalogue.plugins().stream()
                .map(plugin -> plugin.descriptor().id() + " from " + plugin.origin())
                .toList();
    }

    @Test
    void jar_withEveryKindOfFile_isAPluginLikeAnyOther() throws IOException {
        Path jar = jar("one")
                .data(
                        "ours",
                        PluginJar.manifest("ours") + "banks: [bank.yaml]\nweightings: [w/w.yaml]\ndocuments: [n.md]\n")
                .file("META-INF/coppice/ours/bank.yaml", PluginJar.bank("b", "One?"))
                .file("META-INF/coppice/ours/w/w.yaml", "weighting: w\nversion: 1.0.0\ntitle: W\n")
                .file("META-INF/coppice/ours/n.md", "Notes")
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue)).isEmpty();
            assertThat(catalogue.plugins().get(1).things())
                    .containsExactly("bank \"b\"", "weighting \"w\"", "document \"ours/n.md\"");
            assertThat(catalogue.plugin(Kind.BANK, "b").title()).isEqualTo("T");
            assertThat(catalogue.get(Kind.BANK, "b").questions()).hasSize(1);
            assertThat(catalogue.get(Kind.DOCUMENT, "ours/n.md"))
                    .isEqualTo(new Document("n.md", "Notes".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void classLoader_findsJarsAndFoldersOfClasses_wherePathsHaveSigns() throws IOException {
        String path = "META-INF/coppice/dir/ŵ 100%+!.md";
        Path jar = jar("a jar+100%").dataBank("one", "one", "?").build();
        Path classes = folder.resolve("my classes+100%");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.createDirectories(classes.resolve("META-INF/coppice/dir"));
        Files.writeString(classes.resolve(INDEX), "dir");
        Files.writeString(
                classes.resolve("META-INF/coppice/dir/plugin.yaml"),
                PluginJar.manifest("dir") + "documents: [ŵ 100%+!.md]\n");
        Files.writeString(classes.resolve(path), "x");
        Path same = jar("same")
                .data("jar", PluginJar.manifest("jar") + "documents: [ŵ 100%+!.md]\n")
                .file(path.replace("/dir/", "/jar/"), "x")
                .build();
        try (URLClassLoader loader = loader(jar, classes, same)) {
            Catalogue catalogue = Catalogue.load(loader);
            assertThat(problems(catalogue)).isEmpty();
            assertThat(plugins(catalogue))
                    .containsExactly(
                            "coppice from built in",
                            "dir from class path, my classes+100%",
                            "jar from class path, plugin.jar",
                            "one from class path, plugin.jar");
            assertThat(catalogue.ids(Kind.DOCUMENT)).containsExactly("dir/ŵ 100%+!.md", "jar/ŵ 100%+!.md");
        }
    }

    @Test
    void moduleLayer_findsPluginsOfCode_andNothingElse() throws IOException {
        Path within =
                jar("within").bankPlugin("Within", "within", "within", "?").build();
        Path beside =
                jar("beside").bankPlugin("Beside", "beside", "beside", "?").build();
        try (URLClassLoader loader = loader(beside)) {
            Catalogue catalogue = Catalogue.load(
                    layer(Files.move(within, within.resolveSibling("within.jar")), ModuleLayer.boot(), loader));
            assertThat(problems(catalogue)).isEmpty();
            assertThat(plugins(catalogue)).containsExactly("coppice from built in", "within from module layer");
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("within");
        }
    }

    @Test
    void moduleLayer_findsAutomaticModulesOfItAndItsParents_andNothingElse() throws IOException {
        Path above = jar("above").dataBank("above", "above", "?").build();
        Path below = jar("below").dataBank("below", "below", "?").build();
        Path beside = jar("beside").dataBank("beside", "beside", "?").build();
        try (URLClassLoader loader = loader(beside)) {
            ModuleLayer parent =
                    layer(Files.move(above, above.resolveSibling("above.jar")), ModuleLayer.boot(), loader);
            ModuleLayer child = layer(Files.move(below, below.resolveSibling("below.jar")), parent, loader);
            Catalogue catalogue =
                    Catalogue.builder().moduleLayer(child).moduleLayer(parent).build();
            assertThat(problems(catalogue)).isEmpty();
            assertThat(plugins(catalogue))
                    .containsExactly(
                            "coppice from built in",
                            "above from module layer, above.jar",
                            "below from module layer, below.jar");
        }
    }

    private static ModuleLayer layer(Path jar, ModuleLayer parent, ClassLoader loader) {
        ModuleFinder finder = ModuleFinder.of(jar);
        String name = finder.findAll().iterator().next().descriptor().name();
        Configuration configuration = parent.configuration().resolve(finder, ModuleFinder.of(), Set.of(name));
        return parent.defineModulesWithOneLoader(configuration, loader);
    }

    @Test
    void jars_seeTheirOwnOnly() throws IOException {
        Path above = jar("above").dataBank("above", "above", "?").build();
        Path own = jar("own").dataBank("own", "own", "?").build();
        try (URLClassLoader parent = loader(above);
                Catalogue catalogue = Catalogue.builder().jars(own, parent).build()) {
            assertThat(problems(catalogue)).isEmpty();
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("own");
        }
    }

    @Test
    void jar_withSeveralPluginsOfBothWays_bringsThemAll() throws IOException {
        Path jar = jar("many")
                .index("# ours")
                .index("")
                .dataBank("one", "one", "?")
                .index("one # again")
                .index("  two\t# and its comment\r")
                .file("META-INF/coppice/two/plugin.yaml", PluginJar.manifest("two") + "banks: [bank.yaml]\n")
                .file("META-INF/coppice/two/bank.yaml", PluginJar.bank("two", "?"))
                .bankPlugin("Code", "code", "three", "?")
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue)).isEmpty();
            assertThat(plugins(catalogue))
                    .containsExactly(
                            "coppice from built in",
                            "code from plugin.jar",
                            "one from plugin.jar",
                            "two from plugin.jar");
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("one", "three", "two");
        }
    }

    @Test
    void folderOfJars_namesTheJar() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Files.move(jar("x").dataBank("one", "one", "?").build(), plugins.resolve("one.jar"));
        Files.move(jar("y").index("two").build(), plugins.resolve("two.jar"));
        try (Catalogue catalogue = load(plugins)) {
            assertThat(plugins(catalogue)).contains("one from plugins, one.jar");
            assertThat(problems(catalogue))
                    .containsExactly("plugins, two.jar: data plugin \"two\": META-INF/coppice/two/plugin.yaml:1:1: "
                            + "there is no such file in two.jar; add the file, or remove it from the list");
        }
    }

    @Test
    void filesOfAnotherJar_areNotTaken() throws IOException {
        Path index = jar("index").index("split").build();
        Path files = jar("files")
                .file("META-INF/coppice/split/plugin.yaml", PluginJar.manifest("split") + "documents: [plugin.yaml]\n")
                .build();
        try (URLClassLoader loader = loader(files, index)) {
            assertThat(problems(Catalogue.load(loader)))
                    .singleElement()
                    .asString()
                    .contains("data plugin \"split\"", "there is no such file in plugin.jar");
        }
    }

    @Test
    void faults_ofAllFiles_areReportedAtOnce_andNothingIsPartlyLoaded() throws IOException {
        Path jar = jar("bad")
                .dataBank("good", "good", "?")
                .data(
                        "bad",
                        "plugin: bad\nversion: 1\ntitle: B\ncontract: 2\nbanks: [good.yaml, bad.yaml]\nweightings: [w.yaml]\n"
                                + "documents: [none.md]\n")
                .file("META-INF/coppice/bad/good.yaml", PluginJar.bank("fine", "?"))
                .file("META-INF/coppice/bad/bad.yaml", PluginJar.bank("b", "?").replace("points: 5", "points: 1"))
                .file("META-INF/coppice/bad/w.yaml", "weighting: w\nversion: 1.0.0\ntitle: W\nfoo: 1\n")
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("good");
            assertThat(catalogue.ids(Kind.WEIGHTING)).doesNotContain("w");
            assertThat(problems(catalogue))
                    .allMatch(problem -> problem.startsWith("plugin.jar: data plugin \"bad\": META-INF/coppice/bad/"));
            assertThat(catalogue.problems())
                    .extracting(problem -> problem.what().replaceFirst(".*/bad/", ""))
                    .containsExactly(
                            "plugin.yaml:2:10: \"version\" is the number 1, not a text",
                            "plugin.yaml:7:13: none.md: there is no such file in plugin.jar",
                            "bad.yaml:4:36: \"points\" is 1",
                            "w.yaml:4:1: unknown field \"foo\"");
        }
    }

    @Test
    void faultsOfOneCause_areOneProblem_withTheirNumber() throws IOException {
        StringBuilder weights = new StringBuilder("weighting: w\nversion: 1.0.0\ntitle: W\nquestions:\n");
        for (int i = 0; i < 50; i++) {
            weights.append("  q").append(i).append(": -1\n");
        }
        Path jar = jar("many")
                .data("many", "plugin: many\nversion: 1.0.0\ntitle: M\ncontract: 2\nweightings: [w.yaml]\n")
                .file("META-INF/coppice/many/w.yaml", weights.toString())
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue))
                    .singleElement()
                    .asString()
                    .contains("w.yaml:5:7: \"q0\" is -1 (the first of 50 faults of this kind; the next are at 6:7,");
        }
    }

    @Test
    void bytesThatAreNotUtf8_areAProblem() throws IOException {
        Path classes = folder.resolve("classes");
        Path own = Files.createDirectories(classes.resolve("META-INF/coppice/latin"));
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve(INDEX), "latin");
        Files.writeString(own.resolve("plugin.yaml"), PluginJar.manifest("latin") + "banks: [bank.yaml]\n");
        Files.write(own.resolve("bank.yaml"), PluginJar.bank("b", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        try (URLClassLoader loader = loader(classes)) {
            assertThat(problems(Catalogue.load(loader)))
                    .singleElement()
                    .asString()
                    .contains(
                            "data plugin \"latin\"",
                            "bank.yaml:7:20: the byte 0xE9 is not UTF-8; save the file as UTF-8");
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 'use a newer Coppice, or an older version of the plugin'", "1, 'use a newer version of the plugin'"
    })
    void contractOfAnother_isTheProblemItIsOfCode(int contract, String remedy) throws IOException {
        Path jar = jar("other")
                .data(
                        "other",
                        PluginJar.manifest("other").replace("contract: 2", "contract: " + contract)
                                + "documents: [plugin.yaml]\n")
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue))
                    .singleElement()
                    .asString()
                    .endsWith("plugin \"other\" was built for contract " + contract
                            + ", and this Coppice has contract 2; " + remedy);
        }
    }

    @Test
    void idOfCoppiceItself_isRefused() throws IOException {
        Path jar = jar("own").dataBank("coppice", "b", "?").build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue))
                    .singleElement()
                    .asString()
                    .contains("this id is reserved for Coppice: choose another" + " id for the plugin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "two words", "\u0000\u0001", "é", "x.y.Z,"})
    void lineOfTheIndex_thatIsNoId_isAProblem_andTheOthersLoad(String line) throws IOException {
        Path jar = jar("line")
                .index(line)
                .dataBank("good", "good", "?")
                .index(line)
                .build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("good");
            assertThat(problems(catalogue))
                    .singleElement()
                    .asString()
                    .startsWith("plugin.jar: " + INDEX + ": \"")
                    .endsWith("\" is not a plugin id (lines that are not ids: 2); "
                            + "write the ids of plugins, one per line, with # before a comment");
        }
    }

    @Test
    void samePlugin_inTwoJarsOrSeenByTwoLoaders_isOne() throws IOException {
        Path one = jar("one").dataBank("same", "b", "?").build();
        Path two = jar("two").dataBank("same", "b", "?").build();
        try (URLClassLoader loader = loader(one, two);
                Catalogue catalogue = Catalogue.builder()
                        .jars(one, OWN)
                        .jars(two, OWN)
                        .classLoader(loader)
                        .build()) {
            assertThat(problems(catalogue)).isEmpty();
            assertThat(plugins(catalogue)).hasSize(2);
            assertThat(catalogue.ids(Kind.BANK)).containsExactly("b");
        }
    }

    @Test
    void sameId_withOtherContent_isRefusedWithBothNamed() throws IOException {
        Path one = Files.move(jar("x").dataBank("same", "b", "This?").build(), folder.resolve("one.jar"));
        Path two = Files.move(jar("y").dataBank("same", "b", "That?").build(), folder.resolve("two.jar"));
        Path code = Files.move(jar("z").bankPlugin("Code", "same", "c", "?").build(), folder.resolve("code.jar"));
        try (Catalogue catalogue = load(one, two)) {
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
            assertThat(problems(catalogue))
                    .containsExactly(
                            "two.jar: two plugins have the id \"same\": data 1.0.0 from two.jar, and data 1.0.0"
                                    + " from one.jar; remove one of them; both are rejected");
        }
        try (Catalogue catalogue = load(one, code)) {
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
            assertThat(problems(catalogue).toString()).contains("data 1.0.0 from one.jar", "thirdparty.Code 1.0.0");
        }
    }

    @Test
    void jar_thatIsReplaced_isReadAnew() throws IOException {
        Path jar = jar("first").dataBank("ours", "b", "Before?").build();
        assertThat(text(jar)).isEqualTo("Before?");
        Path second =
                jar("second").dataBank("ours", "b", "Afterwards, and longer?").build();
        Files.write(jar, Files.readAllBytes(second));
        assertThat(text(jar)).isEqualTo("Afterwards, and longer?");
        Files.delete(jar);
        try (Catalogue catalogue = load(jar)) {
            assertThat(catalogue.ids(Kind.BANK)).isEmpty();
        }
    }

    private static String text(Path jar) {
        try (Catalogue catalogue = load(jar)) {
            QuestionBank bank = catalogue.get(Kind.BANK, "b");
            return bank.questions().get(0).text();
        }
    }

    @Test
    void jar_withNeitherCodeNorData_isReported() throws IOException {
        Path jar = jar("none").index("# nothing yet").build();
        try (Catalogue catalogue = load(jar)) {
            assertThat(problems(catalogue))
                    .containsExactly(jar + ": it contains no plugin; name the plugin's class in "
                            + "META-INF/services/org.coppice.spi.Plugin, or the id of a data-only plugin in " + INDEX);
        }
    }

    @Test
    void addressesOfALoaderOfItsOwn_areReadByItsOwnHandler() {
        Map<String, String> files = Map.of(
                INDEX,
                "ours",
                "META-INF/coppice/ours/plugin.yaml",
                PluginJar.manifest("ours") + "banks: [bank.yaml]\n",
                "META-INF/coppice/ours/bank.yaml",
                PluginJar.bank("b", "?"));
        Catalogue catalogue = Catalogue.load(new Memory(files));
        assertThat(problems(catalogue)).isEmpty();
        assertThat(catalogue.ids(Kind.BANK)).containsExactly("b");
    }

    @Test
    void hostWithoutServiceLoader_givesItByHand() {
        Map<String, String> files = Map.of(
                "ours/plugin.yaml",
                PluginJar.manifest("ours") + "banks: [bank.yaml]\n",
                "ours/bank.yaml",
                PluginJar.bank("b", "?"));
        Catalogue catalogue = Catalogue.of(PluginFile.read(
                "ours", "ours/", path -> String.valueOf(files.get(path)).getBytes(StandardCharsets.UTF_8)));
        assertThat(problems(catalogue)).isEmpty();
        assertThat(plugins(catalogue)).containsExactly("coppice from built in", "ours from code");
        assertThat(catalogue.ids(Kind.BANK)).containsExactly("b");
    }

    @Test
    void fileThatFailsOrNeverComes_isAProblem() {
        Catalogue failing = Catalogue.load(new Memory(Map.of(INDEX, "ours")));
        assertThat(problems(failing))
                .containsExactly(
                        "class path, memory://x/lib!/a/: data plugin \"ours\": META-INF/coppice/ours/plugin.yaml:1:1: "
                                + "the file cannot be read: IOException: not in memory; add the file, or remove it from the list");
        Catalogue slow = Catalogue.builder()
                .classLoader(new Memory(Map.of(INDEX, "ours", "META-INF/coppice/ours/plugin.yaml", Memory.NEVER)))
                .deadline(Duration.ofSeconds(1))
                .build();
        assertThat(problems(slow))
                .singleElement()
                .asString()
                .startsWith("class path, memory://x/lib!/a/: data plugin \"ours\" did not answer within 1 s");
        Catalogue broken = Catalogue.load(new Memory(Map.of()) {
            @Override
            protected Enumeration<URL> findResources(String name) throws IOException {
                if (name.equals(INDEX)) {
                    throw new IOException("disk");
                }
                return super.findResources(name);
            }
        });
        assertThat(problems(broken))
                .containsExactly("class path: " + INDEX
                        + " could not be searched for: IOException: disk; correct the file, or remove it");
    }
}
