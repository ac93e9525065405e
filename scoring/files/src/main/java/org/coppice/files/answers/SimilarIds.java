package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.IdSpelling;

/**
 * Ids that look alike but are different: of teams, and of the respondents of a team in any of its waves. They differ only in upper and lower
 * case, in how a number is written (1, 1.0, 01), or in the width of letters.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SimilarIds {
    private final ImmutableMap<String, ImmutableMap<String, Integer>> byFold;
    private final ImmutableList<Respondents> respondents;

    private SimilarIds(
            ImmutableMap<String, ImmutableMap<String, Integer>> byFold, ImmutableList<Respondents> respondents) {
        this.byFold = byFold;
        this.respondents = respondents;
    }

    /**
     * Respondents' ids of one team that look alike.
     *
     * @param team the team, as it is spelled first
     * @param ids for each id that occurs in several spellings, the spellings with their numbers of rows
     * @since 0.1.0
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
    public record Respondents(String team, ImmutableList<ImmutableMap<String, Integer>> ids) {}

    /** The search for similar ids in a sample. It keeps the ids of one team at a time; a team with several keys is read again. */
    static final class Search {
        private final Sample sample;
        private final Map<String, List<TeamKey>> keys = new TreeMap<>();
        private final Map<String, Team> alone = new HashMap<>();

        Search(Sample sample) {
            this.sample = sample;
            for (TeamKey key : sample.keys()) {
                keys.computeIfAbsent(IdSpelling.folded(key.team()), fold -> new ArrayList<>())
                        .add(key);
            }
        }

        /** Adds a team. */
        void add(TeamAnswers team) {
            String fold = IdSpelling.folded(team.key().team());
            if (keys.getOrDefault(fold, List.of()).size() == 1) {
                alone.put(fold, Team.of(List.of(team)));
            }
        }

        /** Returns the similar ids, after all teams were added. */
        SimilarIds found() {
            ImmutableMap.Builder<String, ImmutableMap<String, Integer>> teams = ImmutableMap.builder();
            ImmutableList.Builder<Respondents> respondents = ImmutableList.builder();
            keys.forEach((fold, some) -> {
                Team team = alone.get(fold);
                team = team != null ? team : Team.of(Iterables.transform(some, sample::team));
                teams.put(fold, team.people);
                if (!team.several.isEmpty()) {
                    respondents.add(new Respondents(some.get(0).team(), team.several));
                }
            });
            return new SimilarIds(teams.buildOrThrow(), respondents.build());
        }
    }

    /** The spellings of a team with their numbers of respondents, and the respondents' ids in several spellings. */
    private record Team(ImmutableMap<String, Integer> people, ImmutableList<ImmutableMap<String, Integer>> several) {
        static Team of(Iterable<TeamAnswers> waves) {
            Map<String, Integer> people = new LinkedHashMap<>();
            Map<String, Map<String, Integer>> ids = new LinkedHashMap<>();
            for (TeamAnswers team : waves) {
                people.merge(team.key().team(), team.size(), Integer::sum);
                if (!team.numbered()) {
                    team.respondents()
                            .forEach(id -> ids.computeIfAbsent(IdSpelling.folded(id), fold -> new LinkedHashMap<>(2))
                                    .merge(id, 1, Integer::sum));
                }
            }
            return new Team(
                    ImmutableMap.copyOf(people),
                    ids.values().stream()
                            .filter(spellings -> spellings.size() > 1)
                            .map(ImmutableMap::copyOf)
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    /** Returns, for each team that occurs in several spellings, the spellings with their numbers of respondents in all waves. */
    public ImmutableList<ImmutableMap<String, Integer>> teams() {
        return byFold.values().stream()
                .filter(spellings -> spellings.size() > 1)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the teams whose respondents have ids that look alike. */
    public ImmutableList<Respondents> respondents() {
        return respondents;
    }

    /** Returns the teams of a roster that have no answers but look like a team with answers, each with that team. */
    public ImmutableMap<String, String> ofRoster(Roster roster) {
        ImmutableMap.Builder<String, String> similar = ImmutableMap.builder();
        Set<String> listed = new LinkedHashSet<>();
        roster.people().rowKeySet().forEach(key -> listed.add(key.team()));
        for (String team : listed) {
            ImmutableMap<String, Integer> spellings = byFold.getOrDefault(IdSpelling.folded(team), ImmutableMap.of());
            if (!spellings.isEmpty() && !spellings.containsKey(team)) {
                similar.put(team, spellings.keySet().iterator().next());
            }
        }
        return similar.buildOrThrow();
    }

    /** Returns the ids as which the similar ones are read when they are joined; the spelling of a given team is preferred. */
    JoinedIds joined(ImmutableSet<String> preferred) {
        Map<String, String> given = new LinkedHashMap<>();
        preferred.forEach(team -> given.putIfAbsent(IdSpelling.folded(team), team));
        ImmutableMap.Builder<String, String> teams = ImmutableMap.builder();
        byFold.forEach((fold, spellings) -> {
            String one = given.getOrDefault(fold, most(spellings));
            spellings.keySet().stream().filter(team -> !team.equals(one)).forEach(team -> teams.put(team, one));
        });
        ImmutableMap<String, String> joined = teams.buildOrThrow();
        ImmutableTable.Builder<String, String, String> ids = ImmutableTable.builder();
        for (Respondents team : respondents) {
            for (ImmutableMap<String, Integer> spellings : team.ids()) {
                String one = most(spellings);
                spellings.keySet().stream()
                        .filter(id -> !id.equals(one))
                        .forEach(id -> ids.put(joined.getOrDefault(team.team(), team.team()), id, one));
            }
        }
        return new JoinedIds(joined, ids.buildOrThrow());
    }

    /** Returns the spelling of most rows; of several, the first in the order of texts. */
    private static String most(ImmutableMap<String, Integer> spellings) {
        return spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
