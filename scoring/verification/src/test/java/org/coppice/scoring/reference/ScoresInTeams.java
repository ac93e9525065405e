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
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = Splitter.on(',').splitToList(line);
            double[] answers = Splitter.on(' ')
                    .splitToStream(columns)
                    .mapToDouble(column -> answer(row, header, column))
                    .filter(answer -> !Double.isNaN(answer))
                    .toArray();
            if (answers.length > 0 && (teams.isEmpty() || teams.contains(row.get(0)))) {
                found.merge(
                        row.get(0), Moments.of(new double[] {Moments.of(answers).mean()}), Moments::combine);
            }
        }
        OneWaySums state = OneWaySums.empty();
        found.values().forEach(state::add);
        return state;
    }

    private static double answer(List<String> row, List<String> header, String column) {
        boolean reversed = column.startsWith("-");
        String text = row.get(header.indexOf(reversed ? column.substring(1) : column));
        double answer = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        return reversed ? 6 - answer : answer;
    }
}
