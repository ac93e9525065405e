package org.coppice.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterators;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.TeamAnswers;
import org.junit.jupiter.api.Test;

class WavesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static TeamAnswers team(String team, int wave) {
        return TeamAnswers.builder(TestBanks.tiny(), team)
                .wave(DAY.plusDays(wave))
                .build();
    }

    private static List<List<TeamKey>> keys(Supplier<java.util.Iterator<TeamAnswers>> sample) {
        List<List<TeamKey>> all = new ArrayList<>();
        new Waves(sample)
                .forEachRemaining(
                        waves -> all.add(waves.stream().map(TeamAnswers::key).toList()));
        return all;
    }

    private static TeamKey key(String team, int wave) {
        return new TeamKey(team, DAY.plusDays(wave));
    }

    @Test
    void teams_comeInOrder_eachAfterItsOwnEarlierWaves() {
        ImmutableList<TeamAnswers> sample =
                ImmutableList.of(team("2", 0), team("10", 0), team("3", 1), team("10", 1), team("2", 2), team("10", 2));
        assertThat(keys(sample::iterator))
                .containsExactly(
                        List.of(key("2", 0)),
                        List.of(key("10", 0)),
                        List.of(key("3", 1)),
                        List.of(key("10", 0), key("10", 1)),
                        List.of(key("2", 0), key("2", 2)),
                        List.of(key("10", 0), key("10", 1), key("10", 2)));
    }

    @Test
    void teamsWithoutAWave_standAlone() {
        ImmutableList<TeamAnswers> sample = ImmutableList.of(
                TeamAnswers.builder(TestBanks.tiny(), "a").build(),
                TeamAnswers.builder(TestBanks.tiny(), "b").build());
        assertThat(keys(sample::iterator)).containsExactly(List.of(TeamKey.of("a")), List.of(TeamKey.of("b")));
        assertThat(Iterators.size(new Waves(ImmutableList.<TeamAnswers>of()::iterator)))
                .isZero();
    }

    @Property(tries = 200)
    void waves_areAllThatStandBeforeOfTheSameTeam(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 23) Integer> places) {
        TreeMap<TeamKey, TeamAnswers> sample = new TreeMap<>();
        for (int place : places) {
            TeamAnswers team = team("team" + place % 6, place / 6);
            sample.put(team.key(), team);
        }
        ImmutableSortedMap<TeamKey, TeamAnswers> ordered = ImmutableSortedMap.copyOf(sample);
        List<List<TeamKey>> expected = ordered.keySet().stream()
                .map(key -> ordered.headMap(key, true).keySet().stream()
                        .filter(one -> one.team().equals(key.team()))
                        .toList())
                .toList();
        assertThat(keys(ordered.values()::iterator)).isEqualTo(expected);
    }
}
