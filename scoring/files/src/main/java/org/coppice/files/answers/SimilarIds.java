package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.coppice.files.answers.table.JoinedIds;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;
import org.coppice.model.answer.Roster;
import org.coppice.model.answer.Sample;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.check.IdSpelling;

/**
 * Ids that look alike but are different: of teams, and of the respondents of a team in any of its waves. They differ only in upper and lower
 * case, in how a whole number is written (1, 1.0, 01), in the width of letters, in blanks and marks, or in letters of another script that
 * look the same.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public final class SimilarIds {
    private final ImmutableMap<String, Team> byFold;
    private final ImmutableList<Respondents> respondents;
    private final ImmutableMap<String, ImmutableList<String>> apart;
    private final ImmutableList<ImmutableSet<String>> confusableTeams;
    private final ImmutableMap<String, ImmutableSet<String>> confusable;
    private final JoinedIds joined;

    private SimilarIds(
            ImmutableMap<String, Team> byFold,
            ImmutableList<Respondents> respondents,
            ImmutableMap<String, ImmutableList<String>> apart,
            ImmutableMap<String, ImmutableSet<String>> confusable,
            JoinedIds joined) {
        this.byFold = byFold;
        this.respondents = respondents;
        this.apart = apart;
        this.confusableTeams = ConfusableIds.among(byFold.values().stream()
                .flatMap(team -> team.rows.keySet().stream())
                .collect(ImmutableList.toImmutableList()));
        this.confusable = confusable;
        this.joined = joined;
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
        private final JoinedIds joined;
        private final Map<String, List<TeamKey>> keys = new TreeMap<>();
        private final Map<String, Team> alone = new HashMap<>();

        Search(Sample sample, JoinedIds joined) {
            this.sample = sample;
            this.joined = joined;
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
            ImmutableMap.Builder<String, Team> teams = ImmutableMap.builder();
            ImmutableList.Builder<Respondents> respondents = ImmutableList.builder();
            ImmutableMap.Builder<String, ImmutableList<String>> apart = ImmutableMap.builder();
            ImmutableMap.Builder<String, ImmutableSet<String>> confusable = ImmutableMap.builder();
            keys.forEach((fold, some) -> {
                Team team = alone.get(fold);
                team = team != null ? team : Team.of(Iterables.transform(some, sample::team));
                teams.put(fold, team);
                if (!team.several.isEmpty()) {
                    respondents.add(new Respondents(some.get(0).team(), team.several));
                }
                team.apart.ifPresent(ids -> apart.put(some.get(0).team(), ids));
                team.confusable.stream()
                        .findFirst()
                        .ifPresent(ids -> confusable.put(some.get(0).team(), ids));
            });
            return new SimilarIds(
                    teams.buildOrThrow(), respondents.build(), apart.buildOrThrow(), confusable.buildOrThrow(), joined);
        }
    }

    /** The spellings of a team with their numbers of rows and of people, and its respondents' ids that look alike. */
    private record Team(
            ImmutableMap<String, Integer> rows,
            ImmutableMap<String, Integer> people,
            ImmutableList<ImmutableMap<String, Integer>> several,
            Optional<ImmutableList<String>> apart,
            ImmutableList<ImmutableSet<String>> confusable) {
        static Team of(Iterable<TeamAnswers> waves) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            Map<String, Integer> largest = new LinkedHashMap<>(); // the number of people of the largest wave
            Map<String, Set<String>> known = new LinkedHashMap<>();
            Map<String, Map<String, Integer>> ids = new LinkedHashMap<>();
            WaveIds byWave = new WaveIds();
            for (TeamAnswers team : waves) {
                String spelling = team.key().team();
                rows.merge(spelling, team.size(), Integer::sum);
                largest.merge(spelling, team.size() - team.rowsOf(Perspective.CONSENSUS).length, Integer::max);
                byWave.add(team);
                if (!team.numbered()) {
                    Set<String> people = known.computeIfAbsent(spelling, one -> new HashSet<>());
                    for (int row = 0; row < team.size(); row++) {
                        String id = team.respondents().get(row);
                        ids.computeIfAbsent(IdSpelling.folded(id), fold -> new LinkedHashMap<>(2))
                                .merge(id, 1, Integer::sum);
                        if (team.answers().perspective(row) != Perspective.CONSENSUS) {
                            people.add(id);
                        }
                    }
                }
            }
            known.forEach((spelling, people) -> largest.put(spelling, people.size()));
            return new Team(
                    ImmutableMap.copyOf(rows),
                    ImmutableMap.copyOf(largest),
                    ids.values().stream()
                            .filter(spellings -> spellings.size() > 1)
                            .map(ImmutableMap::copyOf)
                            .collect(ImmutableList.toImmutableList()),
                    byWave.apart(),
                    ConfusableIds.among(Iterables.concat(Iterables.transform(ids.values(), Map::keySet))));
        }
    }

    /**
     * Returns, for each team that occurs in several spellings, the spellings with their numbers of people. A person with an id is counted once,
     * whatever the number of waves; without ids, the number is that of the largest wave.
     */
    public ImmutableList<ImmutableMap<String, Integer>> teams() {
        return byFold.values().stream()
                .map(Team::people)
                .filter(spellings -> spellings.size() > 1)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the teams whose respondents have ids that look alike. */
    public ImmutableList<Respondents> respondents() {
        return respondents;
    }

    /**
     * Returns the teams with two waves that share no respondent's id but would without the text with which the ids start, such as LU_1 and 1,
     * each with an id of both waves.
     */
    public ImmutableMap<String, ImmutableList<String>> apart() {
        return apart;
    }

    /** Returns the teams whose ids differ in letters and digits that are easily confused (l, I and 1; O and 0). They are never joined. */
    public ImmutableList<ImmutableSet<String>> confusableTeams() {
        return confusableTeams;
    }

    /** Returns the teams with respondents' ids that differ in letters and digits that are easily confused, each with such ids. */
    public ImmutableMap<String, ImmutableSet<String>> confusableRespondents() {
        return confusable;
    }

    /** Returns the spellings of teams that are read as another one since ids are joined, each with that one. */
    public ImmutableMap<String, String> joinedTeams() {
        return joined.teams();
    }

    /** Returns the spellings of respondents, by team, that are read as another one since ids are joined, each with that one. */
    public ImmutableTable<String, String, String> joinedRespondents() {
        return joined.respondents();
    }

    /** Returns the teams of a roster that have no answers but look like a team with answers, each with the spellings of that team. */
    public ImmutableMap<String, ImmutableSet<String>> ofRoster(Roster roster) {
        ImmutableMap.Builder<String, ImmutableSet<String>> similar = ImmutableMap.builder();
        Set<String> listed = new LinkedHashSet<>();
        roster.people().rowKeySet().forEach(key -> listed.add(key.team()));
        for (String team : listed) {
            Team found = byFold.get(IdSpelling.folded(team));
            if (found != null && !found.rows.containsKey(team)) {
                similar.put(team, found.rows.keySet());
            }
        }
        return similar.buildOrThrow();
    }

    /** Returns a sample with the ids as which others are read. */
    static Sample renamed(Sample sample, JoinedIds ids) {
        return ids.isEmpty()
                ? sample
                : Sample.of(ImmutableList.copyOf(Iterables.transform(sample.teams(), team -> renamed(team, ids))));
    }

    private static TeamAnswers renamed(TeamAnswers team, JoinedIds ids) {
        String name = ids.team(team.key().team());
        return TeamAnswers.of(
                new TeamKey(name, team.key().wave()),
                team.respondents().stream().map(id -> ids.respondent(name, id)).toList(),
                team.numbered(),
                team.answers());
    }

    /** Returns the ids as which the similar ones are read when they are joined; the spelling of a given team is preferred. */
    JoinedIds joined(ImmutableSet<String> preferred) {
        Map<String, String> given = new LinkedHashMap<>();
        preferred.forEach(team -> given.putIfAbsent(IdSpelling.folded(team), team));
        ImmutableMap.Builder<String, String> teams = ImmutableMap.builder();
        byFold.forEach((fold, team) -> {
            String one = given.getOrDefault(fold, most(team.rows));
            team.rows.keySet().stream().filter(id -> !id.equals(one)).forEach(id -> teams.put(id, one));
        });
        ImmutableMap<String, String> read = teams.buildOrThrow();
        ImmutableTable.Builder<String, String, String> ids = ImmutableTable.builder();
        for (Respondents team : respondents) {
            for (ImmutableMap<String, Integer> spellings : team.ids()) {
                String one = most(spellings);
                spellings.keySet().stream()
                        .filter(id -> !id.equals(one))
                        .forEach(id -> ids.put(read.getOrDefault(team.team(), team.team()), id, one));
            }
        }
        return new JoinedIds(read, ids.buildOrThrow());
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
