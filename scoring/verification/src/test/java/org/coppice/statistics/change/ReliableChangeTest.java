package org.coppice.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.Perspective;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;

/** A person's change, by hand. */
class ReliableChangeTest {
    /**
     * SD .2 and r .8: the standard error of a difference is .2 · √(2 · .2) = .126491. From .40 to .65 is .25/.126491 = 1.97642, reliable; to
     * .64 is 1.89737, not.
     */
    @Test
    void change_isReliableFromTheThresholdOn() {
        ReliableChange rule = ReliableChange.of(0.2, 0.8);
        ReliableChange.Result up = rule.of(Score.of(0.4), Score.of(0.65));
        assertThat(up.rci().figure().orElseThrow()).isCloseTo(1.97642, within(1e-5));
        assertThat(up.verdict()).isEqualTo(ReliableChange.Verdict.ROSE);
        assertThat(rule.of(Score.of(0.65), Score.of(0.4)).verdict()).isEqualTo(ReliableChange.Verdict.FELL);
        ReliableChange.Result less = rule.of(Score.of(0.4), Score.of(0.64));
        assertThat(less.rci().figure().orElseThrow()).isCloseTo(1.89737, within(1e-5));
        assertThat(less.verdict()).isEqualTo(ReliableChange.Verdict.UNSURE);
        ReliableChange lenient = new ReliableChange(OptionalDouble.of(0.2), OptionalDouble.of(0.8), 1.65);
        assertThat(lenient.of(Score.of(0.4), Score.of(0.64)).verdict()).isEqualTo(ReliableChange.Verdict.ROSE);
    }

    @Test
    void rci_withoutSpreadOrReliability_isWithheldAndTheChangeIsNot() {
        for (ReliableChange rule : new ReliableChange[] {
            ReliableChange.of(0, 0.8),
            ReliableChange.of(0.2, 1),
            ReliableChange.of(0.2, -0.1),
            ReliableChange.of(0.2, Double.NaN),
            new ReliableChange(OptionalDouble.empty(), OptionalDouble.empty(), 1.96)
        }) {
            ReliableChange.Result result = rule.of(Score.of(0.4), Score.of(0.65));
            assertThat(result.change().figure().orElseThrow()).isCloseTo(0.25, within(1e-12));
            assertThat(result.rci())
                    .isInstanceOfSatisfying(
                            Score.Withheld.class,
                            why -> assertThat(why.reason()).isEqualTo(WithheldReason.UNDEFINED));
            assertThat(result.verdict()).isEqualTo(ReliableChange.Verdict.UNKNOWN);
        }
    }

    @Test
    void rci_isWithheldForItsOwnReason() {
        assertThat(reason(new ReliableChange(OptionalDouble.empty(), OptionalDouble.empty(), 1.96)))
                .isEqualTo("wave 1 has no standard deviation of scores of the questions that are compared");
        assertThat(reason(ReliableChange.of(0, 0.8))).isEqualTo("everyone has the same score in wave 1");
        assertThat(reason(new ReliableChange(OptionalDouble.of(0.2), OptionalDouble.empty(), 1.96)))
                .isEqualTo("the reliability of the scores of wave 1 is not known");
        assertThat(reason(ReliableChange.of(0.2, 1)))
                .isEqualTo("the reliability of the scores of wave 1 is not from 0 to below 1");
    }

    private static String reason(ReliableChange rule) {
        return ((Score.Withheld) rule.of(Score.of(0.4), Score.of(0.65)).rci()).detail();
    }

    /**
     * A sample of .2, .4, .6 and .8: squares .09 + .01 + .01 + .09 = .2, SD √(.2/3) = .258199. With r .5 the standard error is .258199 itself;
     * p1 changes by .6, RCI 2.32379; p2 by .1, RCI .387298; p3 has no second score; p4 left and p5 joined.
     */
    @Test
    void persons_whoStayed_haveEachTheirOwnChange() {
        PersonChanges changes = PersonChanges.of(
                Waves.wave(2020, Waves.people(1, 0.2, 0.4, 0.6, 0.8)),
                Waves.wave(
                        2021,
                        ImmutableMap.of(
                                "p5", Optional.of(0.1),
                                "p3", Optional.empty(),
                                "p2", Optional.of(0.5),
                                "p1", Optional.of(0.8))),
                Perspective.TEAM_MEMBER,
                Waves.TRUST,
                ReliableChange.of(Math.sqrt(0.2 / 3), 0.5));
        assertThat(changes.results().keySet()).containsExactly("p1", "p2", "p3");
        assertThat(rci(changes, "p1")).isCloseTo(2.32379, within(1e-5));
        assertThat(rci(changes, "p2")).isCloseTo(0.387298, within(1e-6));
        assertThat(changes.counts())
                .containsExactlyInAnyOrderEntriesOf(ImmutableMap.of(
                        ReliableChange.Verdict.ROSE, 1,
                        ReliableChange.Verdict.FELL, 0,
                        ReliableChange.Verdict.UNSURE, 1,
                        ReliableChange.Verdict.UNKNOWN, 1));
        assertThat(changes).hasToString("3 persons' changes");
    }

    private static double rci(PersonChanges changes, String id) {
        return changes.results().get(id).rci().figure().orElseThrow();
    }
}
