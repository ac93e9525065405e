package org.coppice.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.coppice.model.Perspective;
import org.coppice.model.answer.AnswerBlock;
import org.coppice.model.answer.AnswerBlockBuilder;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.answer.TeamAnswersBuilder;
import org.coppice.model.bank.Instrument;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.Weighting;
import org.coppice.model.profile.View;
import org.coppice.model.score.AgreementRule;
import org.coppice.model.score.Interval;
import org.coppice.scoring.Assessment;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.AgreementScratch;
import org.coppice.statistics.agreement.Anova;
import org.coppice.statistics.agreement.OneWaySums;
import org.coppice.statistics.agreement.TeamBootstrap;
import org.coppice.statistics.agreement.TeamSize;
import org.coppice.statistics.agreement.VarianceEstimator;
import org.coppice.statistics.agreement.WithinTeam;
import org.coppice.statistics.missing.MissingTreatment;
import org.coppice.statistics.reliability.Consistency;
import org.coppice.statistics.reliability.Reliability;
import org.coppice.statistics.reliability.ScaleSums;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where Coppice gives another figure than R: both, and why. */
@Tag("other-jdk")
class DifferentOnPurposeTest {
    private static final QuestionBank THREE = TestBanks.ratings("three", 5, Map.of("scale", "q1 q2 q3"));

    /**
     * psych drops a question to which everyone gave the same answer, and its alpha is that of the others. A person's score counts it,
     * so alpha is that of all questions here, with a warning; the other is alpha if the question is deleted.
     *
     * <pre>
     * q1  1 2 4 5   M 3      squares 10     q1 with q2  2.5 + 1.25 + 1.75 + 1.5 = 7
     * q2  2 2 5 4   M 3.25   squares 6.75
     * q3  3 3 3 3            0
     * </pre>
     *
     * <p>All over 3: the trace is 16.75, the total 16.75 + 2 · 7 = 30.75. Of two questions 2 · (1 − 16.75/30.75), of three 3/2 of the
     * bracket.
     */
    @Test
    void questionWithoutVariance_counts() {
        AnswerBlockBuilder answers = AnswerBlock.builder(THREE);
        for (int[] row : new int[][] {{1, 2, 3}, {2, 2, 3}, {4, 5, 3}, {5, 4, 3}}) {
            answers.row(Perspective.TEAM_MEMBER)
                    .answer(0, row[0])
                    .answer(1, row[1])
                    .answer(2, row[2]);
        }
        ScaleSums sums = ScaleSums.of(
                        Instrument.of(THREE, Weighting.EQUAL).measures().get(0))
                .add(answers.build());
        Reliability actual = Reliability.of(sums, MissingTreatment.PAIRWISE);
        Consistency psych = actual.questions().get(2).ifDeleted();
        assertThat(psych.alpha().figure().orElseThrow()).isCloseTo(2 * (1 - 16.75 / 30.75), within(1e-12));
        assertThat(actual.consistency().alpha().figure().orElseThrow())
                .isCloseTo(1.5 * (1 - 16.75 / 30.75), within(1e-12));
        assertThat(actual.consistency().warnings()).containsExactly("everyone gave the same answer to question q3");
    }

    /**
     * Unless it is given the ends, psych takes a reversed answer from the smallest and the largest answer that it sees, here 1 + 4 − x, so
     * that a person's score hangs on what others answered. Here the ends are those of the scale, 1 + 5 − x.
     */
    @Test
    void reversal_goesByTheScale() {
        QuestionBank bank = TestBanks.ratings("two", 5, Map.of("scale", "q1 -q2"));
        TeamAnswersBuilder team = TeamAnswers.builder(bank, "t");
        int[][] answers = {{1, 4}, {3, 2}, {4, 1}};
        for (int i = 0; i < answers.length; i++) {
            team.respondent("p" + i).answer("q1", answers[i][0]).answer("q2", answers[i][1]);
        }
        var persons = Assessment.builder(TestBanks.catalogue())
                .bank(bank)
                .scoring("mean")
                .view(View.RESEARCH)
                .build()
                .persons(team.build());
        for (int i = 0; i < answers.length; i++) {
            double psych = (answers[i][0] + (1 + 4 - answers[i][1])) / 2.0;
            assertThat(persons.get(i).scores().get(0).figure()).hasValue(psych + 0.5);
        }
    }

    /**
     * The variance that awg of multilevel reports for several questions is the mean of their whole covariance matrix, which is the variance
     * of the persons' means; that of {@code tiny}'s team A is 0.08125. Here it is the mean variance of the questions, which the indices rest
     * on, 0.45.
     */
    @Test
    void variance_ofSeveralQuestions_isTheirMean() {
        QuestionBank bank = TestBanks.tiny();
        WithinTeam within = WithinTeam.bind(
                Instrument.of(bank, Weighting.EQUAL).measures().get(0), AgreementRule.LISTWISE, ImmutableList.of());
        AgreementScratch tally = within.tally();
        within.count(
                TestBanks.answers("tiny.csv", bank, Map.of("team", "team", "respondent", "person"))
                        .teams()
                        .get(0)
                        .answers(),
                tally);
        Anova teamA = Anova.of(ScoresInTeams.of("tiny.csv", "q1 q2 -q3 q4", ImmutableSet.of("A")));
        assertThat(teamA.squaresWithin() / 4).isCloseTo(0.08125, within(1e-12));
        assertThat(tally.variance()).isCloseTo(0.45, within(1e-12));
    }

    /**
     * nlme searches the logarithm of the standard deviation between teams and cannot reach 0; where teams differ less than by chance, it
     * stops at some small number, of {@code tiny}'s q1 at 0.00162307257954547. The likelihood is largest at 0, which lme4 finds too. (By mean
     * squares ICC(1) is above 0 there; the weights of unequal teams differ.)
     */
    @Test
    void likelihood_atTheBoundary_isZero() {
        Anova anova = Anova.of(ScoresInTeams.of("tiny.csv", "q1", ImmutableSet.of()));
        double nlme = 0.00162307257954547;
        assertThat(anova.components(VarianceEstimator.REML).icc1().figure())
                .hasValue(0)
                .isNotEqualTo(java.util.OptionalDouble.of(nlme));
        assertThat(anova.icc1(TeamSize.MEAN).figure().orElseThrow()).isBetween(nlme, 0.006);
    }

    /**
     * boot.icc of multilevel draws teams and then members within them: a member drawn twice agrees with itself, so that teams look more
     * alike within. Of HRS, whose ICC(1) is 0.1741, it has the median 0.186925406679068 and the interval 0.144611672114864 to
     * 0.234802414661793. Here teams are drawn whole.
     */
    @Test
    void bootstrap_drawsTeamsWhole() {
        OneWaySums hours = ScoresInTeams.of("bhr2000.csv", "HRS", ImmutableSet.of());
        double figure = Anova.of(hours).icc1(TeamSize.MEAN).figure().orElseThrow();
        TeamBootstrap teams = TeamBootstrap.random(hours, 10_000, 7);
        assertThat(teams.median().orElseThrow()).isCloseTo(figure, within(0.004));
        assertThat(0.186925406679068).isGreaterThan(figure + 0.012);
        Interval.Between interval = (Interval.Between) teams.interval(0.95);
        assertThat(interval.lower()).isLessThan(0.144611672114864 - 0.01);
        assertThat(interval.upper()).isLessThan(0.234802414661793 - 0.01);
    }
}
