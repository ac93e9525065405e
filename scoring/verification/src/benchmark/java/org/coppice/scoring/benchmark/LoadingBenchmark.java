package org.coppice.scoring.benchmark;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.coppice.scoring.Catalogue;
import org.coppice.spi.Kind;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** {@code Catalogue.load} of 50 plugins, 10 of them broken, each bank of 30 questions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
public class LoadingBenchmark {
    private Path folder = Path.of(".");
    private URLClassLoader loader = new URLClassLoader(new URL[0]);

    @Setup
    public void plugins() throws IOException {
        folder = Files.createTempDirectory("plugins");
        PluginFolder.make(folder);
        try (Stream<Path> jars = Files.list(folder)) {
            List<Path> all = jars.sorted().toList();
            URL[] urls = new URL[all.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = all.get(i).toUri().toURL();
            }
            loader = new URLClassLoader(urls, LoadingBenchmark.class.getClassLoader());
        }
        check(load());
        check(folder());
    }

    @TearDown
    public void close() throws IOException {
        loader.close();
    }

    /** By a class loader that stays. */
    @Benchmark
    public Catalogue load() {
        return Catalogue.load(loader);
    }

    /** From a folder: opens the jars, loads their classes and closes them again. */
    @Benchmark
    public Catalogue folder() {
        try (Catalogue catalogue = Catalogue.builder()
                .jars(folder, LoadingBenchmark.class.getClassLoader())
                .build()) {
            return catalogue;
        }
    }

    private static void check(Catalogue catalogue) {
        int banks = catalogue.ids(Kind.BANK).size();
        if (banks != PluginFolder.PLUGINS - PluginFolder.BROKEN || catalogue.problems().size() < PluginFolder.BROKEN) {
            throw new IllegalStateException(banks + " banks, " + catalogue.problems());
        }
    }
}
