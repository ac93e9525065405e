package org.coppice.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.coppice.model.Perspective;
import org.coppice.model.profile.View;
import org.coppice.model.score.Interval;
import org.coppice.model.score.Metric;
import org.coppice.model.score.Moments;
import org.coppice.model.score.Score;
import org.coppice.model.score.WithheldReason;
import org.junit.jupiter.api.Test;

/** Partially overlapping samples, by hand and beside the two methods that they combine. */
class OverlappingChangeTest {
    private static final ChangeRules OPEN = new ChangeRules(0.9, 1, View.RESEARCH, ImmutableSet.of());
    private static final ChangeRules PUBLISHED = new ChangeRules(0.9, 5, View.PUBLISHED, ImmutableSet.of());
    private static final GroupChanges MARKS = new GroupChanges(Metric.linear("marks", "marks", 0, 30), 0.9);
    private static final GroupChanges CHANGES = new GroupChanges(Waves.POMP, 0.9);
    private static final Offset<Double> CLOSE = within(1e-9);

    /**
     * The example of Derrick, Toher and White (2017, The Quantitative Methods for Psychology 13, 120–126): eight pairs, and eight without a
     * pair in each group. The means are 16.125 and 14.125, the variances 535/60 and 463/60, and r is .6867952957, so that SE² = 535/960 +
     * 463/960 − 2 · .6867952957 · √(535 · 463)/60 · 8/256 = .6835231056 and t = 2/.8267545619 = 2.4190976284. With γ = 29.8446645385 there
     * are 7 + (29.8446645385 − 7)/32 · 16 = 18.4223322693 degrees of freedom.
     */
    @Test
    void publishedExample_hasTheFiguresOfItsFormulas() {
        double[] single = {20, 21, 16, 18, 14, 12, 14, 17};
        double[] paired = {14, 15, 18, 20, 11, 19, 14, 15};
        double[] otherSingle = {10, 16, 18, 16, 15, 14, 13, 10};
        double[] otherPaired = {15, 10, 15, 17, 13, 19, 12, 13};
        double r = MARKS.correlation(paired, otherPaired);
        GroupChange change = MARKS.overlapping(both(otherSingle, otherPaired), both(single, paired), 8, r);
        assertThat(r).isCloseTo(0.6867952956727099, CLOSE);
        assertThat(change.method()).isEqualTo(GroupChange.Method.OVERLAPPING);
        assertThat(change.pairs()).hasValue(8);
        assertThat(change.correlation()).hasValue(r);
        assertThat(of(change.change().value())).isCloseTo(2, CLOSE);
        assertThat(error(change)).isCloseTo(0.8267545619234621, CLOSE);
        assertThat(change.change().degreesOfFreedom().orElseThrow()).isCloseTo(18.422332269264114, CLOSE);
        assertThat(of(change.t())).isCloseTo(2.419097628378315, CLOSE);
        assertThat(of(change.p())).isCloseTo(0.026104444861957423, CLOSE);
        assertThat(of(change.effect())).isCloseTo(2 / Math.sqrt((535.0 + 463.0) / 120), CLOSE);
        Interval.Between interval = (Interval.Between) change.change().interval();
        assertThat(interval.lower()).isCloseTo(0.5681334096822777, within(1e-7));
        assertThat(interval.upper()).isCloseTo(3.431866590317722, within(1e-7));
    }

    @Property(tries = 300)
    void samplesOfPairsOnly_areThePairedChange_andWithoutPairsTheIndependentOne(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 20) int n) {
        Random random = new Random(seed);
        double[] before = random.doubles(n).toArray();
        double[] after = random.doubles(n).toArray();
        Moments one = Moments.of(before);
        Moments two = Moments.of(after);
        GroupChange paired = CHANGES.paired(before, after);
        GroupChange all = CHANGES.overlapping(one, two, n, CHANGES.correlation(before, after));
        assertThat(error(all)).isCloseTo(error(paired), CLOSE);
        assertThat(all.change().degreesOfFreedom().orElseThrow()).isCloseTo(n - 1, CLOSE);
        assertThat(of(all.p())).isCloseTo(of(paired.p()), CLOSE);
        GroupChange none = CHANGES.overlapping(one, two, 0, 0);
        GroupChange independent = CHANGES.independent(one, two);
        assertThat(none.change()).isEqualTo(independent.change());
        assertThat(none.figures()).isEqualTo(independent.figures());
    }

    /** One of twenty has no first score: the nineteen pairs count, and the change is not that of two groups. */
    @Test
    void oneMissingScore_doesNotChangeTheDesignOfTheOthers() {
        Map<String, Optional<Double>> before = team(20, p -> p % 7 / 10.0);
        Map<String, Optional<Double>> after = team(20, p -> p % 7 / 10.0 + (p % 3 == 0 ? 0.1 : 0.05));
        GroupChange complete = change(before, after, OPEN);
        before.put("p0", Optional.empty());
        GroupChange open = change(before, after, OPEN);
        assertThat(complete.method()).isEqualTo(GroupChange.Method.PAIRED);
        assertThat(open.method()).isEqualTo(GroupChange.Method.OVERLAPPING);
        assertThat(open.pairs()).hasValue(19);
        assertThat(lower(open)).isPositive();
        GroupChange published = change(before, after, PUBLISHED);
        assertThat(published.coarse()).isTrue();
        assertThat(published.correlation()).hasValue(0.9);
        assertThat(published.pairs()).isEmpty();
        assertThat(published.before()).isEmpty();
        assertThat(lower(published)).isPositive().isLessThan(lower(open));
        assertThat(published.change().degreesOfFreedom()).isEmpty();
        assertThat(published.figures().scores().values())
                .allMatch(score -> score instanceof Score.Withheld why && why.reason() == WithheldReason.COMPLEMENT);
    }

    /** Whatever the answers, the coarse interval contains the exact one, and nothing else depends on the pairs. */
    @Property(tries = 400)
    void coarseInterval_containsTheExactOne_andAssumesOneOfFourCorrelations(
            @ForAll long seed, @ForAll @IntRange(min = 11, max = 25) int n, @ForAll @IntRange(max = 4) int gone) {
        Random random = new Random(seed);
        double tie = random.nextDouble();
        Map<String, Optional<Double>> before = team(n, p -> 0.2 + random.nextInt(6) / 10.0);
        Map<String, Optional<Double>> after = team(
                n,
                p -> tie > random.nextDouble()
                        ? before.get("p" + p).orElseThrow() + 0.1
                        : 0.2 + random.nextInt(6) / 10.0);
        for (int p = 0; p < gone; p++) {
            before.remove("p" + p);
        }
        GroupChange published = change(before, after, PUBLISHED);
        GroupChange open = change(before, after, OPEN);
        assertThat(of(published.change().value())).isCloseTo(of(open.change().value()), CLOSE);
        if (published.change().interval() instanceof Interval.Between wide && published.coarse()) {
            assertThat(published.correlation().orElseThrow()).isIn(-1.0, 0.0, 0.5, 0.9);
            Interval.Between exact = open.change().interval() instanceof Interval.Between between
                    ? between
                    : new Interval.Between(
                            of(open.change().value()), of(open.change().value()), 0.9);
            assertThat(wide.lower()).isLessThanOrEqualTo(exact.lower() + 1e-9);
            assertThat(wide.upper()).isGreaterThanOrEqualTo(exact.upper() - 1e-9);
        }
        boolean shown = published.change().interval() instanceof Interval.Between;
        assertThat(published.coarse()).isEqualTo(shown && published.method() == GroupChange.Method.OVERLAPPING);
    }

    /** Four people are in both waves: how their scores go together is nobody's to see, so they count as two groups. */
    @Test
    void fewPairs_areNotUsedInThePublishedView() {
        Map<String, Optional<Double>> before = team(14, p -> p % 7 / 10.0);
        Map<String, Optional<Double>> after = new LinkedHashMap<>();
        team(14, p -> p % 5 / 8.0)
                .forEach((id, score) -> after.put(id.length() < 3 && id.charAt(1) < '4' ? id : "x" + id, score));
        assertThat(change(before, after, PUBLISHED).method()).isEqualTo(GroupChange.Method.INDEPENDENT);
        assertThat(change(before, after, OPEN).method()).isEqualTo(GroupChange.Method.OVERLAPPING);
        assertThat(change(before, after, OPEN).pairs()).hasValue(4);
    }

    /** Twelve stay, ten leave and ten join: all are enough for figures of spread, so the change is exact. */
    @Test
    void partsThatAreLargeEnough_giveTheExactChange() {
        Map<String, Optional<Double>> before = team(22, p -> p % 7 / 10.0);
        Map<String, Optional<Double>> after = new LinkedHashMap<>();
        IntStream.range(10, 32).forEach(p -> after.put("p" + p, Optional.of(p % 5 / 8.0)));
        GroupChange published = change(before, after, PUBLISHED);
        assertThat(published).isEqualTo(change(before, after, OPEN));
        assertThat(published.coarse()).isFalse();
        assertThat(published.pairs()).hasValue(12);
        after.keySet().removeIf(id -> id.compareTo("p27") > 0);
        assertThat(change(before, after, PUBLISHED).coarse()).isTrue();
    }

    private interface ScoreOf {
        double person(int p);
    }

    private static Map<String, Optional<Double>> team(int n, ScoreOf score) {
        Map<String, Optional<Double>> team = new LinkedHashMap<>();
        IntStream.range(0, n).forEach(p -> team.put("p" + p, Optional.of(score.person(p))));
        return team;
    }

    private static GroupChange change(
            Map<String, Optional<Double>> before, Map<String, Optional<Double>> after, ChangeRules rules) {
        return WaveChange.of(
                        Waves.wave(2020, before), Waves.wave(2021, after), Perspective.TEAM_MEMBER, Waves.TRUST, rules)
                .whole()
                .change()
                .orElseThrow();
    }

    private static Moments both(double[] some, double[] others) {
        return Moments.of(DoubleStream.concat(DoubleStream.of(some), DoubleStream.of(others))
                .toArray());
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }

    private static double error(GroupChange change) {
        return ((Score.Measured) change.change().value()).standardError().orElse(0);
    }

    private static double lower(GroupChange change) {
        return ((Interval.Between) change.change().interval()).lower();
    }
}
