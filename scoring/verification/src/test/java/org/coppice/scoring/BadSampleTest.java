package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.profile.SampleScore;
import org.coppice.model.profile.ScaleFigures;
import org.coppice.model.profile.TeamScore;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.coppice.scoring.result.AnswerAnalysis;
import org.coppice.scoring.result.TeamAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Samples that whole figures are not defined for, in both views: a figure withheld with a plain reason, or one with a warning. */
class BadSampleTest {
    private static final int[][] ALIKE = {{3, 3, 3}, {3, 3, 3}, {3, 3, 3}};

    /** Teams of rows of answers, 0 where one is skipped, of one scale of that many questions with 5 points. */
    private static Soundness of(View view, int[][]... teams) {
        return of(view, "team-mean", teams);
    }

    private static Soundness of(View view, String aggregation, int[][]... teams) {
        int questions = teams[0][0].length;
        StringBuilder names = new StringBuilder("q0");
        for (int q = 1; q < questions; q++) {
            names.append(" q").append(q);
        }
        QuestionBank bank = TestBanks.ratings("bad", 5, Map.of("scale", names.toString()));
        ImmutableList.Builder<TeamAnswers> sample = ImmutableList.builder();
        for (int t = 0; t < teams.length; t++) {
            TeamAnswersBuilder team = TeamAnswers.builder(bank, "t" + t);
            for (int p = 0; p < teams[t].length; p++) {
                team.respondent("p" + t + p);
                for (int q = 0; q < questions; q++) {
                    if (teams[t][p][q] > 0) {
                        team.answer("q" + q, teams[t][p][q]);
                    }
                }
            }
            sample.add(team.build());
        }
        Assessment assessment = Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .aggregation(aggregation)
                .parameter("missing", "any")
                .view(view)
                .minimumGroup(view == View.RESEARCH ? 1 : 3)
                .build();
        return Soundness.of(assessment, sample.build());
    }

    private static SampleScore score(Soundness found) {
        return found.profile().figures().constructs().get(0);
    }

    private static ScaleFigures scale(Soundness found) {
        return score(found).scale().orElseThrow();
    }

    /** Of pairwise covariances. */
    private static AnswerAnalysis answers(Soundness found) {
        return found.analysis().scales().get(0).answers().get(0);
    }

    private static TeamAnalysis teams(Soundness found) {
        return found.analysis().scales().get(0).teams();
    }

    private static void assertWithheld(Score score, String detail) {
        assertThat(score)
                .isInstanceOfSatisfying(
                        Score.Withheld.class, why -> assertThat(why.detail()).isEqualTo(detail));
    }

    @Test
    void noVariance_hasAMeanAndReasons() {
        Soundness found = of(View.RESEARCH, ALIKE, ALIKE);
        assertThat(score(found).value()).isEqualTo(Score.of(3));
        assertWithheld(scale(found).alpha(), "the sum of questions q0, q1, q2 is the same for everyone");
        assertWithheld(scale(found).omega(), "everyone gave the same answer to questions q0, q1, q2");
        assertWithheld(scale(found).standardError(), "the sum of questions q0, q1, q2 is the same for everyone");
        assertWithheld(scale(found).icc1(), "every score is the same");
        assertWithheld(scale(found).icc1Reml(), "every score is the same");
        assertThat(scale(found).icc1Interval())
                .isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, "every score is the same"));
        assertThat(answers(found).reliability().consistency().warnings())
                .containsExactly("everyone gave the same answer to questions q0, q1, q2");
        Soundness published = of(View.PUBLISHED, ALIKE, ALIKE);
        assertThat(score(published).value()).isInstanceOf(Score.Withheld.class);
        assertThat(score(published).scale()).isEmpty();
        assertThat(published.analysis().scales()).isEmpty();
    }

    /** q1 is q0: the correlations have no inverse, and one factor leaves neither any variance of its own. */
    @Test
    void twoQuestionsAlike_haveAlphaAndNoFactor() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 1, 3}, {2, 2, 2}, {4, 4, 5}}, new int[][] {
            {5, 5, 3}, {3, 3, 4}, {2, 2, 1}
        });
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        assertWithheld(
                scale(found).omega(),
                "the best fit gives questions q0, q1 no unique variance: one factor does not fit these answers");
        assertWithheld(
                answers(found).reliability().consistency().lambda6(),
                "the answers to question q1 are determined by those to question q0");
        assertWithheld(
                found.analysis()
                        .scales()
                        .get(0)
                        .factor()
                        .orElseThrow()
                        .maximumLikelihood()
                        .omega(),
                "the answers to question q1 are determined by those to question q0");
        assertThat(answers(found).reliability().consistency().warnings())
                .containsExactly("the answers to question q1 are determined by those to question q0");
    }

    @Test
    void questionsAgainstOneAnother_haveANegativeAlphaAndAWarning() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 5, 3}, {2, 4, 2}, {5, 1, 4}}, new int[][] {
            {4, 1, 3}, {2, 5, 3}, {3, 3, 2}
        });
        assertThat(scale(found).alpha().figure().orElseThrow()).isNegative();
        assertThat(answers(found).reliability().consistency().warnings())
                .containsExactly("alpha is below 0: the questions contradict one another; check which are reversed");
    }

    /** q2 = q0 + q1 − 1. */
    @Test
    void questionThatFollowsFromTwo_leavesNoInverse() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 2, 2}, {2, 1, 2}, {3, 3, 5}}, new int[][] {
            {1, 1, 1}, {3, 2, 4}, {2, 3, 4}
        });
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        String why = "the answers to question q2 are determined by those to questions q0, q1";
        assertWithheld(answers(found).reliability().consistency().lambda6(), why);
        assertWithheld(
                found.analysis()
                        .scales()
                        .get(0)
                        .factor()
                        .orElseThrow()
                        .maximumLikelihood()
                        .omega(),
                why);
        assertThat(answers(found).reliability().consistency().warnings()).containsExactly(why);
        assertWithheld(answers(found).reliability().questions().get(0).correctedCorrelation(), why);
    }

    /** q0 goes with q1, q1 with q2, and q0 runs against q2, each of other people; then all go together far more than each varies. */
    @Test
    void pairsOfDifferentPeople_contradictOneAnother() {
        Soundness found = of(View.RESEARCH, new int[][] {
            {1, 1, 0}, {3, 3, 0}, {5, 5, 0}, {0, 1, 1}, {0, 3, 3}, {0, 5, 5}, {1, 0, 5}, {3, 0, 3}, {5, 0, 1}
        });
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        assertWithheld(
                answers(found).reliability().consistency().lambda6(),
                "the covariances, which for each pair of questions come from different people, contradict one another");
        assertWithheld(scale(found).alphaListwise(), "fewer than two people answered question q0");
    }

    /** psych gives an alpha above 1 there; no share of a variance is. */
    @Test
    void alphaAboveOne_isWithheldFromTheProfileAndWarnedOfInTheAnalysis() {
        Soundness found = of(View.RESEARCH, new int[][] {
            {1, 1, 0}, {5, 5, 0}, {1, 0, 1}, {5, 0, 5}, {0, 1, 1}, {0, 5, 5}, {3, 0, 0}, {3, 0, 0}, {0, 3, 0}, {0, 0, 3}
        });
        assertWithheld(
                scale(found).alpha(),
                "it exceeds 1: the covariances, which for each pair of questions come from different people, contradict one another");
        assertThat(answers(found).reliability().consistency().alpha().figure().orElseThrow())
                .isGreaterThan(1);
        assertThat(answers(found).reliability().consistency().warnings())
                .containsExactly(
                        "the covariances, which for each pair of questions come from different people, contradict one another",
                        "alpha is above 1, which is impossible for a reliability");
    }

    @Test
    void oneTeam_hasReliabilityAndNothingBetweenTeams() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 2, 1}, {2, 2, 3}, {4, 5, 4}, {5, 4, 5}});
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        String why = "only one team has a score; a comparison needs at least two teams";
        assertWithheld(scale(found).icc1(), why);
        assertWithheld(scale(found).icc2(), why);
        assertWithheld(scale(found).icc1Reml(), why);
        assertWithheld(teams(found).ml().between(), why);
        assertWithheld(teams(found).n0(), "fewer than 2 teams have a score");
        assertThat(found.profile().teams().get(0).scores().get(0).reliability()).isEmpty();
    }

    /** The shrinkage of a single team is not known; its agreement is not shown either. */
    @ParameterizedTest
    @EnumSource
    void oneTeamShrunken_disclosesNothing(View view) {
        int[][] team = {{1, 2, 1}, {2, 2, 3}, {4, 5, 4}, {5, 4, 5}};
        TeamScore drawn =
                of(view, "shrunken", team).profile().teams().get(0).scores().get(0);
        assertThat(drawn.value()).isInstanceOf(Score.Withheld.class);
        assertThat(drawn.agreement()).isEmpty();
        TeamScore plain = of(view, team).profile().teams().get(0).scores().get(0);
        assertThat(plain.value()).isInstanceOf(Score.Measured.class);
        assertThat(plain.agreement().isPresent()).isEqualTo(view == View.RESEARCH);
    }

    @Test
    void fewPeople_haveNeitherReliabilityNorSpreadInThePublishedView() {
        Soundness found = of(View.PUBLISHED, new int[][] {{1, 5, 3}, {2, 4, 2}, {5, 1, 4}}, new int[][] {
            {4, 1, 3}, {2, 5, 3}, {3, 3, 2}
        });
        assertThat(score(found).value()).isInstanceOf(Score.Measured.class);
        assertThat(score(found).sd()).isEmpty();
        assertThat(scale(found).figures().scores().values())
                .isNotEmpty()
                .allMatch(figure -> figure instanceof Score.Withheld);
        assertThat(found.analysis().scales()).allMatch(one -> one.answers().isEmpty());
    }

    @Test
    void teamsOfOne_haveNothingWithin() {
        int[][][] ones = {{{1, 2, 1}}, {{2, 2, 3}}, {{4, 5, 4}}, {{5, 4, 5}}};
        Soundness found = of(View.RESEARCH, ones);
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        String why = "no team has two persons with a score, so that persons within a team cannot be compared";
        assertWithheld(scale(found).icc1(), why);
        assertWithheld(scale(found).icc1N0(), why);
        assertWithheld(scale(found).icc2(), why);
        assertWithheld(teams(found).f(), why);
        assertThat(found.profile().teams())
                .allSatisfy(team -> assertThat(team.scores().get(0).agreement()).isEmpty());
        Soundness published = of(View.PUBLISHED, ones);
        assertThat(score(published).sd()).isEmpty();
        assertThat(published.profile().teams())
                .allSatisfy(team -> assertWithheld(team.scores().get(0).value(), "fewer than 3 people"));
    }

    @Test
    void oneQuestion_hasAgreementAndNoReliability() {
        Soundness found = of(View.RESEARCH, new int[][] {{1}, {2}, {2}}, new int[][] {{4}, {5}, {3}});
        assertWithheld(scale(found).alpha(), "there is only one question; at least two are needed");
        assertWithheld(scale(found).omega(), "there is only one question; at least two are needed");
        assertWithheld(scale(found).standardError(), "there is only one question; at least two are needed");
        assertThat(scale(found).icc1()).isInstanceOf(Score.Measured.class);
        assertThat(found.profile().teams().get(0).scores().get(0).agreement()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void allSkipped_isNobodysScore(View view) {
        Soundness found = of(view, new int[4][3], new int[3][3]);
        assertWithheld(score(found).value(), "nobody has a score");
        assertThat(score(found).scale()).isEmpty();
        assertThat(found.analysis().scales()).isEmpty();
    }

    @Test
    void onePerson_isTooFewForAll() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 4, 2}});
        assertWithheld(scale(found).alpha(), "fewer than two people answered question q0");
        assertWithheld(scale(found).omega(), "fewer than two people answered question q0");
        assertWithheld(answers(found).reliability().sd(), "fewer than two people answered");
        assertWithheld(scale(found).standardError(), "fewer than two people have a score");
        Soundness published = of(View.PUBLISHED, new int[][] {{1, 4, 2}});
        assertWithheld(score(published).value(), "fewer than 3 people");
    }

    @Test
    void fewerPeopleThanQuestions_haveAlphaAndAWarning() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 2, 1, 2}, {2, 2, 3, 1}, {4, 5, 4, 3}, {5, 4, 5, 4}});
        String why = "4 people are too few for 4 questions; more people than questions are needed";
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        assertThat(answers(found).reliability().consistency().warnings()).containsExactly(why);
        assertWithheld(answers(found).reliability().consistency().lambda6(), why);
        assertWithheld(
                found.analysis()
                        .scales()
                        .get(0)
                        .factor()
                        .orElseThrow()
                        .maximumLikelihood()
                        .omega(),
                why);
    }

    /** With two people any two questions correlate by 1 or −1, and Bonett's interval divides by n − 2. */
    @Test
    void twoPeople_areTooFewForBonett() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 4, 2}}, new int[][] {{3, 5, 3}});
        assertThat(scale(found).alpha()).isInstanceOf(Score.Measured.class);
        assertThat(scale(found).alphaInterval()).isInstanceOf(Interval.Between.class);
        assertThat(answers(found).bonett())
                .isEqualTo(Interval.withheld(
                        WithheldReason.UNDEFINED, "2 people are too few for this interval; the minimum is 3"));
    }

    @Test
    void teamsWithOneMean_haveNoReliableMeans() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 2}, {2, 3}, {3, 4}}, new int[][] {{1, 2}, {2, 3}, {4, 3}});
        assertWithheld(scale(found).icc2(), "the means of all teams are equal");
        assertThat(scale(found).icc1().figure().orElseThrow()).isNegative();
        assertThat(scale(found).icc1Reml()).isEqualTo(Score.of(0));
    }

    @Test
    void teamsEachOfOneMind_differInNothingElse() {
        Soundness found = of(View.RESEARCH, new int[][] {{1, 2}, {1, 2}, {2, 1}}, new int[][] {{4, 5}, {5, 4}, {4, 5}});
        assertThat(scale(found).icc1()).isEqualTo(Score.of(1));
        assertThat(scale(found).icc2()).isEqualTo(Score.of(1));
        assertThat(scale(found).icc1Reml()).isEqualTo(Score.of(1));
        String why = "nobody's score differs within a team, so that F is infinite";
        assertWithheld(teams(found).p(), why);
        assertThat(scale(found).icc1Interval()).isEqualTo(Interval.withheld(WithheldReason.UNDEFINED, why));
    }
}
