package org.coppice.scoring.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.scoring.Catalogue;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSource;
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

/**
 * A CSV of a million respondents × 26 columns, 100,000 teams in no order → n, mean, SD and t interval of five scales for each team, in
 * process, one thread; against DuckDB over JDBC, which leaves the quantile of the interval out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
public class SampleBenchmark {
    private static final int RESPONDENTS = 1_000_000;

    private final QuestionBank bank = Survey.bank();
    private final Path file = Survey.csv(RESPONDENTS);
    private Assessment assessment;
    private Connection duckdb;

    @Setup
    public void open() throws SQLException {
        assessment = Assessment.builder(Catalogue.of()).reliability(false)
                .bankFromFile(bank)
                .view(View.RESEARCH)
                .build();
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("SET threads = 1");
        }
        double theirs = duckdb();
        double ours = coppice();
        if (Math.abs(theirs - ours) > 1e-9 * Math.abs(theirs)) {
            throw new IllegalStateException("DuckDB came to " + theirs + ", Coppice to " + ours);
        }
    }

    @TearDown
    public void close() throws SQLException {
        duckdb.close();
    }

    /** The sum of n, mean and SD over teams and scales, so that each is looked at. */
    @Benchmark
    public double coppice() {
        try (AnswerSource answers = AnswerFile.open(file, bank, Map.of())) {
            Figures figures = new Figures();
            assessment.assess(answers, SampleOptions.DEFAULT, team -> figures.accept(team.profile()));
            return figures.sum();
        }
    }

    @Benchmark
    public double duckdb() throws SQLException {
        return DuckDb.sum(duckdb, file, DuckDb.Row.HALF_RULE); // its figures are fetched and looked at alike
    }

    @Benchmark
    public double duckdbPlainMean() throws SQLException {
        return DuckDb.sum(duckdb, file, DuckDb.Row.PLAIN_MEAN);
    }
}
