package org.coppice.scoring.engine;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.Map;
import org.coppice.model.Perspective;
import org.jspecify.annotations.Nullable;

/**
 * The groups that may contribute to facts of a sample: their number and their persons, in each wave and perspective, for each question or
 * column of scores. The groups of all teams are added first; then the class decides which contribute.
 */
final class Contributors {
    private final int persons;
    private final Table<WavePerspective, Integer, Tally> tallies = HashBasedTable.create();

    /** All groups, and those with fewer persons than facts need together. */
    private record Tally(int groups, long persons, int small, long inSmall) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(int people, boolean few) {
            return new Tally(groups + 1, persons + people, small + (few ? 1 : 0), inSmall + (few ? people : 0));
        }

        /** Returns the tally without the small group, if there is a single one. */
        Tally withoutSingle() {
            return small == 1 ? new Tally(groups - 1, persons - inSmall, 0, 0) : this;
        }
    }

    /**
     * Creates an instance without groups.
     *
     * @param persons the number of persons that facts need together
     */
    Contributors(int persons) {
        this.persons = persons;
    }

    /** Adds the groups of a team: the number of persons by perspective and by question or column. */
    void add(@Nullable LocalDate wave, ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> groups) {
        groups.forEach((who, group) -> group.forEach((key, people) -> {
            WavePerspective place = new WavePerspective(wave, who);
            Tally before = tallies.get(place, key);
            tallies.put(place, key, (before == null ? Tally.NONE : before).plus(people, people < persons));
        }));
    }

    /** Returns by perspective the questions or columns to which the groups of a team contribute, without groups that contribute to none. */
    ImmutableMap<Perspective, ImmutableSet<Integer>> of(
            @Nullable LocalDate wave, ImmutableMap<Perspective, ImmutableMap<Integer, Integer>> groups) {
        ImmutableMap.Builder<Perspective, ImmutableSet<Integer>> contribute = ImmutableMap.builder();
        groups.forEach((who, group) -> {
            WavePerspective place = new WavePerspective(wave, who);
            ImmutableSet<Integer> some = group.entrySet().stream()
                    .filter(one -> contributes(place, one.getKey(), one.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(ImmutableSet.toImmutableSet());
            if (!some.isEmpty()) {
                contribute.put(who, some);
            }
        });
        return contribute.buildOrThrow();
    }

    private boolean contributes(WavePerspective place, int key, int people) {
        Tally all = tallies.get(place, key);
        if (all == null) {
            return false;
        }
        Tally rest = all.withoutSingle();
        return rest.groups() >= 2 && rest.persons() >= persons && !(all.small() == 1 && people < persons);
    }
}
