package org.coppice.files.answers;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.IdSpelling;

/** The respondents' ids of a team in each of its waves. */
final class WaveIds {
    private static final int FEWEST = 2;

    private final Map<LocalDate, Set<String>> waves = new TreeMap<>();

    /** Adds the ids of a wave. */
    void add(TeamAnswers team) {
        LocalDate wave = team.key().wave();
        if (wave != null && !team.numbered()) {
            waves.computeIfAbsent(wave, day -> new TreeSet<>()).addAll(team.respondents());
        }
    }

    /**
     * Returns an id of a wave, and one of the next wave that is equal without its leading text, if no id occurs in both waves but half of those
     * of a wave or more do without leading text.
     */
    Optional<ImmutableList<String>> apart() {
        List<Set<String>> all = List.copyOf(waves.values());
        for (int i = 1; i < all.size(); i++) {
            Map<String, String> before = by(all.get(i - 1), IdSpelling::folded);
            Map<String, String> after = by(all.get(i), IdSpelling::folded);
            if (Collections.disjoint(before.keySet(), after.keySet())) {
                Optional<ImmutableList<String>> pair = pair(
                                by(all.get(i - 1), WaveIds::withoutLetters), by(all.get(i), WaveIds::withoutLetters))
                        .or(() -> pair(withoutPrefix(before.values()), withoutPrefix(after.values())));
                if (pair.isPresent()) {
                    return pair;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ImmutableList<String>> pair(Map<String, String> before, Map<String, String> after) {
        Set<String> both = Sets.difference(Sets.intersection(before.keySet(), after.keySet()), Set.of(""));
        return both.size() >= FEWEST && 2 * both.size() >= Math.min(before.size(), after.size())
                ? Optional.of(both.iterator().next())
                        .map(id -> ImmutableList.of(
                                Objects.requireNonNull(before.get(id)), Objects.requireNonNull(after.get(id))))
                : Optional.empty();
    }

    private static Map<String, String> by(Collection<String> ids, UnaryOperator<String> key) {
        return ids.stream().collect(Collectors.toMap(key, id -> id, (first, second) -> first, TreeMap::new));
    }

    private static String withoutLetters(String id) {
        return IdSpelling.folded(id.replaceFirst("^[^0-9]+", ""));
    }

    /** Returns the ids by what follows the text with which all of them start, which does not end within a number. */
    private static Map<String, String> withoutPrefix(Collection<String> ids) {
        String common = ids.size() < FEWEST
                ? ""
                : ids.stream().reduce(Strings::commonPrefix).orElse("").replaceFirst("[0-9]+$", "");
        return by(ids, id -> IdSpelling.folded(id.substring(common.length())));
    }
}
