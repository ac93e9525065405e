package org.coppice.scoring.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.files.answers.AnswerFile;
import org.coppice.files.answers.AnswerSheet;
import org.coppice.model.bank.QuestionBank;
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

/** An answer file with many columns that the bank does not know: the time is linear in their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnknownColumnsBenchmark {
    @Param({"1000", "2000", "4000", "8000"})
    private int columns;

    private QuestionBank bank = Survey.bank();
    private byte[] file = {};

    @Setup
    public void file() {
        String known = bank.questionIds().get(0);
        String header = IntStream.range(0, columns)
                .mapToObj(column -> "comment of section " + column)
                .collect(Collectors.joining(",", "team,respondent," + known + ",", "\n"));
        file = (header + "north,p1,1" + ",".repeat(columns) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public AnswerSheet read() {
        return AnswerFile.parse("answers.csv", file, bank, Map.of());
    }
}
