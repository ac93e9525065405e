package org.coppice.gray2010;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.blueprint.ReadingFixture.around;

import java.time.LocalDate;
import org.coppice.blueprint.ReadingFixture;
import org.coppice.blueprint.evidence.Measures;
import org.coppice.model.blueprint.FollowUp;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.WithheldReason;
import org.coppice.model.vocabulary.Outlook;
import org.coppice.model.vocabulary.StuckSign;
import org.junit.jupiter.api.Test;

/** What came after the recommendations of the wave before. */
class FollowUpsTest {
    private static final LocalDate THEN = LocalDate.of(2025, 6, 1);

    private static ReadingFixture team(int[] coProviders, int... people) {
        return new ReadingFixture()
                .with(b -> b.view(View.RESEARCH))
                .sees(StuckSign.BLAME, around(78, 6))
                .sees(StuckSign.COHESION, around(78, 6))
                .sees(Outlook.CO_PROVIDERS, coProviders)
                .sees(Outlook.PEOPLE, people);
    }

    private static FollowUp circle(ReadingFixture team) {
        return team.blueprint().followed().stream()
                .filter(one -> one.recommendation().equals("quality-circle"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void samePeople_areComparedPersonByPerson() {
        // differences of towards co-providers .20, .30, .10, .20, .20, .20: mean .20, standard deviation √(.02/5) =
        // .0632, t(5) = 2.015
        FollowUp followed = circle(team(new int[] {40, 52, 28, 42, 38, 40}, 20, 22, 18, 22, 18, 20)
                .before(THEN, team(new int[] {20, 22, 18, 22, 18, 20}, 20, 22, 19, 22, 18, 19)));
        assertThat(followed.since()).isEqualTo(THEN);
        assertThat(followed.compared()).isEqualTo(4);
        assertThat(followed.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.measure()).isEqualTo(Measures.now(Outlook.CO_PROVIDERS));
            assertThat(moved.paired()).isTrue();
            assertThat(moved.change()).isCloseTo(0.2, within(1e-9));
            assertThat(((Interval.Between) moved.interval()).upper() - 0.2)
                    .isCloseTo(2.015 * 0.06325 / Math.sqrt(6), within(1e-4));
        });
    }

    /** Two means of six people, .75 and .25 of precision that is not known: the change is shown, its interval is not. */
    @Test
    void fewPeople_haveAChangeWithoutAnInterval() {
        FollowUp followed = circle(team(new int[] {75, 77, 73, 77, 73, 75}, 25, 27, 23, 27, 23, 25)
                .published()
                .before(THEN, team(new int[] {25, 27, 23, 27, 23, 25}, 25, 27, 24, 27, 23, 24)));
        assertThat(followed.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.paired()).isFalse();
            assertThat(moved.change()).isCloseTo(0.5, within(1e-9));
            assertThat(moved.interval()).isEqualTo(Interval.withheld(WithheldReason.MINIMUM_SPREAD));
        });
    }

    @Test
    void otherPeople_areComparedAsTwoGroups() {
        // both waves have variance .00032 (.02² · 4 / 5): SE √(2 · .00032/6) = .01033, 10 degrees of freedom, t = 1.812
        FollowUp followed = circle(team(new int[] {42, 38, 42, 38, 40, 40, -1}, 20, 22, 18, 22, 18, 20, 20)
                .before(THEN, team(new int[] {22, 18, 22, 18, 20, 20}, 20, 22, 18, 22, 18, 20)));
        assertThat(followed.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.paired()).isFalse();
            assertThat(moved.change()).isCloseTo(0.2, within(1e-9));
            assertThat(((Interval.Between) moved.interval()).upper() - 0.2).isCloseTo(1.812 * 0.01033, within(1e-4));
        });
    }

    @Test
    void changeByChanceOrFirstWave_hasNoMovement() {
        ReadingFixture before = team(around(20, 6), around(20, 6));
        assertThat(circle(team(new int[] {0, 60, 10, 20, 40, 10}, around(20, 6)).before(THEN, before))
                        .moved())
                .isEmpty();
        assertThat(before.blueprint().followed()).isEmpty();
    }

    @Test
    void figureWithheldInOneWave_isNotCompared() {
        ReadingFixture before = team(around(25, 6), around(25, 6)).with(b -> b.view(View.PUBLISHED));
        ReadingFixture now =
                team(new int[] {45, 47, 43, -1, -1, -1}, around(25, 6)).with(b -> b.view(View.PUBLISHED));
        FollowUp followed = circle(now.before(THEN, before));
        assertThat(followed.compared()).isEqualTo(3);
        assertThat(followed.moved()).isEmpty();
    }
}
