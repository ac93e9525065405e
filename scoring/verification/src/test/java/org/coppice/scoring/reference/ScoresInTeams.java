package org.coppice.scoring.reference;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.score.Moments;
import org.coppice.scoring.TestBanks;
import org.coppice.statistics.agreement.OneWaySums;

/** Persons' means over some columns of a reference file, of those they answered, team by team in the order in which teams come. */
final class ScoresInTeams {
    private ScoresInTeams() {}

    /** The state of all teams whose name {@code teams} has, or of all where it is empty; a minus before a column takes it from 6. */
    static OneWaySums of(String file, String columns, Collection<String> teams) {
        List<String> lines = new String(TestBanks.reference(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> header = Splitter.on(',').splitToList(lines.get(0));
        Map<String, Moments> found = new LinkedHashMap<>();
        List<Column> wanted = Splitter.on(' ')
                .splitToStream(columns)
                .map(column -> Column.of(column, header))
                .toList();
        for (String line : lines.subList(1, lines.size())) {
            String team = line.substring(0, line.indexOf(','));
            if (teams.isEmpty() || teams.contains(team)) {
                List<String> row = Splitter.on(',').splitToList(line);
                double[] answers = wanted.stream()
                        .mapToDouble(column -> column.answer(row))
                        .filter(answer -> !Double.isNaN(answer))
                        .toArray();
                if (answers.length > 0) {
                    found.merge(
                            team, Moments.of(new double[] {Moments.of(answers).mean()}), Moments::combine);
                }
            }
        }
        OneWaySums state = OneWaySums.empty();
        found.values().forEach(state::add);
        return state;
    }

    private record Column(int index, boolean reversed) {
        private static Column of(String name, List<String> header) {
            boolean reversed = name.startsWith("-");
            return new Column(header.indexOf(reversed ? name.substring(1) : name), reversed);
        }

        private double answer(List<String> row) {
            String text = row.get(index);
            double answer = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            return reversed ? 6 - answer : answer;
        }
    }
}
