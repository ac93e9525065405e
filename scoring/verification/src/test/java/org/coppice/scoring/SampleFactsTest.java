package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.coppice.files.result.FactsFile;
import org.coppice.files.result.RecipeFile;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.View;
import org.coppice.spi.AggregationContext;
import org.coppice.spi.AggregationStrategy;
import org.coppice.spi.Aggregator;
import org.coppice.spi.Parameters;
import org.coppice.spi.SampleStatistic;
import org.coppice.spi.ScoredTeam;
import org.coppice.spi.StrategyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts of samples: those of several waves, and what the statistic of a plugin gets. */
class SampleFactsTest {
    private static final LocalDate THEN = LocalDate.of(2025, 1, 31);
    private static final LocalDate NOW = LocalDate.of(2026, 1, 31);

    private static TeamAnswers team(String id, LocalDate wave, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(TestBanks.tiny(), id);
        if (wave != null) {
            team.wave(wave);
        }
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q1", answers[i]).answer("q2", 1 + i % 5);
            if (answers[i] % 2 == 1) {
                team.answer("q3", answers[i]);
            }
        }
        return team.build();
    }

    private static final List<TeamAnswers> FIRST =
            List.of(team("a", THEN, 1, 1, 3, 4, 5, 5, 3), team("b", THEN, 3, 2, 3, 1, 5, 3));
    private static final List<TeamAnswers> SECOND =
            List.of(team("a", NOW, 3, 1, 3, 3, 5, 4, 3), team("b", NOW, 5, 5, 3, 5, 1, 5, 5));

    private static Sample both() {
        return Sample.of(ImmutableList.<TeamAnswers>builder()
                .addAll(FIRST)
                .addAll(SECOND)
                .build());
    }

    private static AssessmentBuilder builder(View view) {
        return Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .parameter("missing", "impute-mean")
                .aggregation("shrunken")
                .reliability(false)
                .view(view);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void factsOfSeveralWaves_areThoseOfEachWave(View view) {
        Assessment assessment = builder(view).build();
        SampleFacts facts = assessment.facts(both());
        SampleFacts first = assessment.facts(Sample.of(FIRST));
        SampleFacts second = assessment.facts(Sample.of(SECOND));
        assertThat(first).isNotEqualTo(second);
        assertThat(first.tables()).containsOnlyKeys("question-mean", "team-variance");
        assertThat(first.tables().get("team-variance")).isNotEmpty();
        assertThat(facts.tables())
                .isEqualTo(ImmutableSortedMap.of(
                        "question-mean@2025-01-31", first.tables().get("question-mean"),
                        "question-mean@2026-01-31", second.tables().get("question-mean"),
                        "team-variance@2025-01-31", first.tables().get("team-variance"),
                        "team-variance@2026-01-31", second.tables().get("team-variance")));
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void storedFactsOfSeveralWaves_giveEachTeamTheFiguresThatItHadInTheSample(View view) {
        Assessment assessment = builder(view).build();
        SampleFacts stored = FactsFile.parse(
                "facts.json", FactsFile.json(assessment.facts(both())).getBytes(StandardCharsets.UTF_8));
        assertThat(stored).isEqualTo(assessment.facts(both()));
        Assessment given = assessment.withFacts(stored);
        SampleProfile whole = assessment.assess(both());
        assertThat(given.assess(FIRST.get(0))).isEqualTo(whole.teams().get(0));
        assertThat(given.assess(SECOND.get(1))).isEqualTo(whole.teams().get(3));
        assertThat(given.change(FIRST.get(1), SECOND.get(1)))
                .isEqualTo(assessment.changes(both()).teams().get(1));
    }

    @Test
    void factsOfSeveralWaves_doNotServeAnotherWave() {
        Assessment assessment = builder(View.RESEARCH).build();
        Assessment given = assessment.withFacts(assessment.facts(both()));
        assertThatThrownBy(() -> given.assess(team("a", LocalDate.of(2027, 1, 31), 1, 2, 3, 4, 5)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "there are facts of the waves 2025-01-31, 2026-01-31, and none for team a on 2027-01-31; give"
                                + " facts of the wave of the team, or facts of one wave, which serve every wave");
        assertThatThrownBy(() -> given.assess(team("a", null, 1, 2, 3, 4, 5)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("none for team a;");
    }

    @Test
    void factsOfOneWave_serveEveryWave() {
        Assessment assessment = builder(View.RESEARCH).build();
        Assessment given = assessment.withFacts(assessment.facts(Sample.of(FIRST)));
        assertThat(given.assess(team("a", null, 1, 1, 3, 4, 5, 5, 3)).scores())
                .isEqualTo(assessment.assess(Sample.of(FIRST)).teams().get(0).scores());
        assertThat(given.assess(both()).teams().subList(0, 2))
                .isEqualTo(assessment
                        .withFacts(assessment.facts(Sample.of(FIRST)))
                        .assess(Sample.of(FIRST))
                        .teams());
    }

    @Test
    void factsOfTeamsWithAndWithoutAWave_areSeparate() {
        Assessment assessment = builder(View.RESEARCH).build();
        TeamAnswers without = team("a", null, 1, 2, 3, 4, 5);
        SampleFacts facts = assessment.facts(Sample.of(List.of(without, FIRST.get(0))));
        assertThat(facts.tables())
                .containsOnlyKeys(
                        "question-mean@2025-01-31",
                        "question-mean@no-wave",
                        "team-variance@2025-01-31",
                        "team-variance@no-wave");
        assertThat(assessment.withFacts(facts).assess(without))
                .isEqualTo(assessment
                        .assess(Sample.of(List.of(without, FIRST.get(0))))
                        .teams()
                        .get(0));
    }

    @Test
    void factsThatLackAStatisticInOneWave_areRefused() {
        Assessment assessment = builder(View.RESEARCH).build();
        SampleFacts facts = assessment.facts(both());
        SampleFacts less = new SampleFacts(ImmutableSortedMap.copyOf(com.google.common.collect.Maps.filterKeys(
                facts.tables(), id -> !id.equals("question-mean@2026-01-31"))));
        assertThatThrownBy(() -> assessment.withFacts(less))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("the facts lack question-mean;");
    }

    @Test
    void recipe_ofASampleWithSeveralWaves_holdsToTheirFacts() {
        SampleProfile made = builder(View.RESEARCH).build().assess(both());
        assertThat(made.recipe().facts())
                .containsOnlyKeys(
                        "question-mean@2025-01-31",
                        "question-mean@2026-01-31",
                        "team-variance@2025-01-31",
                        "team-variance@2026-01-31");
        Assessment again = Assessment.builder(TestBanks.catalogue())
                .recipe(RecipeFile.parse(
                        "recipe.json", RecipeFile.json(made.recipe()).getBytes(StandardCharsets.UTF_8)))
                .bank(TestBanks.tiny())
                .reliability(false)
                .build();
        assertThat(again.assess(both())).isEqualTo(made);
        assertThatThrownBy(() -> again.assess(Sample.of(List.of(FIRST.get(0), FIRST.get(1), SECOND.get(0)))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("differ from those of the recipe");
    }

    @Test
    void publishedRecipe_hasNoDigestsOfFacts() {
        Assessment assessment = builder(View.PUBLISHED).build();
        assertThat(assessment.assess(both()).recipe().facts()).isEmpty();
        assertThat(assessment.withFacts(assessment.facts(both())).recipe().facts())
                .isEmpty();
    }

    /** A statistic of scores that remembers what it got. */
    private static final class Seeing implements SampleStatistic<ScoredTeam, int[]>, AggregationStrategy {
        private final Queue<ScoredTeam> seen = new ConcurrentLinkedQueue<>();

        @Override
        public String id() {
            return "seeing";
        }

        @Override
        public int[] empty() {
            return new int[0];
        }

        @Override
        public int[] add(int[] state, ScoredTeam team) {
            seen.add(team);
            return state;
        }

        @Override
        public int[] merge(int[] a, int[] b) {
            return a;
        }

        @Override
        public ImmutableSortedMap<String, Double> finish(int[] state) {
            return ImmutableSortedMap.of();
        }

        @Override
        public StrategyInfo info() {
            return StrategyInfo.of("seeing", "Sees the sample");
        }

        @Override
        public ImmutableList<SampleStatistic<ScoredTeam, ?>> needs(Parameters parameters) {
            return ImmutableList.of(this);
        }

        @Override
        public Aggregator bind(AggregationContext context) {
            return group -> ImmutableList.of();
        }
    }

    private static List<ScoredTeam> seen(View view, TeamAnswers... teams) {
        return seen(view, TestBanks.tiny(), teams);
    }

    private static List<ScoredTeam> seen(View view, QuestionBank bank, TeamAnswers... teams) {
        Seeing strategy = new Seeing();
        Assessment.builder(ThirdPartyPlugin.with(adds -> adds.aggregation(strategy)))
                .bank(bank)
                .aggregation("seeing")
                .reliability(false)
                .view(view)
                .build()
                .facts(Sample.of(Arrays.asList(teams)));
        return List.copyOf(strategy.seen);
    }

    private static final TeamAnswers MIXED = TeamAnswers.builder(TestBanks.tiny(), "c")
            .respondent("m", Perspective.MANAGER)
            .answer("q1", 1)
            .answer("q2", 5)
            .respondent("p0")
            .answer("q1", 1)
            .answer("q2", 2)
            .respondent("p1")
            .answer("q1", 2)
            .answer("q2", 2)
            .respondent("p2")
            .answer("q1", 3)
            .answer("q2", 4)
            .respondent("p3")
            .answer("q1", 4)
            .answer("q2", 5)
            .respondent("p4")
            .answer("q1", 5)
            .answer("q4", 5)
            .respondent("sheet", Perspective.CONSENSUS)
            .answer("q1", 4)
            .answer("q2", 4)
            .build();

    @Test
    void statisticOfAPlugin_getsOnlyShownGroupsInThePublishedView() {
        TeamAnswers other = team("a", null, 1, 1, 3, 4, 5, 5, 3);
        TeamAnswers few = team("b", null, 1, 2, 3, 4);
        List<ScoredTeam> published = seen(View.PUBLISHED, other, few, MIXED);
        assertThat(published)
                .extracting(team -> String.join(" ", team.answers().respondents()))
                .containsExactly("p0 p1 p2 p3 p4 p5 p6", "", "p0 p1 p2 p3 p4");
        AnswerBlock answers = published.get(2).answers().answers();
        assertThat(IntStream.range(0, 5).mapToObj(row -> answers.answered(row, 0)))
                .containsOnly(true);
        assertThat(IntStream.range(0, 5).mapToObj(row -> answers.answered(row, 1)))
                .containsOnly(false); // four answered
        assertThat(IntStream.range(0, 5).mapToObj(row -> answers.answered(row, 3)))
                .containsOnly(false); // one answered
        assertThat(published.get(2).scores().measured(0)).hasSize(5);
        assertThat(seen(View.RESEARCH, other, few, MIXED))
                .extracting(ScoredTeam::answers)
                .containsExactly(other, few, MIXED);
    }

    @Test
    void scores_ofAHiddenColumn_areWithheldFromTheStatistic_thoseOfAShownColumnAreNot() {
        QuestionBank bank = TestBanks.ratings("two", 5, ImmutableMap.of("shown", "q1", "hidden", "q2"));
        ImmutableList.Builder<TeamAnswers> teams = ImmutableList.builder();
        for (String id : List.of("a", "b", "c")) {
            TeamAnswersBuilder team = TeamAnswers.builder(bank, id);
            for (int i = 0; i < 6; i++) {
                team.respondent("p" + i).answer("q1", 1 + i % 5);
                if (i < (id.equals("c") ? 4 : 6)) {
                    team.answer("q2", 1 + i % 4);
                }
            }
            teams.add(team.build());
        }
        List<ScoredTeam> seen = seen(View.PUBLISHED, bank, teams.build().toArray(TeamAnswers[]::new));
        assertThat(seen).extracting(team -> team.scores().measured(0).length).containsExactly(6, 6, 6);
        assertThat(seen).extracting(team -> team.scores().measured(1).length).containsExactly(6, 6, 0);
    }

    @Test
    void scores_ofAGroupWithEqualScores_areWithheldFromTheStatistic() {
        TeamAnswers other = team("a", null, 1, 1, 3, 4, 5, 5, 3);
        TeamAnswers third = team("d", null, 1, 2, 3, 4, 5, 5, 3);
        TeamAnswers alike = TeamAnswers.builder(TestBanks.tiny(), "b")
                .respondent("p0")
                .answer("q1", 1)
                .answer("q2", 5)
                .respondent("p1")
                .answer("q1", 2)
                .answer("q2", 4)
                .respondent("p2")
                .answer("q1", 3)
                .answer("q2", 3)
                .respondent("p3")
                .answer("q1", 4)
                .answer("q2", 2)
                .respondent("p4")
                .answer("q1", 5)
                .answer("q2", 1)
                .build();
        assertThat(seen(View.PUBLISHED, other, alike, third))
                .extracting(team -> team.scores().measured(0).length)
                .containsExactly(7, 0, 7);
        assertThat(seen(View.PUBLISHED, other, alike, third).get(1).answers().perspectives())
                .isEmpty();
    }
}
