package org.coppice.gray2010;

import org.coppice.blueprint.draws.Quickselect;
import org.coppice.blueprint.draws.BayesianBootstrap;
import org.coppice.blueprint.evidence.Evidence;
import org.coppice.gray2010.readings.RankDistribution;
import com.google.common.collect.ImmutableList;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.Sample;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.option.SampleOptions;
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
import org.openjdk.jmh.infra.Blackhole;

/** What the blueprint of 10,000 teams of twelve costs on one thread, and of one team the parts that cost most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 1, jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
public class BlueprintBenchmark {
    private static final int TEAMS = 10_000;
    private static final int MEMBERS = 12;
    private static final int DRAWS = 4_000;
    private static final int ROWS = 28;

    /** Whether five users, carers and co-providers of each team answer too. */
    @Param({"false", "true"})
    private boolean outside;

    private Assessment profiles;
    private Assessment blueprints;
    private ImmutableList<TeamAnswers> teams;
    private BayesianBootstrap weights;
    private double[] persons;
    private double[] draws;
    private double[] means;
    private double[][] rows;

    @Setup
    public void make() {
        profiles = PaperTeams.assessment().build();
        blueprints = PaperTeams.assessment().blueprint("gray-2010").build();
        teams = PaperTeams.of(blueprints, TEAMS, MEMBERS, outside);
        weights = BayesianBootstrap.of(1, MEMBERS, DRAWS);
        Random random = new Random(2010);
        persons = random.doubles(MEMBERS).toArray();
        draws = weights.means(persons);
        rows = new double[ROWS][];
        means = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double[] values = random.doubles(MEMBERS).toArray();
            rows[row] = weights.means(values);
            means[row] = Evidence.mean(values);
        }
    }

    /** All teams, their profiles alone. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 3)
    @Measurement(iterations = 5)
    public void profilesOfAll(Blackhole hole) {
        profiles.assess(Sample.of(teams), SampleOptions.DEFAULT, hole::consume);
    }

    /** All teams, their profiles and blueprints. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 1)
    @Measurement(iterations = 5)
    public void blueprintsOfAll(Blackhole hole) {
        blueprints.assess(Sample.of(teams), SampleOptions.DEFAULT.withBlueprints(), hole::consume);
    }

    /** The weights of a group, once for all teams of a size. */
    @Benchmark
    public Object weightsOfASize() {
        return BayesianBootstrap.of(1, MEMBERS, DRAWS);
    }

    /** The draws of one mean; a team has about a hundred. */
    @Benchmark
    public Object drawsOfAMean() {
        return weights.means(persons);
    }

    /** An interval of draws; a team has about twenty. */
    @Benchmark
    public Object intervalOfDraws() {
        return Quickselect.interval(draws, .9);
    }

    /** The ranks of the rows of Table 2, once a team. */
    @Benchmark
    public Object ranksOfTheRows() {
        return RankDistribution.of(means, rows);
    }
}
