package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.discovery.PluginCalls;
import org.coppice.scoring.discovery.PluginSources;
import org.coppice.scoring.plugin.PluginEntry;
import org.coppice.scoring.plugin.PluginException;
import org.coppice.spi.Kind;
import org.coppice.spi.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discovery of plugins on unusual class paths, through several class loaders, and of plugins whose code misbehaves. */
class PluginDiscoveryTest {
    private static final ClassLoader OWN = PluginDiscoveryTest.class.getClassLoader();
    private static final String STRATEGY = "public StrategyInfo info() { return StrategyInfo.of(\"own\", \"t\"); }"
            + " public Scorer bind(ScoringContext c) { return null; }";
    private static final String EQUALS_FAILS =
            "public boolean equals(Object o) { throw new IllegalStateException(\"no equals\"); }"
                    + " public int hashCode() { return 1; }";

    @TempDir
    Path folder;

    private PluginJar jar(String name) throws IOException {
        return new PluginJar(folder.resolve(name));
    }

    private static String scoring(String id, String body) {
        return PluginJar.descriptor(id)
                + "public Contribution contribution() { return Contribution.builder().scoring(new ScoringStrategy() { "
                + STRATEGY + body + " }).build(); }";
    }

    private Path dataPlugin(String folderName, String id) throws IOException {
        Path place = Files.createDirectories(folder.resolve(folderName));
        Path data = Files.createDirectories(place.resolve("META-INF/coppice/" + id));
        Files.writeString(data.resolve("plugin.yaml"), PluginJar.manifest(id) + "banks: [bank.yaml]\n");
        Files.writeString(data.resolve("bank.yaml"), PluginJar.bank("bank-of-" + id, "Fine?"));
        Path services = Files.createDirectories(place.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.coppice.data-plugins"), id + "\n");
        return place;
    }

    @SuppressWarnings("deprecation") // that File.toURL does not escape is the point
    private static URL unescaped(Path place) throws MalformedURLException {
        return place.toFile().toURL();
    }

    private static List<String> ids(Catalogue catalogue) {
        return catalogue.plugins().stream()
                .map(plugin -> plugin.descriptor().id())
                .toList();
    }

    @Test
    void classPathEntry_withABlank_isReadInAnyOrder() throws IOException {
        URL blank = unescaped(dataPlugin("with blank", "first"));
        URL plain = unescaped(dataPlugin("plain", "second"));
        for (URL[] path : new URL[][] {{blank, plain}, {plain, blank}}) {
            try (URLClassLoader loader = new URLClassLoader(path, OWN);
                    Catalogue catalogue = Catalogue.load(loader)) {
                assertThat(catalogue.problems()).isEmpty();
                assertThat(ids(catalogue)).contains("first", "second");
                assertThat(catalogue.plugins())
                        .extracting(PluginEntry::origin)
                        .contains("class path, with blank", "class path, plain");
            }
        }
    }

    @Test
    void index_thatALoaderGivesAnOddAddress_isAProblem_andTheOthersLoad() throws IOException {
        URL odd = new URL(unescaped(dataPlugin("odd", "first")), "META-INF/services/org.coppice.data-plugins?x");
        URL plain = unescaped(dataPlugin("plain", "second"));
        ClassLoader loader = new URLClassLoader(new URL[] {plain}, OWN) {
            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                List<URL> all = new ArrayList<>();
                if (name.equals("META-INF/services/org.coppice.data-plugins")) {
                    all.add(odd);
                }
                all.addAll(java.util.Collections.list(super.getResources(name)));
                return java.util.Collections.enumeration(all);
            }
        };
        Catalogue catalogue = Catalogue.load(loader);
        assertThat(ids(catalogue)).contains("second");
        assertThat(catalogue.problems()).hasSize(1);
        assertThat(catalogue.problems().get(0).what()).contains("cannot be read");
    }

    @Test
    void plugin_seenThroughParentAndChild_isOne() throws IOException {
        Path jar = jar("one").plugin("Own", scoring("own-plugin", "")).build();
        URL[] urls = {jar.toUri().toURL()};
        try (URLClassLoader parent = new URLClassLoader(urls, OWN);
                URLClassLoader child = new URLClassLoader(new URL[0], parent);
                URLClassLoader other = new URLClassLoader(urls, OWN);
                Catalogue catalogue = Catalogue.builder()
                        .classLoader(parent)
                        .classLoader(child)
                        .classLoader(other)
                        .build()) {
            assertThat(catalogue.problems()).isEmpty();
            assertThat(catalogue.ids(Kind.SCORING)).contains("own");
        }
    }

    @Test
    void plugin_foundAndGiven_isOne() throws Exception {
        Path jar = jar("one").plugin("Own", scoring("own-plugin", "")).build();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, OWN)) {
            Plugin given =
                    (Plugin) loader.loadClass("thirdparty.Own").getConstructor().newInstance();
            try (Catalogue catalogue =
                    Catalogue.builder().classLoader(loader).plugin(given).build()) {
                assertThat(catalogue.problems()).isEmpty();
                assertThat(catalogue.ids(Kind.SCORING)).contains("own");
            }
        }
    }

    @Test
    void equals_ofAPluginsStrategyThatThrows_endsNothingForOthers() throws IOException {
        Path one = jar("one").plugin("A", scoring("a", EQUALS_FAILS)).build();
        Path two = jar("two").plugin("B", scoring("b", EQUALS_FAILS)).build();
        Path good = jar("good").bankPlugin("Good", "good", "fine", "Fine?").build();
        for (List<Path> jars : List.of(List.of(one, two, good), List.of(two, one, good))) {
            CatalogueBuilder builder = Catalogue.builder();
            jars.forEach(jar -> builder.jars(jar, OWN));
            try (Catalogue catalogue = builder.build()) {
                assertThat(catalogue.ids(Kind.BANK)).containsExactly("fine");
                assertThat(catalogue.ids(Kind.SCORING)).doesNotContain("own");
                assertThat(catalogue.problems())
                        .extracting(Fault::what)
                        .anyMatch(what -> what.contains("(equals) failed: IllegalStateException: no equals"))
                        .anyMatch(what -> what.contains("with other content"));
            }
        }
    }

    @Test
    void hostsLackOfMemory_isNotBlamedOnThePlugin() throws IOException {
        String fails = "{ if (System.nanoTime() != 0) throw new OutOfMemoryError(\"heap\"); }";
        for (String body : List.of(
                PluginJar.descriptor("bad") + "public Contribution contribution() { " + fails + " return null; }",
                fails + PluginJar.descriptor("bad") + PluginJar.nothing(),
                "static " + fails + PluginJar.descriptor("bad") + PluginJar.nothing())) {
            Path jar = jar("bad" + body.hashCode()).plugin("Bad", body).build();
            CatalogueBuilder builder = Catalogue.builder().jars(jar, OWN);
            assertThatThrownBy(builder::build)
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("heap");
        }
    }

    @Test
    void uncheckedErrorsOfAPlugin_areItsOwn() {
        for (Throwable thrown :
                List.of(new StackOverflowError(), new AssertionError("x"), new NoSuchMethodError("y"))) {
            assertThatThrownBy(() -> PluginCalls.call("it", () -> {
                        throw (Error) thrown;
                    }))
                    .isInstanceOf(PluginException.class)
                    .hasMessageStartingWith("it failed: " + thrown.getClass().getSimpleName());
        }
    }

    @Test
    void builder_opensNothingBeforeItBuilds_andEachCatalogueHasItsOwnJars() throws IOException {
        Path jar = folder.resolve("late");
        CatalogueBuilder builder = Catalogue.builder().jars(jar, OWN).deadline(Duration.ofSeconds(5));
        new PluginJar(jar).dataBank("late", "bank", "Fine?").build();
        Catalogue first = builder.build();
        Catalogue second = builder.build();
        assertThat(ids(first)).isEqualTo(ids(second));
        first.close();
        assertThat(first.problems()).isEqualTo(second.problems());
        second.close();
        second.close(); // closing twice is closing once
    }

    @Test
    void close_closesAllJars_whateverOneDoes() {
        List<String> closed = new ArrayList<>();
        URLClassLoader bad = new Closing(closed, "bad", true);
        URLClassLoader worse = new Closing(closed, "worse", true);
        URLClassLoader good = new Closing(closed, "good", false);
        List<URLClassLoader> all = List.of(bad, worse, good);
        PluginSources sources = new PluginSources(
                com.google.common.collect.ImmutableList.copyOf(all),
                com.google.common.collect.ImmutableList.copyOf(all));
        assertThatThrownBy(sources::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("bad")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("bad", "worse", "good");
    }

    private static final class Closing extends URLClassLoader {
        private final List<String> closed;
        private final String name;
        private final boolean fails;

        Closing(List<String> closed, String name, boolean fails) {
            super(new URL[0], OWN);
            this.closed = closed;
            this.name = name;
            this.fails = fails;
        }

        @Override
        public void close() throws IOException {
            super.close();
            closed.add(name);
            if (fails) {
                throw new IOException(name + " cannot be closed");
            }
        }
    }

    @Test
    void unknownId_ofAPluginThatDidNotLoad_namesItsProblem() throws IOException {
        Path jar = dataPlugin("jar", "haven-housing");
        Files.writeString(jar.resolve("META-INF/coppice/haven-housing/plugin.yaml"), "plugin: haven-housing\n");
        try (Catalogue catalogue = Catalogue.builder().jars(jar, OWN).build()) {
            assertThat(catalogue.problems()).isNotEmpty();
            assertThatThrownBy(() -> catalogue.get(Kind.BANK, "haven-housing"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(
                            "unknown bank \"haven-housing\"; there is none; add a plugin that contributes it, or correct what could not be loaded (jar: data"
                                    + " plugin \"haven-housing\": ");
        }
    }

    @Test
    void unknownId_ofADataPluginThatNoIndexLists_namesTheIndex() throws IOException {
        Path merged = dataPlugin("merged", "first");
        dataPlugin("merged", "second"); // its index replaces the other's
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {merged.toUri().toURL()}, OWN);
                Catalogue catalogue = Catalogue.load(loader)) {
            assertThat(ids(catalogue)).contains("second").doesNotContain("first");
            assertThatThrownBy(() -> catalogue.get(Kind.BANK, "first"))
                    .hasMessageContaining("or list the id in META-INF/services/org.coppice.data-plugins:"
                            + " META-INF/coppice/first/plugin.yaml exists and no index lists it");
            assertThatThrownBy(() -> catalogue.get(Kind.BANK, "second"))
                    .hasMessage("unknown bank \"second\"; did you mean \"bank-of-second\"? there is bank-of-second");
        }
    }

    @Test
    void unknownId_thatIsAPartOfAnother_suggestsIt() {
        Catalogue catalogue = Catalogue.of();
        assertThatThrownBy(() -> catalogue.get(Kind.AGGREGATION, "mean"))
                .hasMessageStartingWith("unknown aggregation \"mean\"; did you mean \"team-mean\"? there are ");
    }
}
