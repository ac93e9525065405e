package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coppice.model.Facet;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.RespondentScores;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One assessment that many threads use at once. Figures are equal here when all their bits are. */
@Tag("other-jdk")
class ManyThreadsTest {
    private static final int THREADS = 64;
    private static final ImmutableList<TeamAnswers> RATINGS =
            ImmutableList.copyOf(RandomSample.of(7, 40, 9).teams());
    private static final ImmutableList<TeamAnswers> POINTS = points();

    private record Outcome(TeamProfile profile, List<RespondentScores> persons) {}

    /** Every scoring with every aggregation, and with every rule for missing answers where it has them. */
    static Stream<Arguments> recipes() {
        Catalogue catalogue = TestBanks.catalogue();
        return catalogue.ids(Kind.SCORING).stream()
                .flatMap(scoring -> catalogue.ids(Kind.AGGREGATION).stream()
                        .flatMap(aggregation ->
                                rules(catalogue, scoring).map(missing -> Arguments.of(scoring, aggregation, missing))));
    }

    private static Stream<String> rules(Catalogue catalogue, String scoring) {
        List<String> rules = catalogue.info(Kind.SCORING, scoring).parameters().stream()
                .filter(parameter -> parameter.name().equals("missing"))
                .flatMap(parameter -> ((Parameter.Domain.OneOf) parameter.domain()).words().stream())
                .toList();
        return rules.isEmpty() ? Stream.of("") : rules.stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void profiles_on64Threads_areTheBitsOfOne(String scoring, String aggregation, String missing) throws Exception {
        List<TeamAnswers> teams = scoring.equals("ipsative") ? POINTS : RATINGS;
        AssessmentBuilder builder = Assessment.builder(TestBanks.catalogue())
                .bank(teams.get(0).answers().bank())
                .scoring(scoring)
                .aggregation(aggregation)
                .view(View.RESEARCH)
                .minimumGroup(1);
        if (!missing.isEmpty()) {
            builder.parameter("missing", missing);
        }
        Assessment one = builder.build();
        Sample sample = Sample.of(teams);
        assertThat(one.assess(sample, SampleOptions.DEFAULT.with(Threads.of(THREADS))))
                .isEqualTo(one.assess(sample, SampleOptions.DEFAULT));

        Assessment assessment = one.withFacts(one.facts(sample));
        List<Outcome> expected = Lists.transform(teams, team -> outcome(assessment, team)).stream()
                .toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Outcome>>> actual = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread % teams.size();
                actual.add(pool.submit(() -> {
                    List<TeamAnswers> turned = new ArrayList<>(teams);
                    Collections.rotate(turned, -first);
                    start.await();
                    List<Outcome> outcomes = new ArrayList<>();
                    turned.forEach(team -> outcomes.add(outcome(assessment, team)));
                    Collections.rotate(outcomes, first);
                    return outcomes;
                }));
            }
            for (Future<List<Outcome>> outcomes : actual) {
                assertThat(outcomes.get()).isEqualTo(expected);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Outcome outcome(Assessment assessment, TeamAnswers team) {
        return new Outcome(assessment.assess(team), assessment.persons(team));
    }

    /** Teams of people who each shared out 100 points. */
    private static ImmutableList<TeamAnswers> points() {
        QuestionBank.Builder builder =
                QuestionBank.builder("points", "1.0.0", "Points").scale(new ResponseScale.Points("share", 100));
        for (String id : List.of("x", "y", "z")) {
            builder.construct(Facet.of(id, id, id))
                    .question(Question.builder("q" + id, id, "share").measures(id));
        }
        QuestionBank bank = builder.build();
        Random random = new Random(7);
        return IntStream.range(10, 50)
                .mapToObj(t -> {
                    TeamAnswersBuilder team = TeamAnswers.builder(bank, "t" + t);
                    for (int p = 0; p < 3 + t % 5; p++) {
                        int x = random.nextInt(101);
                        int y = random.nextInt(101 - x);
                        team.respondent("p" + p).answer("qx", x).answer("qy", y).answer("qz", 100 - x - y);
                    }
                    return team.build();
                })
                .collect(ImmutableList.toImmutableList());
    }
}
