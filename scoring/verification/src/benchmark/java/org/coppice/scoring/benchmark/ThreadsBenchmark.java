package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.QuestionBank;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.Threads;
import org.coppice.scoring.Catalogue;
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

/** The profiles of 20,000 teams of ten that are in memory, with one thread and with two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class ThreadsBenchmark {
    private static final int TEAMS = 20_000;
    private static final Executor ALONE = task -> new Thread(task).start();

    @Param({"1", "2"})
    private int threads;

    private final QuestionBank bank = Survey.bank();
    private ImmutableList<TeamAnswers> teams = ImmutableList.of();
    private Assessment assessment;
    private SampleOptions options = SampleOptions.DEFAULT;

    /** Ready to run with so many threads. */
    static ThreadsBenchmark of(int threads) {
        ThreadsBenchmark made = new ThreadsBenchmark();
        made.threads = threads;
        made.teams();
        return made;
    }

    @Setup
    public void teams() {
        AnswerBlock all = Survey.block(bank, TEAMS * Survey.TEAM);
        List<TeamAnswers> made = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            int[] rows = new int[Survey.TEAM];
            List<String> ids = new ArrayList<>();
            for (int row = 0; row < rows.length; row++) {
                rows[row] = team * Survey.TEAM + row;
                ids.add(Integer.toString(rows[row]));
            }
            made.add(TeamAnswers.of(TeamKey.of(Integer.toString(team)), ids, false, all.rows(rows)));
        }
        teams = ImmutableList.copyOf(made);
        assessment = Assessment.builder(Catalogue.of()).reliability(false).bankFromFile(bank).build();
        options = SampleOptions.DEFAULT.with(Threads.of(threads));
        Sample sample = Sample.of(teams);
        if (!assessment.assess(sample, options).equals(assessment.assess(sample, SampleOptions.DEFAULT))) {
            throw new IllegalStateException("threads changed a figure");
        }
    }

    @Benchmark
    public double profiles() {
        return profiles(teams);
    }

    /** What the machine can do: each half on a thread of its own, with nothing shared and nothing to hand over. */
    double halves() {
        CompletableFuture<Double> second =
                CompletableFuture.supplyAsync(() -> profiles(teams.subList(TEAMS / 2, TEAMS)), ALONE);
        return profiles(teams.subList(0, TEAMS / 2)) + second.join();
    }

    private double profiles(List<TeamAnswers> some) {
        Figures figures = new Figures();
        assessment.assess(Sample.of(some), options, team -> figures.accept(team.profile()));
        return figures.sum();
    }
}
