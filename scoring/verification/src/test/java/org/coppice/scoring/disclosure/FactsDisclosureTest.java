package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.coppice.files.result.ProfileJson;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.SampleFacts;
import org.coppice.model.profile.View;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.AssessmentBuilder;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to find hidden answers in the facts of a sample, each of which has to fail. */
class FactsDisclosureTest {
    private static final int NONE = 0;
    private static final QuestionBank ONE = TestBanks.ratings("one", 5, ImmutableMap.of("openness", "q1"));

    /** {@code openness} is the mean of q1 and q2, {@code telling} is q1. */
    private static final QuestionBank TWO = QuestionBank.builder("two", "1.0.0", "Two")
            .scale(ResponseScale.Likert.of("agreement", 5))
            .construct(Facet.of("openness", "Openness", "How freely we speak."))
            .construct(Facet.of("telling", "Telling", "Whether mistakes are told."))
            .question(Question.builder("q1", "A mistake may be told.", "agreement")
                    .measures("openness")
                    .measures("telling"))
            .question(Question.builder("q2", "Bad news travels.", "agreement").measures("openness"))
            .build();

    private static TeamAnswers ones(String id, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(ONE, id);
        for (int i = 0; i < answers.length; i++) {
            team.respondent(id + i).answer("q1", answers[i]);
        }
        return team.build();
    }

    /** A team with these answers to q1, and to q2 those given, {@link #NONE} for none. */
    private static TeamAnswers twos(String id, Perspective who, LocalDate wave, int[] q1, int... q2) {
        TeamAnswersBuilder team = TeamAnswers.builder(TWO, id);
        if (wave != null) {
            team.wave(wave);
        }
        for (int i = 0; i < q1.length; i++) {
            team.respondent(id + i, who).answer("q1", q1[i]);
            if (q2.length > i && q2[i] != NONE) {
                team.answer("q2", q2[i]);
            }
        }
        return team.build();
    }

    private static TeamAnswers twos(String id, int[] q1, int... q2) {
        return twos(id, Perspective.TEAM_MEMBER, null, q1, q2);
    }

    private static int[] answers(int... answers) {
        return answers;
    }

    private static AssessmentBuilder builder(QuestionBank bank) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank);
    }

    private static String published(Assessment assessment, Sample sample) {
        StringWriter out = new StringWriter();
        ProfileJson.write(assessment.assess(sample), assessment.norms(), ImmutableList.of(), out);
        return out.toString();
    }

    /** The different results that the answers 1 to 5 of a hidden person give. */
    private static Set<String> results(Assessment assessment, IntFunction<List<TeamAnswers>> teams) {
        Set<String> results = new HashSet<>();
        for (int answer = 1; answer <= 5; answer++) {
            results.add(published(assessment, Sample.of(teams.apply(answer))));
        }
        return results;
    }

    private static SampleFacts facts(Assessment assessment, TeamAnswers... teams) {
        return assessment.facts(Sample.of(List.of(teams)));
    }

    private static OptionalDouble median(String question, Perspective who, TeamAnswers... teams) {
        return facts(builder(TWO).parameter("missing", "impute-median").build(), teams)
                .get("question-median", question + "/" + who.id());
    }

    @Test
    void shrunkenFigures_doNotChangeWithTheAnswerOfAHiddenTeam() {
        IntFunction<List<TeamAnswers>> teams =
                answer -> List.of(ones("east", 1, 2, 3, 4, 3), ones("west", 5, 2, 3, 1, 3), ones("tiny", answer));
        assertThat(results(builder(ONE).aggregation("shrunken").build(), teams)).hasSize(1);
        assertThat(results(
                        builder(ONE).aggregation("shrunken").view(View.RESEARCH).build(), teams))
                .hasSize(5);
    }

    @Test
    void shrunkenFigures_withoutShownTeams_areWithheldAndSayNothing() {
        IntFunction<List<TeamAnswers>> teams =
                answer -> List.of(ones("east", 1, 2, 3, 4, 3), ones("tiny", answer, 2), ones("small", 1, 5, answer));
        Assessment assessment =
                builder(ONE).aggregation("shrunken").reliability(false).build();
        assertThat(assessment.facts(Sample.of(teams.apply(1))).tables().get("team-variance"))
                .isEmpty();
        for (int answer = 1; answer <= 5; answer++) {
            assertThat(assessment
                            .assess(Sample.of(teams.apply(answer)))
                            .teams()
                            .get(0)
                            .scores()
                            .get(0)
                            .value()
                            .figure())
                    .isEmpty();
        }
    }

    @Test
    void variance_isGatheredWithoutTheOnlySmallTeam_whoseSpreadItWouldGiveAway() {
        TeamAnswers large = ones("a", 1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
        TeamAnswers other = ones("b", 2, 2, 3, 4, 5, 2, 2, 3, 4, 5);
        Assessment assessment = builder(ONE).aggregation("shrunken").build();
        SampleFacts ofLarge = facts(assessment, large, other);
        assertThat(ofLarge.tables().get("team-variance")).isNotEmpty();
        assertThat(facts(assessment, large, other, ones("c", 1, 1, 2, 2, 5))).isEqualTo(ofLarge);
        assertThat(facts(assessment, large, other, ones("c", 1, 1, 2, 2, 5), ones("d", 2, 3, 2, 3, 1)))
                .isNotEqualTo(ofLarge);
        assertThat(facts(assessment, large, ones("c", 1, 1, 2, 2, 5)).tables().get("team-variance"))
                .isEmpty();
    }

    @Test
    void variance_isGatheredWithoutTeamsThatAreAnnouncedAsAlike() {
        TeamAnswers[] shown = {ones("a", 1, 2, 3, 4, 5), ones("b", 2, 3, 3, 4, 5)};
        Assessment assessment = builder(ONE).aggregation("shrunken").build();
        assertThat(facts(assessment, shown[0], shown[1], ones("c", 4, 4, 4, 4, 4)))
                .isEqualTo(facts(assessment, shown))
                .isEqualTo(facts(assessment, shown[0], shown[1], ones("c", 1, 1, 1, 1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"impute-median", "impute-mean"})
    void imputedFigures_doNotChangeWithTheAnswerOfAHiddenTeam(String rule) {
        IntFunction<List<TeamAnswers>> alone =
                answer -> List.of(twos("east", answers(1, 2, 3, 4, 3)), twos("tiny", answers(3), answer));
        IntFunction<List<TeamAnswers>> amongOthers = answer -> List.of(
                twos("east", answers(1, 2, 3, 4, 3)),
                twos("north", answers(1, 2, 3, 4, 5), 1, 2, 2, 3, 4),
                twos("tiny", answers(3, 2), answer, answer),
                twos("west", answers(1, 2, 3, 4, 5), 2, 3, 5, 3, 1));
        for (IntFunction<List<TeamAnswers>> teams : List.of(alone, amongOthers)) {
            assertThat(results(
                            builder(TWO)
                                    .parameter("missing", rule)
                                    .reliability(false)
                                    .build(),
                            teams))
                    .hasSize(1);
        }
        assertThat(results(
                        builder(TWO)
                                .parameter("missing", rule)
                                .view(View.RESEARCH)
                                .build(),
                        alone))
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"impute-median", "impute-mean"})
    void imputedFigures_doNotChangeWithAnAnswerOfAnotherWave(String rule) {
        LocalDate first = LocalDate.of(2025, 1, 1);
        LocalDate second = LocalDate.of(2026, 1, 1);
        TeamAnswers east = twos("east", Perspective.TEAM_MEMBER, first, answers(1, 2, 3, 4, 3));
        for (View view : View.values()) {
            Assessment assessment = builder(TWO)
                    .parameter("missing", rule)
                    .view(view)
                    .reliability(false)
                    .build();
            Set<String> ofEast = new HashSet<>();
            for (int answer = 1; answer <= 5; answer++) {
                Sample sample =
                        Sample.of(List.of(east, twos("tiny", Perspective.TEAM_MEMBER, second, answers(3), answer)));
                ofEast.add(assessment.assess(sample).teams().get(0).scores().toString());
            }
            assertThat(ofEast).hasSize(1);
        }
    }

    @Test
    void answers_toAQuestionThatFewOfAGroupAnswered_areNoFacts() {
        TeamAnswers b = twos("b", answers(1, 2, 3, 4, 5), 1, 2, 2, 4, 4);
        TeamAnswers c = twos("c", answers(1, 2, 3, 4, 5), 1, 3, 2, 4, 4);
        for (int answer = 1; answer <= 5; answer++) {
            TeamAnswers few = twos("a", answers(1, 2, 3, 4, 5, 5), answer, answer, 5, 1, NONE, NONE);
            assertThat(median("q2", Perspective.TEAM_MEMBER, few, b, c)).hasValue(2.5);
            assertThat(median("q2", Perspective.TEAM_MEMBER, few, b)).isEmpty();
        }
    }

    @Test
    void questionFact_needsTwoGroupsWithTwiceTheMinimum() {
        TeamAnswers one = twos("a", answers(1, 2, 3, 4, 5, 1, 2, 3, 4, 5), 1, 2, 3, 4, 5, 2, 2, 3, 4, 5);
        TeamAnswers five = twos("b", answers(1, 2, 3, 4, 5), 1, 2, 2, 4, 4);
        TeamAnswers more = twos("c", answers(1, 2, 3, 4, 5), 1, 2, 3, 4, 5);
        assertThat(median("q2", Perspective.TEAM_MEMBER, one)).isEmpty();
        assertThat(median("q2", Perspective.TEAM_MEMBER, five)).isEmpty();
        assertThat(median("q2", Perspective.TEAM_MEMBER, five, more)).hasValue(2.5);
        assertThat(median("q2", Perspective.TEAM_MEMBER, one, five)).isEmpty(); // the single small group is left out
    }

    @Test
    void questionFact_isGatheredWithoutGroupsWhoseAnswersOrScoresAreAlike() {
        TeamAnswers b = twos("b", answers(1, 2, 3, 4, 5), 1, 2, 2, 4, 4);
        TeamAnswers c = twos("c", answers(1, 2, 3, 4, 5), 1, 3, 2, 4, 4);
        TeamAnswers sameAnswer = twos("a", answers(1, 2, 3, 4, 5), 5, 5, 5, 5, 5);
        TeamAnswers nearlyHighest = twos("a", answers(1, 2, 3, 4, 5), 5, 5, 5, 5, 4);
        TeamAnswers sameScore = twos("a", answers(1, 2, 3, 4, 5), 5, 4, 3, 2, 1);
        TeamAnswers sameScoreOfTheComplete = twos("a", answers(1, 2, 3, 4, 5, 1), 5, 4, 3, 2, 1, NONE);
        for (TeamAnswers alike : List.of(sameAnswer, nearlyHighest, sameScore, sameScoreOfTheComplete)) {
            assertThat(median("q2", Perspective.TEAM_MEMBER, alike, b, c)).hasValue(2.5);
            assertThat(median("q2", Perspective.TEAM_MEMBER, alike, b)).isEmpty();
        }
        assertThat(median("q2", Perspective.TEAM_MEMBER, twos("a", answers(1, 2, 3, 4, 5), 5, 5, 5, 2, 2), b, c))
                .hasValue(3);
    }

    @Test
    void managersAndConsensusSheets_areNoFactsAboutQuestions() {
        for (Perspective who : List.of(Perspective.MANAGER, Perspective.CONSENSUS)) {
            List<TeamAnswers> single = new ArrayList<>();
            IntStream.rangeClosed(1, 12)
                    .forEach(t -> single.add(twos("t" + t, who, null, answers(1 + t % 5), 1 + t % 4)));
            TeamAnswers[] teams = single.toArray(TeamAnswers[]::new);
            assertThat(median("q2", who, teams)).isEmpty();
            TeamAnswers large = twos("a", who, null, answers(1, 2, 3, 4, 5), 1, 2, 2, 4, 4);
            TeamAnswers other = twos("b", who, null, answers(1, 2, 3, 4, 5), 1, 3, 2, 4, 4);
            assertThat(median("q2", who, large, other)).isEmpty();
        }
    }

    @Test
    void imputedFigure_withFactsOfShownGroups_containsTheirMean() {
        TeamAnswers east = twos("east", answers(1, 2, 3, 4, 3)); // mean of q1 2.6
        TeamAnswers north = twos("north", answers(1, 2, 3, 4, 5), 1, 2, 2, 3, 4);
        TeamAnswers west = twos("west", answers(1, 2, 3, 4, 5), 2, 3, 5, 3, 1); // mean of q2 with north 2.6
        assertThat(builder(TWO)
                        .parameter("missing", "impute-mean")
                        .reliability(false)
                        .build()
                        .assess(Sample.of(List.of(east, north, west)))
                        .teams()
                        .get(0)
                        .score(TestBanks.measure("openness"), Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.4); // (2.6 − 1)/4
    }

    @Test
    void imputation_withoutFacts_leavesTheScoreToTheGivenAnswers() {
        TeamAnswers east = twos("east", answers(1, 2, 3, 4, 3));
        TeamAnswers tiny = twos("tiny", answers(3), 5);
        assertThat(builder(TWO)
                        .parameter("missing", "impute-mean")
                        .reliability(false)
                        .build()
                        .assess(Sample.of(List.of(east, tiny)))
                        .teams()
                        .get(0)
                        .score(TestBanks.measure("openness"), Perspective.TEAM_MEMBER)
                        .orElseThrow()
                        .value()
                        .figure())
                .hasValue(0.4);
    }
}
