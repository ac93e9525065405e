package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.Threads;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.TestBanks;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.coppice.files.result.ProfileCsv;

/**
 * From a CSV of up to 1,500,000 respondents × 120 answers to a CSV of figures, each run in a virtual machine of its own with a small heap:
 * 256 MiB where the rows of a team stand together, 512 MiB where they stand in any order. Prints the seconds of each, and the slope of
 * log time over log size, which is 1 where time is linear.
 */
public final class Streaming {
    private static final int QUESTIONS = 120;
    private static final int SCALES = 12;
    private static final int[] SIZES = {10_000, 100_000, 500_000, 1_500_000};
    private static final int RUNS = 3;

    private Streaming() {}

    /** Without arguments all runs; with two, a file of answers and one to write, a single one in this virtual machine. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            score(Path.of(arguments[0]), Path.of(arguments[1]));
            return;
        }
        System.out.printf(
                Locale.ROOT,
                "%s %s, %d processors%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.println("rows      respondents  heap   MB   seconds");
        Path folder = Files.createTempDirectory("coppice-streaming");
        for (boolean shuffled : new boolean[] {false, true}) {
            measure(folder, shuffled);
        }
        Files.delete(folder);
    }

    private static void measure(Path folder, boolean shuffled) throws IOException, InterruptedException {
        String heap = shuffled ? "512m" : "256m";
        List<double[]> points = new ArrayList<>();
        for (int size : SIZES) {
            Path answers = write(folder.resolve("answers.csv"), size, shuffled);
            Path figures = folder.resolve("figures.csv");
            double best = Double.POSITIVE_INFINITY;
            for (int run = 0; run < RUNS; run++) {
                best = Math.min(best, seconds(heap, answers, figures));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %11d  %s %4d  %7.2f%n",
                    shuffled ? "shuffled" : "grouped",
                    size,
                    heap,
                    Files.size(answers) / 1_000_000,
                    best);
            points.add(new double[] {Math.log(size), Math.log(best)});
            Files.delete(answers);
            Files.delete(figures);
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s slope %.2f from 10,000 on, %.2f from 100,000 on%n",
                shuffled ? "shuffled" : "grouped",
                slope(points),
                slope(points.subList(1, points.size())));
    }

    private static double seconds(String heap, Path answers, Path figures) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Streaming.class.getName(),
                        answers.toString(),
                        figures.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("a run in a heap of " + heap + " ended with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void score(Path answers, Path figures) throws IOException {
        QuestionBank bank = bank();
        Assessment assessment =
                Assessment.builder(Catalogue.of()).reliability(false).bankFromFile(bank).build();
        try (AnswerSource source = AnswerFile.open(answers, bank, Map.of());
                Writer out = Files.newBufferedWriter(figures)) {
            ProfileCsv csv = ProfileCsv.ofTeams(out);
            SampleOptions options = SampleOptions.DEFAULT.with(Threads.of(2));
            assessment.assess(source, options, team -> csv.write(team.profile()));
            csv.flush();
        }
    }

    private static QuestionBank bank() {
        ImmutableMap.Builder<String, String> keys = ImmutableMap.builder();
        for (int scale = 0; scale < SCALES; scale++) {
            List<String> names = new ArrayList<>();
            for (int q = scale; q < QUESTIONS; q += SCALES) {
                names.add((q % 5 == 0 ? "-q" : "q") + q);
            }
            keys.put("scale" + scale, String.join(" ", names));
        }
        return TestBanks.ratings("survey", 5, keys.buildOrThrow());
    }

    private static Path write(Path file, int respondents, boolean shuffled) throws IOException {
        SplittableRandom random = new SplittableRandom(2010);
        int[] teams = IntStream.range(0, respondents).map(row -> row / 10).toArray();
        for (int row = respondents - 1; shuffled && row > 0; row--) {
            int other = random.nextInt(row + 1);
            int team = teams[row];
            teams[row] = teams[other];
            teams[other] = team;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("team,");
            for (int q = 0; q < QUESTIONS; q++) {
                out.write((q > 0 ? ",q" : "q") + q);
            }
            for (int team : teams) {
                out.write("\n" + team);
                for (int q = 0; q < QUESTIONS; q++) {
                    out.write(',');
                    if (random.nextInt(50) > 0) {
                        out.write('1' + random.nextInt(5));
                    }
                }
            }
            out.write('\n');
        }
        return file;
    }

    /** Of the least-squares line. */
    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
        double above = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double below = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        return above / below;
    }
}
