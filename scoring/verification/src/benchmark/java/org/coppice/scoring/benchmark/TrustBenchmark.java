package org.coppice.scoring.benchmark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleFigures;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.AnalysisOptions;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.Threads;
import org.coppice.scoring.Catalogue;
import org.coppice.scoring.result.ScaleAnalysis;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to know how far figures can be trusted: a CSV of a million respondents × 26 columns, 100,000 teams in no order → the
 * profiles of all teams without it; the same with each team's agreement and reliability and the sample's alpha, omega and ICC of five
 * scales; and the analysis of the sample.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 10, time = 3)
public class TrustBenchmark {
    private static final int RESPONDENTS = 1_000_000;

    @Param({"1", "2"})
    private int threads;

    private final QuestionBank bank = Survey.bank();
    private final Path file;
    private Assessment scores;
    private Assessment trust;

    /** Writes a file of its own. */
    public TrustBenchmark() {
        this(Survey.csv(RESPONDENTS));
    }

    private TrustBenchmark(Path file) {
        this.file = file;
    }

    /** The same file, ready to run with so many threads. */
    TrustBenchmark with(int number) {
        TrustBenchmark made = new TrustBenchmark(file);
        made.threads = number;
        made.make();
        return made;
    }

    @Setup
    public void make() {
        scores = assessment(false);
        trust = assessment(true);
    }

    private Assessment assessment(boolean trusted) {
        return Assessment.builder(Catalogue.of())
                .reliability(trusted)
                .bankFromFile(bank)
                .view(View.RESEARCH)
                .build();
    }

    private SampleOptions options() {
        return SampleOptions.DEFAULT.with(Threads.of(threads));
    }

    /** Scores and profiles alone. */
    @Benchmark
    public double scores() {
        try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
            Figures figures = new Figures();
            scores.assess(answers, options(), team -> figures.accept(team.profile()));
            return figures.sum();
        }
    }

    /** Profiles with agreement and reliability, and the sample's own figures. */
    @Benchmark
    public double trust() {
        try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
            Figures figures = new Figures();
            return alphas(trust.assess(answers, options(), team -> figures.accept(team.profile()))) + figures.sum();
        }
    }

    private static double alphas(SampleFigures sample) {
        double sum = 0;
        for (SampleScore score : sample.constructs()) {
            sum += score.scale().orElseThrow().alpha().figure().orElseThrow();
        }
        return sum;
    }

    /** The analysis of scales, questions and teams. */
    @Benchmark
    public double analysis() {
        try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
            double sum = 0;
            for (ScaleAnalysis scale : trust.analyse(answers, AnalysisOptions.DEFAULT.with(Threads.of(threads))).scales()) {
                sum += scale.teams().icc1().figure().orElseThrow() + scale.answers().size();
            }
            return sum;
        }
    }
}
