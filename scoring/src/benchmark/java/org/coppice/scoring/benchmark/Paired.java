package org.coppice.scoring.benchmark;

import com.google.common.math.Quantiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The comparisons that other work on the machine disturbs most, in turns: each round times every one once, so that what slows the
 * machine slows all of them. Written are all times, and of the ratios within the rounds the median and the quartiles.
 */
public final class Paired {
    private static final int UNMEASURED = 10;
    private static final int ROUNDS = 41;

    private static double seen; // so that no result can go unused

    private Paired() {}

    /** Runs all. */
    public static void main(String[] args) throws Exception {
        SampleBenchmark sample = new SampleBenchmark();
        sample.open();
        Map<String, DoubleSupplier> files = new LinkedHashMap<>();
        files.put("coppice", sample::coppice);
        files.put("duckdb", () -> unchecked(sample::duckdb));
        files.put("duckdbPlainMean", () -> unchecked(sample::duckdbPlainMean));
        run("CSV of 1,000,000 x 26", files);
        sample.close();
        Map<String, DoubleSupplier> threads = new LinkedHashMap<>();
        threads.put("two threads", ThreadsBenchmark.of(2)::profiles);
        ThreadsBenchmark one = ThreadsBenchmark.of(1);
        threads.put("one thread", one::profiles);
        threads.put("halves apart", one::halves);
        run("20,000 teams in memory", threads);
        if (Double.isNaN(seen)) {
            throw new IllegalStateException("a figure is not a number");
        }
    }

    private interface Call {
        double call() throws Exception;
    }

    private static double unchecked(Call call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String title, Map<String, DoubleSupplier> peers) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = 0; round < UNMEASURED + ROUNDS; round++) {
            for (Map.Entry<String, DoubleSupplier> peer : peers.entrySet()) {
                long start = System.nanoTime();
                seen += peer.getValue().getAsDouble();
                if (round >= UNMEASURED) {
                    times.computeIfAbsent(peer.getKey(), name -> new ArrayList<>())
                            .add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%s, %d rounds, ms%n", title, ROUNDS);
        List<Double> first = times.values().iterator().next();
        times.forEach((name, each) -> {
            System.out.printf(Locale.ROOT, "%-16s %s%n", name, row("%.1f", each));
            List<Double> ratios = IntStream.range(0, ROUNDS)
                    .mapToObj(i -> each.get(i) / first.get(i))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-16s median %.1f ms; ratio to the first: median %.2f, quartiles %.2f to %.2f%n",
                    "",
                    Quantiles.median().compute(each),
                    Quantiles.median().compute(ratios),
                    Quantiles.quartiles().index(1).compute(ratios),
                    Quantiles.quartiles().index(3).compute(ratios));
        });
    }

    private static String row(String format, List<Double> numbers) {
        return numbers.stream().map(n -> String.format(Locale.ROOT, format, n)).collect(Collectors.joining(" "));
    }
}
