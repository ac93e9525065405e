package org.coppice.statistics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coppice.model.Perspective;
import org.coppice.model.profile.View;
import org.coppice.model.score.Score;
import org.junit.jupiter.api.Assertions;

/** What holds for any two waves. */
class WaveChangeProperties {
    private static final ChangeRules OPEN = new ChangeRules(0.9, 1, View.RESEARCH, ImmutableSet.of());

    private static Map<String, Optional<Double>> people(Random random, double share) {
        Map<String, Optional<Double>> people = new LinkedHashMap<>();
        for (int p = 0; p < 16; p++) {
            double score = random.nextInt(11) / 20.0; // 0 to .5, so that .5 can be added
            if (random.nextDouble() < share) {
                people.put("p" + p, random.nextInt(10) == 0 ? Optional.empty() : Optional.of(score));
            }
        }
        return people;
    }

    private static WaveChange change(
            Map<String, Optional<Double>> before, Map<String, Optional<Double>> after, ChangeRules rules) {
        return WaveChange.of(
                Waves.wave(2020, before), Waves.wave(2021, after), Perspective.TEAM_MEMBER, Waves.TRUST, rules);
    }

    private static Map<String, Optional<Double>> each(Map<String, Optional<Double>> people, DoubleUnaryOperator to) {
        return new LinkedHashMap<>(Maps.transformValues(people, score -> score.map(to::applyAsDouble)));
    }

    @Property(tries = 300)
    void order_ofRespondents_changesNoBit(@ForAll long seed, @ForAll long order) {
        Random random = new Random(seed);
        Map<String, Optional<Double>> before = people(random, 0.7);
        Map<String, Optional<Double>> after = people(random, 0.7);
        List<String> ids = new ArrayList<>(after.keySet());
        Collections.shuffle(ids, new Random(order));
        Map<String, Optional<Double>> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, after.get(id)));
        assertThat(change(before, shuffled, OPEN)).isEqualTo(change(before, after, OPEN));
    }

    @Property(tries = 300)
    void waves_inWhichAllStayed_areThePairedDifferenceOfTheirMeans(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Optional<Double>> before =
                new LinkedHashMap<>(Maps.filterValues(people(random, 0.7), Optional::isPresent));
        Map<String, Optional<Double>> after = each(before, x -> random.nextInt(11) / 10.0);
        WaveChange change = change(before, after, OPEN);
        assertThat(change.whole().change()).isEqualTo(change.stayed().change());
        change.whole().change().ifPresent(whole -> {
            assertThat(whole.method()).isEqualTo(GroupChange.Method.PAIRED);
            assertThat(of(whole.change().value())).isCloseTo(mean(after) - mean(before), within(1e-12));
        });
        assertThat(change.whole().change().isPresent()).isEqualTo(!before.isEmpty());
    }

    @Property(tries = 300)
    void waves_swapped_changeTheSignAlone(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Optional<Double>> one = people(random, 0.7);
        Map<String, Optional<Double>> two = people(random, 0.7);
        WaveChange forth = change(one, two, OPEN);
        WaveChange back = change(two, one, OPEN);
        assertOpposite(forth.whole(), back.whole());
        assertOpposite(forth.stayed(), back.stayed());
        assertThat(forth.joined().n()).isEqualTo(back.left().n());
        assertThat(forth.joined().mean().figure()).isEqualTo(back.left().mean().figure());
    }

    @Property(tries = 300)
    void scores_mirroredOrMoved_mirrorTheChangeOrLeaveIt(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Optional<Double>> one = people(random, 0.7);
        Map<String, Optional<Double>> two = people(random, 0.7);
        WaveChange plain = change(one, two, OPEN);
        WaveChange mirrored = change(each(one, x -> 1 - x), each(two, x -> 1 - x), OPEN);
        WaveChange moved = change(each(one, x -> x + 0.5), each(two, x -> x + 0.5), OPEN);
        assertOpposite(plain.whole(), mirrored.whole());
        assertOpposite(plain.stayed(), mirrored.stayed());
        assertOpposite(moved.stayed(), mirrored.stayed());
        assertOpposite(moved.whole(), mirrored.whole());
    }

    @Property(tries = 400)
    void parts_shown_areEachNobodyOrTheMinimum_andPeopleAddUp(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int minimum) {
        Random random = new Random(seed);
        double share = 0.3 + 0.7 * random.nextDouble();
        Map<String, Optional<Double>> one = people(random, share);
        Map<String, Optional<Double>> two = people(random, share);
        long first = one.values().stream().filter(Optional::isPresent).count();
        long second = two.values().stream().filter(Optional::isPresent).count();
        long both = one.keySet().stream()
                .filter(id -> one.get(id).isPresent()
                        && two.getOrDefault(id, Optional.empty()).isPresent())
                .count();
        WaveChange change = change(one, two, new ChangeRules(0.9, minimum, View.PUBLISHED, ImmutableSet.of()));
        assertThat(change.people().isPresent())
                .isEqualTo(change.note().isEmpty() && eachIsNobodyOrTheMinimum(one.keySet(), two.keySet(), minimum));
        if (change.whole().change().isPresent()) {
            assertThat(Math.min(first, second)).isGreaterThanOrEqualTo(minimum);
        }
        if (change.note().isEmpty()) {
            for (long part : new long[] {both, first - both, second - both}) {
                assertThat(part == 0 || part >= minimum).isTrue();
            }
        }
        if (change.people().isPresent()) {
            WaveChange.People people = change.people().orElseThrow();
            assertThat(people.stayed() + people.left()).isEqualTo(one.size());
            assertThat(people.stayed() + people.joined()).isEqualTo(two.size());
        }
        if (change.note().isPresent()) {
            assertThat(change.stayed().change()).isEmpty();
            assertThat(change.joined().mean().figure()).isEmpty();
            assertThat(change.left().mean().figure()).isEmpty();
        }
    }

    /** Whether those who answered in both waves, or in one of them only, are each nobody or the minimum. */
    private static boolean eachIsNobodyOrTheMinimum(Set<String> one, Set<String> two, int minimum) {
        return Stream.of(Sets.intersection(one, two), Sets.difference(one, two), Sets.difference(two, one))
                .allMatch(people -> people.isEmpty() || people.size() >= minimum);
    }

    private static void assertOpposite(WaveChange.Outcome a, WaveChange.Outcome b) {
        assertThat(a.change().isPresent()).isEqualTo(b.change().isPresent());
        if (a.change().isPresent()) {
            GroupChange one = a.change().orElseThrow();
            GroupChange two = b.change().orElseThrow();
            assertThat(of(one.change().value())).isCloseTo(-of(two.change().value()), within(1e-12));
            close(one.p(), two.p(), 1);
            close(one.t(), two.t(), -1);
            close(one.effect(), two.effect(), -1);
        }
    }

    private static void close(Score one, Score two, int sign) {
        assertThat(one.figure().isPresent()).isEqualTo(two.figure().isPresent());
        one.figure().ifPresent(x -> Assertions.assertEquals(sign * x, of(two), 1e-7 * Math.max(1, Math.abs(x))));
    }

    private static double of(Score score) {
        return score.figure().orElseThrow();
    }

    private static double mean(Map<String, Optional<Double>> people) {
        return people.values().stream()
                .mapToDouble(Optional::orElseThrow)
                .average()
                .orElse(0);
    }
}
