package org.coppice.scoring.benchmark;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.score.Estimate;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.Catalogue;
import org.coppice.files.bank.BankFile;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoredTeam;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One team of twelve on the whole bank of the paper: its scores and means alone, and its whole profile. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class TeamBenchmark {
    private static final int MEMBERS = 12;

    private final QuestionBank bank = BankFile.read(Path.of(
            "../plugins/communities-of-practice/src/main/resources/META-INF/coppice/communities-of-practice/bank.yaml"));
    private final TeamAnswers team = team();
    private final Scorer scorer = Strategies.pomp(bank);
    private final Aggregator aggregator = Strategies.teamMean(bank);
    private final Assessment assessment =
            Assessment.builder(Catalogue.of()).reliability(false).bankFromFile(bank).build();

    private TeamAnswers team() {
        SplittableRandom random = new SplittableRandom(2010);
        TeamAnswersBuilder answers = TeamAnswers.builder(bank, "team");
        for (int member = 0; member < MEMBERS; member++) {
            answers.respondent("member " + member);
            for (Question question : bank.questions()) {
                if (question.asked().contains(Perspective.TEAM_MEMBER) && random.nextInt(50) > 0) {
                    answers.answer(question.id(), answer(bank.scale(question), random));
                }
            }
        }
        return answers.build();
    }

    private static int answer(ResponseScale scale, SplittableRandom random) {
        return scale instanceof ResponseScale.Likert likert
                ? likert.lowest() + random.nextInt(likert.points())
                : 1 + random.nextInt(((ResponseScale.Choice) scale).options().size());
    }

    /** Scoring and {@code team-mean} only. */
    @Benchmark
    public ImmutableList<Estimate> scoresAndMeans() {
        return aggregator.aggregate(new ScoredTeam(team, scorer.score(team.answers())));
    }

    /** All that an embedder gets. */
    @Benchmark
    public TeamProfile profile() {
        return assessment.assess(team);
    }
}
