package org.coppice.files.answers.table;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.model.TeamKey;
import org.coppice.model.check.NaturalOrder;
import org.coppice.model.check.RowOrder;

/** The teams of a file, numbered in the order of their first occurrence, and their sorted order. */
public final class TeamNames {
    private static final int DAY = "2026-03-31".length();

    private final Names names = new Names();
    private final boolean waves;

    /** Creates an empty set of teams. */
    public TeamNames(Layout layout) {
        this.waves = layout.has(Layout.WAVE);
    }

    int size() {
        return names.size();
    }

    /** Returns the number of a team, given its id and the day of its wave. */
    public int of(Slice team) {
        return names.of(0, team);
    }

    /** Returns the numbers of the teams, sorted by their keys. */
    int[] order() {
        List<String> ids = IntStream.range(0, size()).mapToObj(this::id).toList();
        int[] byId = NaturalOrder.places(ids);
        if (!waves) {
            return byId;
        }
        int[] byWave = RowOrder.of(
                Arrays.stream(byId).mapToLong(team -> wave(team).toEpochDay()).toArray(), Integer::compare);
        return Arrays.stream(byWave).map(place -> byId[place]).toArray();
    }

    /** Returns the keys of teams. */
    ImmutableList<TeamKey> keys(int[] teams) {
        return Arrays.stream(teams)
                .mapToObj(team -> waves ? new TeamKey(id(team), wave(team)) : TeamKey.of(id(team)))
                .collect(ImmutableList.toImmutableList());
    }

    private String id(int team) {
        String name = names.text(team);
        return waves ? name.substring(0, name.length() - DAY) : name;
    }

    private LocalDate wave(int team) {
        String name = names.text(team);
        return LocalDate.parse(name.substring(name.length() - DAY));
    }
}
