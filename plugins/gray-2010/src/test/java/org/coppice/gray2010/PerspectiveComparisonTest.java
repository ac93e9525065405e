package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import java.time.LocalDate;
import java.util.List;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.blueprint.Blueprint;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.blueprint.SideBySide;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.CommunityStrand;
import org.coppice.scoring.Assessment;
import org.junit.jupiter.api.Test;

/** The perspectives side by side. */
class PerspectiveComparisonTest {
    private static final CommunityStrand TRUST = CommunityStrand.TRUST;

    private static ReadingFixture team() {
        return team(80);
    }

    private static ReadingFixture team(int percent) {
        return new ReadingFixture()
                .sees(CommunityStrand.JOINT_PRACTICE, around(percent, 6))
                .sees(CommunityStrand.LEARNING, around(percent, 6))
                .sees(TRUST, around(percent, 6));
    }

    private static List<SideBySide.View> views(ReadingFixture team) {
        return trust(team.blueprint());
    }

    @Test
    void perspectives_areCompared_withTheDifferenceOfMembers() {
        // both have variance .00048 (.02² · 6 / 5): SE √(2 · .00048/6) = .012649, 10 degrees of freedom, t = 1.812
        List<SideBySide.View> views = views(team().with(b -> b.view(View.RESEARCH))
                .sees(Perspective.CO_PROVIDER, Measures.now(TRUST), around(60, 6)));
        assertThat(views)
                .extracting(SideBySide.View::perspective)
                .containsExactly(Perspective.TEAM_MEMBER, Perspective.CO_PROVIDER);
        assertThat(views.get(0).membersMore()).isEmpty();
        SideBySide.View other = views.get(1);
        assertThat(other.figure()).isCloseTo(0.6, within(1e-9));
        assertThat(other.membersMore().orElseThrow()).isCloseTo(0.2, within(1e-9));
        assertThat(((Interval.Between) other.interval()).upper() - 0.2).isCloseTo(1.812 * 0.012649, within(1e-4));
        assertThat(other.blindSpot()).isTrue();
    }

    @Test
    void differenceOfSmallGroups_hasNoInterval() {
        SideBySide.View other = views(
                        team(75).published().sees(Perspective.CO_PROVIDER, Measures.now(TRUST), around(55, 12)))
                .get(1);
        assertThat(other.membersMore().orElseThrow()).isCloseTo(0.2, within(1e-9));
        assertThat(other.interval()).isEqualTo(Interval.withheld(WithheldReason.MINIMUM_SPREAD));
    }

    @Test
    void lowerRatingOfMembers_isNoBlindSpot() {
        assertThat(views(team().sees(Perspective.CO_PROVIDER, Measures.now(TRUST), around(95, 6)))
                        .get(1)
                        .blindSpot())
                .isFalse();
    }

    @Test
    void manager_isComparedWithConsentOnly_andWithoutAnInterval() {
        ReadingFixture team = team().sees(Perspective.MANAGER, Measures.now(TRUST), 100);
        assertThat(views(team)).isEmpty();
        SideBySide.View manager =
                views(team.with(b -> b.consent(Perspective.MANAGER))).get(1);
        assertThat(manager.figure()).isEqualTo(1);
        assertThat(manager.interval()).isEqualTo(Interval.withheld(WithheldReason.NOT_GIVEN));
        assertThat(manager.blindSpot()).isFalse();
    }

    @Test
    void consensusSheet_isComparedAsOneAnswerSheet() {
        assertThat(views(team().sees(Perspective.CONSENSUS, Measures.now(TRUST), 70)))
                .extracting(SideBySide.View::perspective)
                .containsExactly(Perspective.TEAM_MEMBER, Perspective.CONSENSUS);
    }

    @Test
    void groupThatIsTooSmallOrEqual_isNotCompared() {
        assertThat(views(team().published().sees(Perspective.CO_PROVIDER, Measures.now(TRUST), around(60, 4))))
                .isEmpty();
        assertThat(views(team().published().sees(Perspective.CO_PROVIDER, Measures.now(TRUST), 60, 60, 60, 60, 60)))
                .isEmpty();
    }

    /** Six co-providers were not asked one of the three questions; five answers of six would make it a question that they were asked. */
    @Test
    void perspectivesOfDifferentQuestions_areShownAndNotCompared() {
        ReadingFixture team = team().with(b -> b.view(View.RESEARCH))
                .sees(Perspective.CO_PROVIDER, Measures.now(TRUST), around(60, 6));
        Assessment assessment = team.assessment();
        TeamAnswers answers = team.answers(assessment, LocalDate.of(2026, 1, 1), false);
        int left = assessment
                .instrument()
                .measure(Measures.now(TRUST))
                .orElseThrow()
                .questions()
                .get(0)
                .column();
        TeamAnswers without = answers.notAsked((who, q) -> who == Perspective.CO_PROVIDER && q == left);
        SideBySide.View other = trust(assessment.blueprint(without)).get(1);
        assertThat(other.figure()).isCloseTo(0.6, within(1e-9));
        assertThat(other.membersMore()).isEmpty();
        assertThat(other.interval()).isEqualTo(SideBySide.OTHER_QUESTIONS);
        assertThat(other.blindSpot()).isFalse();
        TeamAnswers neither = answers.notAsked((who, q) -> q == left);
        assertThat(trust(assessment.blueprint(neither)).get(1).blindSpot()).isTrue();
    }

    /** The figures that led to a recommendation are not compared between waves that were asked different questions. */
    @Test
    void wavesOfDifferentQuestions_areNotComparedInFollowUps() {
        ReadingFixture team = team(30).with(b -> b.view(View.RESEARCH));
        Assessment assessment = team.assessment();
        TeamAnswers before = team.answers(assessment, LocalDate.of(2025, 1, 1), false);
        TeamAnswers after = team.answers(assessment, LocalDate.of(2026, 1, 1), false);
        int same = compared(assessment.blueprint(after, before));
        assertThat(same).isPositive();
        assertThat(compared(assessment.blueprint(after.notAsked((who, q) -> q % 3 == 0), before)))
                .isZero();
    }

    private static int compared(Blueprint blueprint) {
        return blueprint.followed().stream().mapToInt(FollowUp::compared).sum();
    }

    private static List<SideBySide.View> trust(Blueprint blueprint) {
        return blueprint.perspectives().stream()
                .filter(one -> one.measure().equals(Measures.now(TRUST)))
                .flatMap(one -> one.views().stream())
                .toList();
    }
}
