package org.coppice.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coppice.model.Facet;
import org.coppice.model.Perspective;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;
import org.coppice.model.profile.SampleProfile;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.TeamProfile;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

/** Ways to find out what is hidden, each of which has to fail. */
class DisclosureTest {
    private static final QuestionBank ONE = TestBanks.ratings("one", 5, ImmutableMap.of("c", "q"));

    private static TeamAnswers team(QuestionBank bank, String id, int... answers) {
        TeamAnswersBuilder team = TeamAnswers.builder(bank, id);
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer(bank.questionIds().get(0), answers[i]);
        }
        return team.build();
    }

    private static SampleProfile publish(QuestionBank bank, TeamAnswers... teams) {
        return Assessment.builder(TestBanks.catalogue()).bank(bank).build().assess(Sample.of(List.of(teams)));
    }

    private static List<Object> reasons(TeamProfile team) {
        return team.scores().stream()
                .filter(score -> score.perspective().isPresent())
                .<Object>map(score -> score.value() instanceof Score.Withheld w ? w.reason() : "shown")
                .toList();
    }

    private static List<Object> reasons(SampleProfile sample) {
        return sample.constructs().stream()
                .<Object>map(score -> score.value() instanceof Score.Withheld w ? w.reason() : "shown")
                .toList();
    }

    @Test
    void hiddenTeams_thatAreAllAlikeTogether_areLeftOutOfTheSample() {
        SampleProfile profile =
                publish(ONE, team(ONE, "a", 1, 2, 3, 4, 5), team(ONE, "b", 1, 1, 1), team(ONE, "c", 1, 1));
        assertThat(profile.constructs().get(0).respondents()).hasValue(5);
    }

    @Test
    void singlePersons_whoseSumFixesNobody_areInTheMeanOfTheSampleOnly() {
        List<TeamAnswers> teams = new ArrayList<>(List.of(team(ONE, "a", 1, 2, 3, 4, 5)));
        for (int t = 0; t < 6; t++) {
            teams.add(team(ONE, "single" + t, 2));
        }
        SampleScore score =
                publish(ONE, teams.toArray(TeamAnswers[]::new)).constructs().get(0);
        assertThat(score.respondents()).hasValue(11);
        assertThat(score.value().figure()).hasValue(0.36); // (10 + 6) / 4 / 11
        assertThat(score.sd()).isEmpty();
        assertThat(score.scale().orElseThrow().figures().score("icc1").figure()).isEmpty();
    }

    @Test
    void singlePersons_whoseSumIsNearItsEnd_areLeftOutOfTheSample() {
        List<TeamAnswers> teams = new ArrayList<>(List.of(team(ONE, "a", 1, 2, 3, 4, 5)));
        for (int t = 0; t < 5; t++) {
            teams.add(team(ONE, "single" + t, t == 0 ? 2 : 1)); // together .25 above the lowest sum
        }
        assertThat(publish(ONE, teams.toArray(TeamAnswers[]::new))
                        .constructs()
                        .get(0)
                        .respondents())
                .hasValue(5);
    }

    @Test
    void consensusSheet_ofATeamOfWhichFewAnswered_isHidden() {
        TeamAnswers few = TeamAnswers.builder(ONE, "few")
                .respondent("sheet", Perspective.CONSENSUS)
                .answer("q", 4)
                .respondent("p0")
                .answer("q", 4)
                .build();
        TeamAnswers sheetOnly = TeamAnswers.builder(ONE, "sheet")
                .respondent("sheet", Perspective.CONSENSUS)
                .answer("q", 4)
                .build();
        assertThat(reasons(publish(ONE, few).teams().get(0)))
                .containsExactly(WithheldReason.MINIMUM_GROUP, WithheldReason.MINIMUM_GROUP);
        assertThat(reasons(publish(ONE, sheetOnly).teams().get(0))).containsExactly(WithheldReason.MINIMUM_GROUP);
        TeamProfile agreed = Assessment.builder(TestBanks.catalogue())
                .bank(ONE)
                .consent(Perspective.CONSENSUS)
                .build()
                .assess(few);
        assertThat(reasons(agreed)).containsExactly(WithheldReason.MINIMUM_GROUP, "shown"); // the sheet only
    }

    @Test
    void teamOfEqualAnswers_withOneOtherPerson_isLeftOutOfTheSample() {
        SampleProfile profile =
                publish(ONE, team(ONE, "a", 1, 2, 3, 4, 5), team(ONE, "b", 4, 4, 4, 4, 4), team(ONE, "c", 1));
        assertThat(profile.constructs().get(0).value().figure()).hasValue(0.5); // of team a alone
        assertThat(profile.constructs().get(0).respondents()).hasValue(5); // six are left out
    }

    @Test
    void rowsWithoutAnswers_countNeitherTowardsTheMinimumNorAsRespondents() {
        TeamAnswersBuilder team =
                TeamAnswers.builder(TestBanks.tiny(), "a").respondent("p").answers(Map.of("q1", 1, "q2", 2));
        for (int i = 0; i < 6; i++) {
            team.respondent("blank" + i);
        }
        TeamProfile profile = Assessment.builder(TestBanks.catalogue())
                .bank(TestBanks.tiny())
                .parameter("missing", "impute-median")
                .build()
                .assess(Sample.of(List.of(team.build())))
                .teams()
                .get(0);
        assertThat(profile.respondents()).isEmpty();
        assertThat(reasons(profile)).containsExactly(WithheldReason.MINIMUM_GROUP);
    }

    @Test
    void partInWhichTheWholeSampleIsAlike_hidesTheOtherPartsOfTheSample() {
        QuestionBank.Builder points =
                QuestionBank.builder("p", "1.0.0", "p").scale(new ResponseScale.Points("share", 100));
        for (String id : List.of("x", "y", "z")) {
            points.construct(Facet.of(id, id, id))
                    .question(Question.builder(id, id, "share").measures(id));
        }
        QuestionBank bank = points.build();
        List<TeamAnswers> teams = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            TeamAnswersBuilder team = TeamAnswers.builder(bank, name);
            for (int i = 0; i < 6; i++) {
                team.respondent("p" + i).answers(Map.of("x", 20, "y", 30 + i, "z", 50 - i));
            }
            teams.add(team.build());
        }
        SampleProfile profile = Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("ipsative")
                .build()
                .assess(Sample.of(teams));
        assertThat(reasons(profile)).doesNotContain("shown");
    }

    /** Nine answers of 4 and one of 5 are the only ones with their mean and spread, in every metric; their mean is between two hundredths. */
    @Test
    void spreadThatOneSetOfScoresHas_isWithheldInEveryMetric() {
        TeamAnswers team = team(ONE, "t", 4, 4, 4, 4, 4, 4, 5, 4, 4, 4);
        for (String scoring : List.of("pomp", "mean", "sum")) {
            TeamProfile profile = Assessment.builder(TestBanks.catalogue())
                    .bank(ONE)
                    .scoring(scoring)
                    .build()
                    .assess(team);
            assertThat(profile.scores()).allSatisfy(score -> {
                assertThat(score.value().figure()).isPresent();
                assertThat(score.sd()).isEmpty();
                assertThat(score.interval()).isInstanceOf(Interval.Withheld.class);
            });
        }
    }

    /** With 22 possible scores all sets are not enumerated; the nearest possible scores within the bounds are .238 of the range apart. */
    @Test
    void spreadThatLeavesLessThanAQuarterOfTheRange_isWithheldOfManyPossibleScores() {
        QuestionBank bank = TestBanks.ratings("three", 8, ImmutableMap.of("c", "q1 q2 q3"));
        int[] sums = {13, 12, 14, 12, 14, 12, 13, 11, 11, 12};
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        for (int p = 0; p < sums.length; p++) {
            team.respondent("p" + p)
                    .answers(Map.of("q1", sums[p] / 3, "q2", (sums[p] + 1) / 3, "q3", (sums[p] + 2) / 3));
        }
        TeamProfile profile =
                Assessment.builder(TestBanks.catalogue()).bank(bank).build().assess(team.build());
        assertThat(profile.scores()).allSatisfy(score -> {
            assertThat(score.value().figure()).hasValue(0.45);
            assertThat(score.sd()).isEmpty();
        });
    }

    /** Of thirty people, shares and log-ratio coordinates are shown, of 29 the shares alone. */
    @Test
    void groupBelowTheMinimumForQuestions_hasOneMetricOfAMeasure() {
        QuestionBank.Builder points =
                QuestionBank.builder("points", "1.0.0", "Points").scale(new ResponseScale.Points("share", 100));
        for (String id : List.of("x", "y", "z")) {
            points.construct(Facet.of("c" + id, id, id))
                    .question(Question.builder(id, id, "share").measures("c" + id));
        }
        QuestionBank bank = points.build();
        for (int people = 29; people <= 30; people++) {
            TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
            for (int i = 0; i < people; i++) {
                team.respondent("p" + i).answers(Map.of("x", 20 + i % 9, "y", 30 + i, "z", 50 - i - i % 9));
            }
            TeamProfile profile = Assessment.builder(TestBanks.catalogue())
                    .bank(bank)
                    .scoring("ipsative")
                    .build()
                    .assess(team.build());
            List<Object> reasons = reasons(profile);
            assertThat(reasons).hasSize(6);
            assertThat(reasons.stream().filter("shown"::equals)).hasSize(people == 30 ? 6 : 3);
        }
    }

    /** Constructs a = {q1, q2}, b = {q1}, c = {q2}: c = 2a − b. */
    private static TeamProfile overlapping(int[][] answers) {
        QuestionBank bank = QuestionBank.builder("o", "1.0.0", "o")
                .scale(ResponseScale.Likert.of("s", 5))
                .construct(Facet.of("a", "a", "a"))
                .construct(Facet.of("b", "b", "b"))
                .construct(Facet.of("c", "c", "c"))
                .question(Question.builder("q1", "1", "s").measures("a").measures("b"))
                .question(Question.builder("q2", "2", "s").measures("a").measures("c"))
                .build();
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q1", answers[i][0]);
            if (answers[i][1] > 0) {
                team.answer("q2", answers[i][1]);
            }
        }
        return Assessment.builder(TestBanks.catalogue()).bank(bank).build().assess(team.build());
    }

    @Test
    void constructThatIsAllAlike_hidesThoseThatShareItsQuestions() {
        assertThat(reasons(overlapping(new int[][] {{1, 2}, {2, 2}, {3, 2}, {4, 2}, {5, 2}})))
                .containsExactly(WithheldReason.COMPLEMENT, "shown", WithheldReason.ALL_ALIKE);
    }

    @Test
    void constructThatTooFewAnswered_hidesThoseThatShareItsQuestions() {
        assertThat(reasons(overlapping(new int[][] {{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 1}})))
                .containsExactly(WithheldReason.COMPLEMENT, "shown", WithheldReason.MINIMUM_GROUP);
    }

    @Test
    void sampleOfOneTeam_hasNoSecondFigureBesideItsMedian() {
        TeamAnswers team = team(ONE, "a", 1, 1, 3, 4, 5);
        for (String aggregation : List.of("median", "team-mean")) {
            SampleProfile profile = Assessment.builder(TestBanks.catalogue())
                    .bank(ONE)
                    .aggregation(aggregation)
                    .build()
                    .assess(Sample.of(List.of(team)));
            assertThat(reasons(profile))
                    .containsExactly(aggregation.equals("median") ? WithheldReason.COMPLEMENT : "shown");
        }
    }

    @Test
    void total_isAbsent_ifItLeavesAFewPeopleWhenTheManagerIsSubtracted() {
        TeamAnswersBuilder team = TeamAnswers.builder(ONE, "a")
                .respondent("m", Perspective.MANAGER)
                .answer("q", 3);
        for (int p = 0; p < 6; p++) {
            team.respondent("p" + p).answer("q", 1 + p % 5);
        }
        for (int c = 0; c < 4; c++) {
            team.respondent("c" + c, Perspective.CARER).answer("q", 1 + c);
        }
        assertThat(publish(ONE, team.build()).teams().get(0).respondents()).isEmpty();
    }

    @Test
    void equalScores_areWithheldInTheSameWordsWhateverTheyAre() {
        assertThat(band(3)).isEqualTo(band(4)).isEqualTo(band(7)).contains("it would show what single people answered");
    }

    private static String band(int points) {
        QuestionBank bank = TestBanks.ratings("b", points, ImmutableMap.of("c", "q"));
        Score mean = publish(bank, team(bank, "t", 2, 2, 2, 2, 2))
                .teams()
                .get(0)
                .scores()
                .get(0)
                .value();
        return ((Score.Withheld) mean).detail();
    }

    @Test
    void sample_ofTwoTeams_hasTheSpreadOfAllPersonsOnTheGridAndNoConsensus() {
        TeamAnswers b = TeamAnswers.builder(ONE, "b")
                .respondent("x", Perspective.CONSENSUS)
                .answer("q", 5)
                .respondent("p0")
                .answer("q", 5)
                .respondent("p1")
                .answer("q", 3)
                .respondent("p2")
                .answer("q", 4)
                .respondent("p3")
                .answer("q", 3)
                .respondent("p4")
                .answer("q", 4)
                .build();
        TeamAnswers a = team(ONE, "a", 1, 2, 3, 2, 3);
        double[] all = {0, .25, .5, .25, .5, 1, .5, .75, .5, .75};
        double mean = IntStream.range(0, 10).mapToDouble(i -> all[i]).average().orElseThrow();
        double sd = Math.sqrt(IntStream.range(0, 10)
                        .mapToDouble(i -> (all[i] - mean) * (all[i] - mean))
                        .sum()
                / 9);
        SampleScore published = publish(ONE, a, b).constructs().get(0);
        assertThat(publish(ONE, a, b).constructs()).hasSize(1);
        assertThat(published.sd())
                .as("it would fix the scores of two small teams")
                .isEmpty();
        SampleScore research = Assessment.builder(TestBanks.catalogue())
                .bank(ONE)
                .view(View.RESEARCH)
                .build()
                .assess(Sample.of(List.of(a, b)))
                .constructs()
                .get(0);
        assertThat(research.sd().orElseThrow()).isCloseTo(sd, within(1e-12));
        assertThat(research.value().figure().orElseThrow()).isCloseTo(mean, within(1e-12));
    }

    /** The spread of the small team would follow from figures of all three, so that they are of the two large ones. */
    @Test
    void figuresBetweenTeams_areOfTheTeamsWithASpread_ifTheOthersAreFew() {
        TeamAnswers a = team(ONE, "a", 1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3, 3);
        TeamAnswers b = team(ONE, "b", 2, 3, 4, 5, 4, 3, 4, 5, 3, 4, 2, 4);
        TeamAnswers small = team(ONE, "c", 2, 3, 4, 3, 4, 2);
        SampleScore all = publish(ONE, a, b, small).constructs().get(0);
        SampleScore large = publish(ONE, a, b).constructs().get(0);
        assertThat(all.respondents()).hasValue(30);
        assertThat(all.sd()).isEmpty();
        assertThat(large.sd()).isPresent();
        for (String figure : List.of("icc1", "icc1N0", "icc1Reml", "icc2")) {
            assertThat(all.scale().orElseThrow().figures().score(figure))
                    .isEqualTo(large.scale().orElseThrow().figures().score(figure));
        }
        assertThat(all.scale().orElseThrow().figures().score("icc1").figure()).isPresent();
    }
}
