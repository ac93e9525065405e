package org.coppice.scoring.change;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.coppice.model.Perspective;
import org.coppice.model.answer.TeamAnswers;
import org.coppice.model.score.Moments;
import org.coppice.scoring.disclosure.AnswerPatterns;
import org.coppice.scoring.disclosure.Disclosure;
import org.coppice.scoring.engine.Engine;
import org.coppice.statistics.change.ScoredWave;

/**
 * Tests the parts of a wave (the persons who have a score in other waves too, and those who have none) for what their members left out: the
 * figures of columns that share questions must not part a part, and the sum of a part must not disclose the fraction of a single score. A
 * group of a wave and each of its parts follow the same rule.
 */
final class AnsweredParts {
    private final Engine engine;
    private final Disclosure disclosure;
    private final int columns;

    AnsweredParts(Engine engine) {
        this.engine = engine;
        this.disclosure = engine.disclosure();
        this.columns = disclosure.overlap().columns().size();
    }

    /** Returns true if the figures of the parts may be shown in all of the columns: parts by who has a score in each of the other waves. */
    boolean safe(ScoredWave wave, List<ScoredWave> others, Perspective who, BitSet shown) {
        List<AnswerPatterns> parts = new ArrayList<>();
        for (int part = 0; part < 1 << others.size(); part++) {
            parts.add(disclosure.patterns());
        }
        Map<Integer, List<Integer>> scored = new TreeMap<>(); // rows by column and part
        List<Map<String, Integer>> rows =
                others.stream().map(other -> rows(other.answers(), who)).toList();
        for (int row : wave.answers().rowsOf(who)) {
            List<BitSet> members = new ArrayList<>();
            parts.forEach(part -> members.add(new BitSet(columns)));
            for (int column = 0; column < columns; column++) {
                if (wave.scores().measured(row, column)) {
                    int part = part(wave, others, rows, row, column);
                    members.get(part).set(column);
                    scored.computeIfAbsent(column * parts.size() + part, key -> new ArrayList<>())
                            .add(row);
                }
            }
            for (int part = 0; part < parts.size(); part++) {
                if (!members.get(part).isEmpty()) {
                    parts.get(part).add(wave.answers().answers(), row, members.get(part));
                }
            }
        }
        return IntStream.range(0, parts.size())
                        .allMatch(part -> disclosure
                                .parting(
                                        parts.get(part),
                                        shown,
                                        column -> moments(
                                                wave,
                                                column,
                                                scored.getOrDefault(column * parts.size() + part, List.of())))
                                .isEmpty())
                && scored.entrySet().stream()
                        .filter(people -> shown.get(people.getKey() / parts.size()))
                        .allMatch(people -> engine.mayKnowSum(
                                wave.answers(),
                                wave.scores(),
                                who,
                                people.getKey() / parts.size(),
                                people.getValue().stream().mapToInt(row -> row).toArray()));
    }

    private static Moments moments(ScoredWave wave, int column, List<Integer> rows) {
        return Moments.of(rows.stream()
                .mapToDouble(row -> wave.scores().score(row, column).figure().orElseThrow())
                .toArray());
    }

    private static int part(
            ScoredWave wave, List<ScoredWave> others, List<Map<String, Integer>> rows, int row, int column) {
        int part = 0;
        for (int other = 0; other < others.size(); other++) {
            Integer there = rows.get(other).get(wave.answers().respondents().get(row));
            boolean scored = there != null && others.get(other).scores().measured(there, column);
            part = 2 * part + (scored ? 1 : 0);
        }
        return part;
    }

    private static Map<String, Integer> rows(TeamAnswers team, Perspective who) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row : team.rowsOf(who)) {
            rows.put(team.respondents().get(row), row);
        }
        return rows;
    }
}
