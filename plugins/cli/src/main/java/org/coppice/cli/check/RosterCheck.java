package org.coppice.cli.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.coppice.cli.text.Words;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.check.IdSpelling;

/**
 * What a roster contains, and what may be a mistake in it.
 *
 * @param found what was found, in words
 * @param warnings what may be a mistake
 */
public record RosterCheck(String found, ImmutableList<String> warnings) {
    private static final int MOST = 5;

    /** Returns what a roster without faults contains. */
    public static RosterCheck of(Roster roster) {
        Set<String> teams = new TreeSet<>();
        Set<LocalDate> waves = new TreeSet<>();
        roster.people().rowKeySet().forEach(key -> {
            teams.add(key.team());
            Optional.ofNullable(key.wave()).ifPresent(waves::add);
        });
        String perspectives = roster.people().columnKeySet().stream()
                .sorted()
                .map(Perspective::label)
                .collect(Collectors.joining(", "));
        String found = "roster of " + Words.count(teams.size(), "team")
                + (waves.isEmpty() ? "" : " in " + Words.count(waves.size(), "wave")) + ": "
                + Words.count(roster.people().size(), "number") + " of people"
                + (perspectives.isEmpty() ? "" : " (" + perspectives + ")");
        return new RosterCheck(
                found,
                ImmutableList.<String>builder()
                        .addAll(alike(teams))
                        .addAll(nobody(roster))
                        .build());
    }

    private static List<String> alike(Set<String> teams) {
        Map<String, Set<String>> spellings = new TreeMap<>();
        teams.forEach(team -> spellings
                .computeIfAbsent(IdSpelling.folded(team), fold -> new LinkedHashSet<>())
                .add(team));
        return spellings.values().stream()
                .filter(same -> same.size() > 1)
                .map(same -> "the teams " + quoted(same)
                        + " look alike but are counted as different teams; --join-ids reads them as one, with the sum of"
                        + " their people")
                .toList();
    }

    private static List<String> nobody(Roster roster) {
        List<String> empty = roster.people().cellSet().stream()
                .filter(cell -> Objects.requireNonNull(cell.getValue(), "a number") == 0)
                .map(Table.Cell::getRowKey)
                .map(key -> Objects.requireNonNull(key, "a team"))
                .map(TeamKey::toString)
                .distinct()
                .sorted()
                .toList();
        return empty.isEmpty()
                ? List.of()
                : List.of("nobody was invited (n is 0): " + quoted(empty) + "; correct the number if people answered");
    }

    private static String quoted(Collection<String> ids) {
        return ids.stream().limit(MOST).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "))
                + (ids.size() > MOST ? " and " + (ids.size() - MOST) + " more" : "");
    }
}
