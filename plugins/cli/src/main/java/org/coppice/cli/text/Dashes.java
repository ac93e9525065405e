package org.coppice.cli.text;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.model.score.Score;

/** The fields of a table. A figure that is not shown is a dash, and the reason for it is written below the table. */
final class Dashes {
    private static final String DASH = "–";
    private static final int MOST_ROWS = 5;

    private final String what;
    private final Map<String, Map<String, List<String>>> columns = new LinkedHashMap<>(); // by reason and row
    private int rows;

    /** Creates a table without rows, each of which is about one of these things, such as a question. */
    Dashes(String what) {
        this.what = what;
    }

    /** Starts a row. */
    void row() {
        rows++;
    }

    /** Returns a figure with two decimals, or a dash. */
    String number(String row, String column, Score score) {
        return score.figure().isPresent()
                ? FigureText.number(score.figure().getAsDouble())
                : dash(row, column, detail(score));
    }

    /** Returns a reliability, or a dash. */
    String reliability(String row, String column, Score score) {
        return score.figure().isPresent()
                ? FigureText.reliability(score.figure().getAsDouble())
                : dash(row, column, detail(score));
    }

    /** Returns a share as a percentage, or a dash. */
    String percent(String row, String column, Score score) {
        return score.figure().isPresent()
                ? FigureText.percent(score.figure().getAsDouble())
                : dash(row, column, detail(score));
    }

    /** Returns a dash with its reason. */
    String dash(String row, String column, String reason) {
        columns.computeIfAbsent(reason, one -> new LinkedHashMap<>())
                .computeIfAbsent(row, one -> new ArrayList<>())
                .add(column);
        return DASH;
    }

    private static String detail(Score score) {
        return score instanceof Score.Withheld withheld ? withheld.detail() : "not shown";
    }

    /** Returns a line for each reason and the columns that it holds for; none if there is no dash. */
    ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        columns.forEach((reason, byRow) -> {
            Map<String, List<String>> same = new LinkedHashMap<>(); // the rows, by their columns
            byRow.forEach((row, some) -> same.computeIfAbsent(String.join(", ", some), one -> new ArrayList<>())
                    .add(row));
            same.forEach((some, of) -> lines.add("  " + DASH + " " + some + " of " + names(of) + ": " + reason));
        });
        return lines.build();
    }

    private String names(List<String> of) {
        if (of.size() == rows && rows > 1) {
            return "every " + what;
        }
        int more = of.size() - MOST_ROWS;
        return of.stream().limit(MOST_ROWS).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
