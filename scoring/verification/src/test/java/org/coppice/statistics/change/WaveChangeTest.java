package org.coppice.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.Perspective;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Score;
import org.coppice.model.score.ScoreColumn;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;

/** A team's change, by hand. */
class WaveChangeTest {
    private static final ChangeRules OPEN = new ChangeRules(0.9, 1, View.RESEARCH, ImmutableSet.of());
    private static final ChangeRules PUBLISHED = new ChangeRules(0.9, 3, View.PUBLISHED, ImmutableSet.of());
    private static final double[] FIRST = {0.4, 0.5, 0.6, 0.5, 0.5};
    private static final double[] SECOND = {0.5, 0.7, 0.7, 0.6, 0.5};

    private static WaveChange change(
            Map<String, Optional<Double>> before, Map<String, Optional<Double>> after, ChangeRules rules) {
        return WaveChange.of(
                Waves.wave(2020, before), Waves.wave(2021, after), Perspective.TEAM_MEMBER, Waves.TRUST, rules);
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }

    /**
     * Differences .1, .2, .1, .1, 0: mean .1, squares .01 + .01 = .02, sd √(.02/4) = .0707107, SE sd/√5 = .0316228, t = 3.16228 on 4. For 4
     * degrees of freedom p = 1 − sin θ (1 + cos² θ/2) with tan θ = t/2: sin θ = .845154, cos² θ = .285714, p = .034109. The 90% interval is
     * .1 ± 2.13185 · .0316228 = [.032585, .167415]; d_z = .1/.0707107 = 1.41421.
     */
    @Test
    void team_inWhichAllStayed_isPaired() {
        WaveChange change = change(Waves.people(1, FIRST), Waves.people(1, SECOND), OPEN);
        GroupChange whole = change.whole().change().orElseThrow();
        assertThat(whole.method()).isEqualTo(GroupChange.Method.PAIRED);
        assertThat(of(whole.change().value())).isCloseTo(0.1, within(1e-12));
        assertThat(whole.change().sd().orElseThrow()).isCloseTo(0.0707107, within(1e-7));
        assertThat(whole.change().degreesOfFreedom()).hasValue(4);
        assertThat(of(whole.t())).isCloseTo(3.16228, within(1e-5));
        assertThat(of(whole.p())).isCloseTo(0.034109, within(1e-6));
        assertThat(of(whole.effect())).isCloseTo(1.41421, within(1e-5));
        Interval.Between interval = (Interval.Between) whole.change().interval();
        assertThat(interval.lower()).isCloseTo(0.032585, within(1e-6));
        assertThat(interval.upper()).isCloseTo(0.167415, within(1e-6));
        assertThat(change.stayed()).isEqualTo(change.whole());
        assertThat(change.people()).hasValue(new WaveChange.People(5, 0, 0));
        assertThat(change.note()).isEmpty();
    }

    /**
     * .2, .4, .6 (mean .4, s² .04) and .5, .6, .7, .8, .9 (mean .7, s² .025): SE √(.04/3 + .025/5) = √.0183333 = .135401, t = .3/.135401 =
     * 2.21565, df = .0183333²/(.0133333²/2 + .005²/4) = 3.53285; d = .3/√((2 · .04 + 4 · .025)/6) = .3/.173205 = 1.73205.
     */
    @Test
    void team_inWhichNobodyStayed_isTwoIndependentGroups() {
        WaveChange change = change(Waves.people(1, 0.2, 0.4, 0.6), Waves.people(11, 0.5, 0.6, 0.7, 0.8, 0.9), OPEN);
        GroupChange whole = change.whole().change().orElseThrow();
        assertThat(whole.method()).isEqualTo(GroupChange.Method.INDEPENDENT);
        assertThat(of(whole.change().value())).isCloseTo(0.3, within(1e-12));
        assertThat(of(whole.t())).isCloseTo(2.21565, within(1e-5));
        assertThat(whole.change().degreesOfFreedom().orElseThrow()).isCloseTo(3.53285, within(1e-5));
        assertThat(of(whole.effect())).isCloseTo(1.73205, within(1e-5));
        assertThat(reason(change.stayed())).isEqualTo(WithheldReason.NO_SCORES);
        assertThat(of(change.joined().mean())).isCloseTo(0.7, within(1e-12));
        assertThat(change.people()).hasValue(new WaveChange.People(0, 5, 3));
    }

    /** Five stay, one joins at .9: with both means shown, (6 · mean − 5 · mean of the stayers) would be that one person's score. */
    @Test
    void part_ofFewerThanTheMinimum_hidesAllParts() {
        Map<String, Optional<Double>> after = plus(Waves.people(1, SECOND), "new", Optional.of(0.9));
        WaveChange change = change(Waves.people(1, FIRST), after, PUBLISHED);
        assertThat(change.whole().change().orElseThrow().method()).isEqualTo(GroupChange.Method.OVERLAPPING);
        assertThat(reason(change.stayed())).isEqualTo(WithheldReason.COMPLEMENT);
        assertThat(change.joined().n()).isEmpty();
        assertThat(change.left().n()).isEmpty();
        assertThat(change.people()).isEmpty();
        assertThat(change.note()).hasValue("of those who stayed, joined or left, one group has fewer people than 3");
        WaveChange open = change(Waves.people(1, FIRST), after, OPEN);
        assertThat(of(open.joined().mean())).isEqualTo(0.9);
        assertThat(open.people()).hasValue(new WaveChange.People(5, 1, 0));
    }

    /** Who came back without a score is in the first wave's figure and not among the stayers': the difference would disclose them. */
    @Test
    void person_whoStayedWithoutASecondScore_countsAsAPartOfTheirOwn() {
        Map<String, Optional<Double>> before = plus(Waves.people(1, FIRST), "p9", Optional.of(0.9));
        Map<String, Optional<Double>> after = plus(Waves.people(1, SECOND), "p9", Optional.empty());
        assertThat(reason(change(before, after, PUBLISHED).stayed())).isEqualTo(WithheldReason.COMPLEMENT);
        WaveChange open = change(before, after, OPEN);
        assertThat(open.people()).hasValue(new WaveChange.People(6, 0, 0));
        assertThat(open.stayed().change().orElseThrow().before()).hasValue(5);
        assertThat(of(open.left().mean())).isEqualTo(0.9);
        assertThat(open.left().unscored()).hasValue(1);
        assertThat(open.joined().unscored()).hasValue(0);
        assertThat(open.whole().change().orElseThrow().pairs()).hasValue(5);
    }

    @Test
    void ids_thatAreRowNumbersOrOfAnotherTeam_matchNobodyAndSaySo() {
        ScoredWave before = Waves.wave(2020, Waves.people(1, FIRST));
        ScoredWave numbered = Waves.wave(2021, "team", true, Perspective.TEAM_MEMBER, Waves.people(1, SECOND));
        ScoredWave other = Waves.wave(2021, "else", false, Perspective.TEAM_MEMBER, Waves.people(1, SECOND));
        for (ScoredWave after : new ScoredWave[] {numbered, other}) {
            WaveChange change = WaveChange.of(before, after, Perspective.TEAM_MEMBER, Waves.TRUST, OPEN);
            assertThat(change.whole().change().orElseThrow().method()).isEqualTo(GroupChange.Method.INDEPENDENT);
            assertThat(change.stayed().change()).isEmpty();
            assertThat(change.people()).isEmpty();
            assertThat(change.note().orElseThrow()).containsAnyOf("row numbers", "different names");
        }
    }

    /** Everyone rises by .1: the stayers' difference would be each person's own. */
    @Test
    void stayers_whoAllChangedAlike_areNotShownInThePublishedView() {
        Map<String, Optional<Double>> before = Waves.people(1, 0.3, 0.4, 0.6);
        Map<String, Optional<Double>> after = Waves.people(1, 0.4, 0.5, 0.7);
        WaveChange published = change(before, after, PUBLISHED);
        assertThat(reason(published.stayed())).isEqualTo(WithheldReason.ALL_ALIKE);
        GroupChange whole = published.whole().change().orElseThrow();
        assertThat(whole.method()).isEqualTo(GroupChange.Method.OVERLAPPING);
        assertThat(whole.change().interval()).isInstanceOf(Interval.Withheld.class);
        GroupChange open = change(before, after, OPEN).stayed().change().orElseThrow();
        assertThat(of(open.change().value())).isCloseTo(0.1, within(1e-12));
        assertThat(open.change().interval()).isEqualTo(Interval.withheld(WithheldReason.ALL_ALIKE));
        assertThat(open.p().figure()).isEmpty();
        assertThat(open.effect().figure()).isEmpty();
    }

    /** All but one are at the top and that one is a step below: each of them is known to be near it. */
    @Test
    void joiners_whoAreNearlyAlike_hideTheParts() {
        Map<String, Optional<Double>> before = Waves.people(1, 0.3, 0.4, 0.6);
        Map<String, Optional<Double>> after = Maps.newLinkedHashMap(Waves.people(1, 0.4, 0.5, 0.8));
        after.putAll(Waves.people(11, 1, 1, 0.75, 1));
        assertThat(reason(change(before, after, PUBLISHED).stayed())).isEqualTo(WithheldReason.ALL_ALIKE);
        after.put("p12", Optional.of(0.2));
        after.put("p13", Optional.of(0.5));
        assertThat(change(before, after, PUBLISHED).joined().mean().figure()).isPresent();
    }

    @Test
    void wave_ofNobodyOrTooFew_isWithheldAsAWhole() {
        assertThat(reason(change(Map.of(), Waves.people(1, SECOND), OPEN).whole()))
                .isEqualTo(WithheldReason.NO_SCORES);
        assertThat(reason(change(Map.of(), Waves.people(1, SECOND), PUBLISHED).whole()))
                .isEqualTo(WithheldReason.MINIMUM_GROUP);
        assertThat(reason(change(Waves.people(1, 0.1, 0.2), Waves.people(1, SECOND), PUBLISHED)
                        .whole()))
                .isEqualTo(WithheldReason.MINIMUM_GROUP);
        assertThat(reason(change(Waves.people(1, 0.5, 0.5, 0.5), Waves.people(1, SECOND), PUBLISHED)
                        .whole()))
                .isEqualTo(WithheldReason.ALL_ALIKE);
        WaveChange one = change(Waves.people(1, 0.2), Waves.people(1, 0.5), OPEN);
        GroupChange alone = one.whole().change().orElseThrow();
        assertThat(of(alone.change().value())).isCloseTo(0.3, within(1e-12));
        assertThat(alone.change().interval()).isEqualTo(Interval.withheld(WithheldReason.TOO_FEW));
        assertThat(alone.t().figure()).isEmpty();
    }

    @Test
    void manager_isShownWithConsentOnly() {
        ScoredWave before = Waves.wave(2020, "team", false, Perspective.MANAGER, Waves.people(1, 0.2));
        ScoredWave after = Waves.wave(2021, "team", false, Perspective.MANAGER, Waves.people(1, 0.6));
        assertThat(reason(WaveChange.of(before, after, Perspective.MANAGER, Waves.TRUST, PUBLISHED)
                        .whole()))
                .isEqualTo(WithheldReason.NO_CONSENT);
        ChangeRules consent = new ChangeRules(0.9, 3, View.PUBLISHED, ImmutableSet.of(Perspective.MANAGER));
        GroupChange shown = WaveChange.of(before, after, Perspective.MANAGER, Waves.TRUST, consent)
                .whole()
                .change()
                .orElseThrow();
        assertThat(of(shown.change().value())).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void column_thatAWaveDoesNotHave_hasNoScores() {
        ScoreColumn sum = new ScoreColumn(Waves.TRUST.measure(), Metric.unbounded("sum", "sum"));
        WaveChange change = WaveChange.of(
                Waves.wave(2020, Waves.people(1, FIRST)),
                Waves.wave(2021, Waves.people(1, SECOND)),
                Perspective.TEAM_MEMBER,
                sum,
                OPEN);
        assertThat(reason(change.whole())).isEqualTo(WithheldReason.NO_SCORES);
    }

    private static WithheldReason reason(WaveChange.Outcome outcome) {
        return outcome.withheld().orElseThrow().reason();
    }

    private static Map<String, Optional<Double>> plus(
            Map<String, Optional<Double>> people, String id, Optional<Double> score) {
        Map<String, Optional<Double>> all = Maps.newLinkedHashMap(people);
        all.put(id, score);
        return ImmutableMap.copyOf(all);
    }
}
