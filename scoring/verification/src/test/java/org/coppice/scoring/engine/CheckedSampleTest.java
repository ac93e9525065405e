package org.coppice.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.fault.InvalidValueException;
import org.coppice.scoring.TestBanks;
import org.junit.jupiter.api.Test;

class CheckedSampleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static TeamAnswers team(String team, int wave) {
        return TeamAnswers.builder(TestBanks.tiny(), team)
                .wave(DAY.plusDays(wave))
                .build();
    }

    private static CheckedSample checked(Sample sample) {
        return new CheckedSample(sample, TestBanks.tiny());
    }

    private static List<List<TeamKey>> keys(Iterable<TeamAnswers> teams) {
        List<List<TeamKey>> all = new ArrayList<>();
        checked(Sample.of(teams))
                .teamsWithEarlierWaves()
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
        assertThat(keys(Lists.reverse(sample)))
                .containsExactly(
                        List.of(key("2", 0)),
                        List.of(key("10", 0)),
                        List.of(key("3", 1)),
                        List.of(key("10", 0), key("10", 1)),
                        List.of(key("2", 0), key("2", 2)),
                        List.of(key("10", 0), key("10", 1), key("10", 2)));
    }

    @Test
    void teamsWithoutAWave_haveNoEarlierOnes() {
        ImmutableList<TeamAnswers> sample = ImmutableList.of(
                TeamAnswers.builder(TestBanks.tiny(), "a").build(),
                TeamAnswers.builder(TestBanks.tiny(), "b").build());
        assertThat(keys(sample)).containsExactly(List.of(TeamKey.of("a")), List.of(TeamKey.of("b")));
        assertThat(keys(ImmutableList.of())).isEmpty();
    }

    @Property(tries = 200)
    void earlierWaves_areAllOfTheSameTeam(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 23) Integer> places) {
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
        assertThat(keys(ordered.values())).isEqualTo(expected);
    }

    @Test
    void sampleWhoseTeamsAreNotItsKeys_isRefused() {
        TeamAnswers a = team("a", 0);
        TeamAnswers b = team("b", 0);
        for (List<TeamAnswers> teams : List.of(List.of(a), List.of(b, a), List.of(a, b, b))) {
            Sample strange = new Sample() {
                @Override
                public ImmutableSortedSet<TeamKey> keys() {
                    return ImmutableSortedSet.of(a.key(), b.key());
                }

                @Override
                public TeamAnswers team(TeamKey key) {
                    return a;
                }

                @Override
                public Iterable<TeamAnswers> teams() {
                    return teams;
                }
            };
            assertThatThrownBy(() -> checked(strange).teams().forEachRemaining(team -> {}))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage(
                            "the sample does not return the teams of its keys() in the same order; give a sample that"
                                    + " returns the same teams on each call");
        }
    }
}
