package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreBlock;
import org.coppice.scoring.option.SampleOptions;
import org.coppice.spi.Kind;
import org.coppice.spi.Parameters;
import org.coppice.spi.Scorer;
import org.coppice.spi.ScoringContext;
import org.coppice.spi.ScoringStrategy;

/** What must always be true of scores and profiles. */
class ScoringProperties {
    private static final List<String> POLICIES = List.of("half", "complete", "any", "impute-median", "impute-mean");

    @Property
    void profile_ofShuffledRespondents_isTheSameBits(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 4, 9);
        assertThat(assess(sample, seed, 1).toString())
                .isEqualTo(assess(sample.shuffledRows(seed + 1), seed, 1).toString());
        assertThat(assess(sample, seed, 1)).isEqualTo(assess(sample.shuffledRows(seed + 1), seed, 1));
    }

    @Property
    void profile_ofShuffledTeams_isTheSameBits(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 6, 7);
        List<TeamAnswers> teams = new ArrayList<>(sample.teams());
        SampleProfile inOrder = assessment(sample.bank(), Weighting.EQUAL, seed).assess(Sample.of(teams));
        Collections.shuffle(teams, new Random(seed));
        assertThat(assessment(sample.bank(), Weighting.EQUAL, seed).assess(Sample.of(teams)))
                .isEqualTo(inOrder);
    }

    @Property
    void figures_ofShuffledQuestions_areTheSame(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 3, 9);
        assertSameFigures(
                figures(assess(sample, seed, 1)), figures(assess(sample.shuffledQuestions(seed), seed, 1)), v -> v);
    }

    @Property
    void figures_ofMirroredKeys_areMirrored(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 3, 9);
        assertSameFigures(figures(assess(sample, seed, 1)), figures(assess(sample.mirrored(), seed, 1)), v -> 1 - v);
    }

    @Property
    void figures_ofScaledWeights_areTheSame(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        RandomSample sample = RandomSample.of(seed, 3, 9);
        QuestionBank bank = sample.bank();
        Random random = new Random(seed);
        ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
        bank.questionIds().forEach(id -> weights.put(id, 0.1 + random.nextDouble()));
        ImmutableMap<String, Double> before = weights.buildOrThrow();
        ImmutableMap<String, Double> after =
                ImmutableMap.copyOf(com.google.common.collect.Maps.transformValues(before, w -> w * factor));
        for (String scoring : List.of("pomp", "mean", "sum")) {
            Map<String, Score> a =
                    figures(assessment(bank, weighting(before), seed, scoring).assess(Sample.of(sample.teams())));
            Map<String, Score> b =
                    figures(assessment(bank, weighting(after), seed, scoring).assess(Sample.of(sample.teams())));
            assertSameFigures(a, b, v -> v);
        }
    }

    @Property(tries = 200)
    void profile_onFourThreads_isTheSameBits(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 12, 6);
        assertThat(assess(sample, seed, 4)).isEqualTo(assess(sample, seed, 1));
    }

    @Property
    void scores_ofBlocks_areTheWholesBits(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 1, 12);
        if (sample.rows().isEmpty()) {
            return;
        }
        TeamAnswers team = sample.teams().get(0);
        for (String id : List.of("pomp", "mean", "sum")) {
            Scorer scorer = scorer(id, sample.bank());
            ScoreBlock whole = scorer.score(team.answers());
            for (int row = 0; row < team.size(); row++) {
                ScoreBlock part = scorer.score(team.answers().rows(new int[] {row}));
                assertThat(part).isEqualTo(whole.rows(new int[] {row}));
            }
        }
    }

    @Property
    void teamProfile_ofOneTeam_isThatOfTheSampleButForReliability(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 4, 8);
        Assessment assessment = assessment(sample.bank(), Weighting.EQUAL, 0);
        SampleProfile whole = assessment.assess(Sample.of(sample.teams()));
        List<TeamAnswers> teams = sample.teams();
        for (int t = 0; t < teams.size(); t++) {
            TeamProfile alone = assessment.assess(teams.get(t));
            assertThat(alone.scores()).noneMatch(score -> score.reliability().isPresent());
            assertThat(alone).isEqualTo(withoutReliability(whole.teams().get(t)));
        }
    }

    @Property
    void scores_lieWithinTheirMetric(@ForAll long seed) {
        RandomSample sample = RandomSample.of(seed, 3, 8);
        for (String scoring : List.of("pomp", "mean", "sum")) {
            SampleProfile profile =
                    assessment(sample.bank(), Weighting.EQUAL, seed, scoring).assess(Sample.of(sample.teams()));
            profile.teams()
                    .forEach(team -> team.scores().forEach(score -> {
                        OptionalDouble value = score.value().figure();
                        if (value.isPresent()) {
                            assertThat(value.getAsDouble())
                                    .isBetween(
                                            score.metric().lowest(),
                                            score.metric().highest());
                        }
                    }));
        }
    }

    static Scorer scorer(String id, QuestionBank bank) {
        ScoringStrategy strategy = TestBanks.catalogue().get(Kind.SCORING, id);
        return strategy.bind(ScoringContext.builder(
                        Instrument.of(bank, Weighting.EQUAL),
                        Parameters.of(strategy.info().parameters(), Map.of()))
                .build());
    }

    private static Weighting weighting(ImmutableMap<String, Double> questions) {
        return Weighting.builder("w", "1.0.0", "w").questions(questions).build();
    }

    private static SampleProfile assess(RandomSample sample, long seed, int threads) {
        return assessment(sample.bank(), Weighting.EQUAL, seed)
                .assess(Sample.of(sample.teams()), SampleOptions.DEFAULT.with(Threads.of(threads)))
                .profile();
    }

    private static Assessment assessment(QuestionBank bank, Weighting weighting, long seed) {
        return assessment(bank, weighting, seed, "pomp");
    }

    private static Assessment assessment(QuestionBank bank, Weighting weighting, long seed, String scoring) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .weighting(weighting)
                .scoring(scoring)
                .parameter("missing", POLICIES.get((int) Math.floorMod(seed, (long) POLICIES.size())))
                .view(View.RESEARCH)
                .minimumGroup(1)
                .build();
    }

    private static TeamProfile withoutReliability(TeamProfile team) {
        ImmutableList<TeamScore> scores = team.scores().stream()
                .map(score ->
                        score.toBuilder().reliability(OptionalDouble.empty()).build())
                .collect(ImmutableList.toImmutableList());
        return new TeamProfile(team.team(), team.respondents(), team.responses(), scores, team.recipe());
    }

    private static Map<String, Score> figures(SampleProfile profile) {
        Map<String, Score> figures = new TreeMap<>();
        profile.teams()
                .forEach(team -> team.scores()
                        .forEach((TeamScore score) -> figures.put(
                                team.team() + " " + score.measure() + " " + score.perspectiveId(), score.value())));
        return figures;
    }

    private static void assertSameFigures(
            Map<String, Score> a, Map<String, Score> b, java.util.function.DoubleUnaryOperator turn) {
        assertThat(a.keySet()).isEqualTo(b.keySet());
        a.forEach((name, score) -> {
            Score other = b.get(name);
            if (score instanceof Score.Withheld withheld) {
                assertThat(((Score.Withheld) other).reason()).as(name).isEqualTo(withheld.reason());
            } else {
                double value = score.figure().orElseThrow();
                double tolerance = 1e-12 * Math.max(1, Math.abs(value));
                assertThat(turn.applyAsDouble(other.figure().orElseThrow()))
                        .as(name)
                        .isCloseTo(value, within(tolerance));
            }
        });
    }
}
