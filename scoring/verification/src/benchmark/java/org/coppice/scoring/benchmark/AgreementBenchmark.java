package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.Anova;
import org.coppice.model.score.AgreementRule;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.AgreementScratch;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.WithinTeam;
import org.coppice.spi.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 100,000 teams of ten with ten questions of five points, one thread: every index of agreement against all seven nulls, and from the
 * persons' scores ICC(1) and ICC(2); against r_wg(j) with the uniform null alone, by plain loops over an array.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class AgreementBenchmark {
    private static final int TEAMS = 100_000;
    private static final int PERSONS = 10;
    private static final int QUESTIONS = 10;
    private static final int NULLS = 7;

    private final QuestionBank bank = TestBanks.ratings(
            "agreement",
            5,
            Map.of("scale", IntStream.range(0, QUESTIONS).mapToObj(q -> "q" + q).collect(Collectors.joining(" "))));
    private final WithinTeam within = WithinTeam.bind(
            Instrument.of(bank, Weighting.EQUAL).measures().get(0), AgreementRule.LISTWISE, ImmutableList.of());
    private final byte[] answers = new byte[TEAMS * PERSONS * QUESTIONS]; // person by person
    private final AnswerBlock[] blocks = new AnswerBlock[TEAMS];
    private final Scorer scorer = Strategies.pomp(bank);

    /** Draws the answers, and refuses to measure what does not come to the same figures. */
    public AgreementBenchmark() {
        SplittableRandom random = new SplittableRandom(1984);
        for (int team = 0; team < TEAMS; team++) {
            AnswerBlockBuilder block = AnswerBlock.builder(bank);
            int leaning = random.nextInt(3);
            for (int person = 0; person < PERSONS; person++) {
                block.row(Perspective.TEAM_MEMBER);
                for (int q = 0; q < QUESTIONS; q++) {
                    int answer = 1 + leaning + random.nextInt(3);
                    answers[(team * PERSONS + person) * QUESTIONS + q] = (byte) answer;
                    block.answer(q, answer);
                }
            }
            blocks[team] = block.build();
        }
        for (int team = 0; team < TEAMS; team += 997) {
            double ours = within.of(blocks[team]).rwg().get("uniform");
            if (Math.abs(ours - plain(team)) > 1e-12) {
                throw new IllegalStateException("team " + team + ": " + ours + " and " + plain(team));
            }
        }
    }

    /** All indices of each team, and the intraclass correlations. */
    @Benchmark
    public double figures() {
        Anova anova = anova();
        return indices()
                + anova.icc1(TeamSize.MEAN).figure().orElseThrow()
                + anova.icc2().figure().orElseThrow();
    }

    /** The sum of all indices, so that each is looked at. */
    @Benchmark
    public double indices() {
        AgreementScratch tally = within.tally();
        double sum = 0;
        for (AnswerBlock block : blocks) {
            within.count(block, tally);
            for (int i = 0; i < NULLS; i++) {
                sum += tally.rwg(i) + tally.rwgLindell(i);
            }
            sum += tally.adMean() + tally.adMedian() + tally.awg().orElse(0);
        }
        return sum;
    }

    /** Persons' scores, and the analysis of variance. */
    @Benchmark
    public Anova anova() {
        OneWaySums persons = OneWaySums.empty();
        for (AnswerBlock block : blocks) {
            persons.add(scorer.score(block).moments(0));
        }
        return Anova.of(persons);
    }

    /** The same indices with a record for each team. */
    @Benchmark
    public void records(Blackhole hole) {
        for (AnswerBlock block : blocks) {
            hole.consume(within.of(block));
        }
    }

    /** r_wg(j) against the uniform null, as one would write it down. */
    @Benchmark
    public double baseline() {
        double sum = 0;
        for (int team = 0; team < TEAMS; team++) {
            sum += plain(team);
        }
        return sum;
    }

    private double plain(int team) {
        double variances = 0;
        for (int q = 0; q < QUESTIONS; q++) {
            double sum = 0;
            for (int person = 0; person < PERSONS; person++) {
                sum += answers[(team * PERSONS + person) * QUESTIONS + q];
            }
            double mean = sum / PERSONS;
            double squares = 0;
            for (int person = 0; person < PERSONS; person++) {
                double distance = answers[(team * PERSONS + person) * QUESTIONS + q] - mean;
                squares += distance * distance;
            }
            variances += squares / (PERSONS - 1);
        }
        double ratio = Math.min(1, variances / QUESTIONS / 2);
        return QUESTIONS * (1 - ratio) / (QUESTIONS * (1 - ratio) + ratio);
    }
}
