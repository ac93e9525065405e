package org.coppice.scoring.benchmark;

import java.util.concurrent.TimeUnit;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.score.ScoreBlock;
import org.coppice.spi.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million respondents × 25 questions in memory → five {@code pomp} scales, half rule, one thread; against rows of doubles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ScoringBenchmark {
    private static final int RESPONDENTS = 1_000_000;

    private AnswerBlock answers = Survey.block(Survey.bank(), 0);
    private double[][] rows = {};
    private Scorer scorer = Strategies.pomp(answers.bank());

    @Setup
    public void answers() {
        answers = Survey.block(answers.bank(), RESPONDENTS);
        rows = new double[RESPONDENTS][Survey.QUESTIONS];
        for (int row = 0; row < RESPONDENTS; row++) {
            for (int q = 0; q < Survey.QUESTIONS; q++) {
                rows[row][q] = answers.answered(row, q) ? answers.value(row, q) : Double.NaN;
            }
        }
        RowsOfDoubles.check(RowsOfDoubles.score(rows), scorer.score(answers));
    }

    @Benchmark
    public ScoreBlock coppice() {
        return scorer.score(answers);
    }

    @Benchmark
    public double[][] rowsOfDoubles() {
        return RowsOfDoubles.score(rows);
    }
}
