package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.KeyedMeasure;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.score.Interval;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.AlphaBootstrap;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Alpha of bfi's agree with 1,000 resamples, from the answers on (psych::alpha with n.iter = 1000 takes 1.43 s); and the sums of a
 * million respondents × 25 questions in memory, five scales. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ReliabilityBenchmark {
    private static final int RESAMPLES = 1000;

    private final QuestionBank bfi = TestBanks.bfi();
    private final KeyedMeasure agree = Instrument.of(bfi, Weighting.EQUAL)
            .measure(TestBanks.measure("agree"))
            .orElseThrow();
    private final ImmutableList<AnswerBlock> people = ImmutableList.of(
            TestBanks.answers("bfi.csv", bfi, Map.of("respondent", "id")).teams().get(0).answers());
    private final ScaleSums sums = ScaleSums.of(agree).add(people.get(0));
    private final List<KeyedMeasure> measures =
            Instrument.of(Survey.bank(), Weighting.EQUAL).measures();
    private final AnswerBlock million = Survey.block(Survey.bank(), 1_000_000);
    private long seed;

    /** Refuses to measure what does not come to psych's alphas. */
    public ReliabilityBenchmark() {
        check(MissingTreatment.LISTWISE, 0.7038, bootstrapComplete());
        check(MissingTreatment.PAIRWISE, 0.7030, bootstrapPairwise());
    }

    private void check(MissingTreatment treatment, double expected, Interval.Between limits) {
        double alpha = Reliability.of(sums, treatment).consistency().alpha().figure().orElseThrow();
        if (Math.abs(alpha - expected) > 5e-5
                || limits.lower() > alpha
                || limits.upper() < alpha) {
            throw new IllegalStateException(treatment + ": alpha " + alpha + ", limits " + limits);
        }
    }

    /** The 2,709 complete rows of 2,800. */
    @Benchmark
    public Interval.Between bootstrapComplete() {
        return (Interval.Between) AlphaBootstrap.of(agree, people, MissingTreatment.LISTWISE)
                .random(RESAMPLES, seed++)
                .limits(0.95);
    }

    /** All 2,800 rows, pairwise. */
    @Benchmark
    public Interval.Between bootstrapPairwise() {
        return (Interval.Between) AlphaBootstrap.of(agree, people, MissingTreatment.PAIRWISE)
                .random(RESAMPLES, seed++)
                .limits(0.95);
    }

    /** One respondent in ten has a gap in a scale. */
    @Benchmark
    public double sumsOfAMillion() {
        double complete = 0;
        for (KeyedMeasure measure : measures) {
            complete += ScaleSums.of(measure).add(million).complete();
        }
        return complete;
    }

    /** All figures of a scale and its questions, from the sums. */
    @Benchmark
    public Reliability figures() {
        return Reliability.of(sums, MissingTreatment.PAIRWISE);
    }
}
