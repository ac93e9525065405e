package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.coppice.files.InputException;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.bank.BankFile;
import org.coppice.files.result.ProfileCsv;
import org.coppice.files.result.ProfileJson;
import org.coppice.files.result.RecipeFile;
import org.coppice.files.result.VocabularyJson;
import org.coppice.model.answer.Sample;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleProfile;
import org.coppice.scoring.option.Execution;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that drops Coppice, as a server does when it loads an application anew, has its memory back. */
@Tag("other-jdk")
class UnloadingTest {
    @TempDir
    Path folder;

    /** What a host does; it runs in a class loader of its own. */
    public static final class Host {
        private static final String BANK = """
                bank: b
                version: 1.0.0
                title: A bank
                scales: {s: {type: likert, points: 5}}
                constructs: {c: {label: C, definition: What C is}}
                questions:
                  - {id: q1, text: Do you?, scale: s, measures: [c]}
                """;

        private Host() {}

        /** Loads plugins, reads a bank with and without faults, scores on threads, and writes all there is. */
        public static String run(ClassLoader loader, String pluginJar) throws Exception {
            try (Catalogue catalogue = Catalogue.builder()
                    .classLoader(loader)
                    .jars(Path.of(pluginJar), loader)
                    .build()) {
                QuestionBank bank = BankFile.parse("b.yaml", bytes(BANK));
                Assessment assessment =
                        Assessment.builder(catalogue).bank(bank).minimumGroup(3).build();
                Sample sample = Sample.of(
                        AnswerFile.parse("a.csv", bytes("team,respondent,q1\nn,1,1\nn,2,3\nn,3,5\n"), bank, Map.of())
                                .teams());
                ExecutorService pool = Executors.newFixedThreadPool(3);
                SampleProfile profile;
                try {
                    SampleOptions options = SampleOptions.DEFAULT.with(Execution.on(pool, 4));
                    profile = assessment.assess(sample, options).profile();
                } finally {
                    pool.shutdownNow();
                    pool.awaitTermination(1, TimeUnit.MINUTES);
                }
                StringWriter out = new StringWriter();
                out.write(catalogue.ids(Kind.BANK) + " " + catalogue.problems());
                out.write(refusal("b.yaml", BANK.replace("title: A", "tite: ")) + refusal("b.json", "{"));
                ProfileJson.write(profile, assessment.norms(), ImmutableList.of(), out);
                ProfileCsv csv = ProfileCsv.ofTeams(out);
                profile.teams().forEach(csv::write);
                csv.flush();
                VocabularyJson.write(out);
                RecipeFile.parse("r.json", bytes(RecipeFile.json(assessment.recipe())));
                return out.toString();
            }
        }

        private static String refusal(String name, String content) {
            try {
                return BankFile.parse(name, bytes(content)).toString();
            } catch (InputException e) {
                return String.valueOf(e.getMessage());
            }
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void classLoader_thatLoadedCoppice_isCollectedWhenAnotherDoes() throws Exception {
        WeakReference<ClassLoader> dropped = new WeakReference<>(use());
        use(); // the JDK keeps the kind of record that was compared last, so there has to be another host
        for (int i = 0; i < 50 && dropped.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(dropped.get()).as("the class loader is held by something").isNull();
    }

    private ClassLoader use() throws Exception {
        Path plugin = new PluginJar(Files.createTempDirectory(folder, "plugin"))
                .bankPlugin("Dropped", "dropping", "dropped", "Do you?")
                .build();
        URL[] classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(UnloadingTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> host = loader.loadClass(Host.class.getName());
            assertThat(host).isNotEqualTo(Host.class);
            Object out = host.getMethod("run", ClassLoader.class, String.class).invoke(null, loader, plugin.toString());
            assertThat((String) out).contains("[dropped] []", "b.yaml:3:1: ", "b.json:1:2: ", "\"team\" : \"n\"");
            return loader;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
