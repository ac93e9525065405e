package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableMap;
import com.google.common.math.Quantiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.scoring.Catalogue;

/**
 * The comparisons that other work on the machine disturbs most, in turns: each round times every one once, so that what slows the
 * machine slows all of them. Written are all times, of the ratios within the rounds the median and the quartiles, and the mean
 * processor time, in which others on the machine count for less. Arguments name the comparisons to run.
 */
public final class Paired {
    private static final int ROUNDS = 41; // measured; before them a quarter as many are not
    private static final int FEW_ROUNDS = 7;

    private static final ImmutableMap<String, Comparison> COMPARISONS = ImmutableMap.of(
            "files", Paired::files, "threads", Paired::threads, "agreement", Paired::agreement, "reliability", Paired::reliability, "trust", Paired::trust, "loading", Paired::loading);

    private static double seen; // so that no result can go unused

    private Paired() {}

    /** Runs the comparisons of those names, or all. */
    public static void main(String[] args) throws Exception {
        for (String name : args.length == 0 ? COMPARISONS.keySet() : List.of(args)) {
            Objects.requireNonNull(COMPARISONS.get(name), name).run();
        }
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("a figure is not a number");
        }
    }

    private static void files() throws Exception {
        SampleBenchmark sample = new SampleBenchmark();
        sample.open();
        Map<String, Peer> files = new LinkedHashMap<>();
        files.put("coppice", sample::coppice);
        files.put("duckdb", sample::duckdb);
        files.put("duckdbPlainMean", sample::duckdbPlainMean);
        run("CSV of 1,000,000 x 26", ROUNDS, files);
        sample.close();
    }

    private static void threads() throws Exception {
        Map<String, Peer> threads = new LinkedHashMap<>();
        threads.put("two threads", ThreadsBenchmark.of(2)::profiles);
        ThreadsBenchmark one = ThreadsBenchmark.of(1);
        threads.put("one thread", one::profiles);
        threads.put("halves apart", one::halves);
        run("20,000 teams in memory", ROUNDS, threads);
    }

    private static void agreement() throws Exception {
        AgreementBenchmark teams = new AgreementBenchmark();
        Map<String, Peer> figures = new LinkedHashMap<>();
        figures.put("figures", teams::figures);
        figures.put("indices", teams::indices);
        figures.put("rwg(j) alone", teams::baseline);
        run("100,000 teams x 10 x 10 in memory", ROUNDS, figures);
    }

    private static void reliability() throws Exception {
        ReliabilityBenchmark bfi = new ReliabilityBenchmark();
        Map<String, Peer> resamples = new LinkedHashMap<>();
        resamples.put("2,709 complete", () -> bfi.bootstrapComplete().level());
        resamples.put("2,800 pairwise", () -> bfi.bootstrapPairwise().level());
        run("1,000 resamples of bfi's agree", ROUNDS, resamples);
    }

    private static void trust() throws Exception {
        TrustBenchmark one = new TrustBenchmark();
        TrustBenchmark two = one.with(2);
        Map<String, Peer> passes = new LinkedHashMap<>();
        passes.put("scores", one.with(1)::scores);
        passes.put("trust", one.with(1)::trust);
        passes.put("analysis", one.with(1)::analysis);
        passes.put("scores, 2", two::scores);
        passes.put("trust, 2", two::trust);
        passes.put("analysis, 2", two::analysis);
        run("CSV of 1,000,000 x 26, how far to trust figures", FEW_ROUNDS, passes);
    }

    private static void loading() throws Exception {
        LoadingBenchmark plugins = new LoadingBenchmark();
        plugins.plugins();
        Map<String, Peer> ways = new LinkedHashMap<>();
        ways.put("load", () -> tenTimes(plugins::load));
        ways.put("folder", () -> tenTimes(plugins::folder));
        run("Catalogue of 50 plugins, ten times", ROUNDS, ways);
        plugins.close();
    }

    private static double tenTimes(Supplier<Catalogue> load) {
        return IntStream.range(0, 10).mapToObj(i -> load.get()).mapToInt(all -> all.plugins().size()).sum();
    }

    private interface Comparison {
        void run() throws Exception;
    }

    private interface Peer {
        double figure() throws Exception;
    }

    private static void run(String title, int rounds, Map<String, Peer> peers) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, Double> processor = new LinkedHashMap<>();
        for (int round = -rounds / 4; round < rounds; round++) {
            for (Map.Entry<String, Peer> peer : peers.entrySet()) {
                double before = processor();
                long start = System.nanoTime();
                seen += peer.getValue().figure();
                if (round >= 0) {
                    times.computeIfAbsent(peer.getKey(), name -> new ArrayList<>())
                            .add((System.nanoTime() - start) / 1e6);
                    processor.merge(peer.getKey(), processor() - before, Double::sum);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s, %d rounds, ms%n", title, rounds);
        List<Double> first = times.values().iterator().next();
        times.forEach((name, each) -> {
            System.out.printf(Locale.ROOT, "%-16s %s%n", name, row("%.1f", each));
            List<Double> ratios = IntStream.range(0, rounds)
                    .mapToObj(i -> each.get(i) / first.get(i))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-16s median %.1f ms; ratio to the first: median %.2f, quartiles %.2f to %.2f; processor %.1f ms%n",
                    "",
                    Quantiles.median().compute(each),
                    Quantiles.median().compute(ratios),
                    Quantiles.quartiles().index(1).compute(ratios),
                    Quantiles.quartiles().index(3).compute(ratios),
                    Objects.requireNonNull(processor.get(name)) / rounds);
        });
    }

    /** Milliseconds of processor time of this process, in steps of ten. */
    private static double processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String row(String format, List<Double> numbers) {
        return numbers.stream().map(n -> String.format(Locale.ROOT, format, n)).collect(Collectors.joining(" "));
    }
}
