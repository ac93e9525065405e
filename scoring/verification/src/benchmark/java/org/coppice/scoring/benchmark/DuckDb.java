package org.coppice.scoring.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The baseline for files: a CSV read with typed columns, the mean of each scale by row, and count, mean and SD by team. */
final class DuckDb {
    private DuckDb() {}

    /** What a row's score is. */
    enum Row {
        /** The share of the maximum possible, where half of the questions are answered: as Coppice has it. */
        HALF_RULE,
        /** The mean of five columns; none for persons with a missing answer. */
        PLAIN_MEAN
    }

    /** Fetches the figures of all teams; the sum of n, mean and SD. */
    static double sum(Connection connection, Path file, Row row) throws SQLException {
        double sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet figures = statement.executeQuery(query(file, row))) {
            int columns = figures.getMetaData().getColumnCount();
            while (figures.next()) {
                for (int c = 2; c <= columns; c++) {
                    sum += figures.getDouble(c);
                }
            }
        }
        return sum;
    }

    private static String query(Path file, Row row) {
        String types = IntStream.rangeClosed(1, Survey.QUESTIONS)
                .mapToObj(q -> "'q" + q + "': 'TINYINT'")
                .collect(Collectors.joining(", ", "{'team': 'INTEGER', ", "}"));
        List<String> scores = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int scale = 0; scale < Survey.QUESTIONS / Survey.SCALE; scale++) {
            scores.add(row == Row.HALF_RULE ? halfRule(scale) : plainMean(scale));
            String name = "s" + (scale + 1);
            figures.add("count(" + name + "), avg(" + name + "), stddev_samp(" + name + ")");
        }
        return "SELECT team, " + String.join(", ", figures) + " FROM (SELECT team, " + String.join(", ", scores)
                + " FROM read_csv('" + file + "', header = true, columns = " + types + ")) GROUP BY team";
    }

    private static String plainMean(int scale) {
        return IntStream.range(scale * Survey.SCALE, (scale + 1) * Survey.SCALE)
                .mapToObj(q -> Survey.REVERSED[q] ? "7 - q" + (q + 1) : "q" + (q + 1))
                .collect(Collectors.joining(" + ", "(", ") / 5.0::DOUBLE AS s" + (scale + 1)));
    }

    private static String halfRule(int scale) {
        List<String> sums = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int q = scale * Survey.SCALE; q < (scale + 1) * Survey.SCALE; q++) {
            String answer = Survey.REVERSED[q] ? "7 - q" + (q + 1) : "q" + (q + 1);
            sums.add("coalesce(" + answer + ", 0)");
            counts.add("(q" + (q + 1) + " IS NOT NULL)::TINYINT");
        }
        String count = "(" + String.join(" + ", counts) + ")";
        return "CASE WHEN 2 * " + count + " >= " + Survey.SCALE + " THEN (((" + String.join(" + ", sums)
                + ")::DOUBLE / " + count + ") - 1) / 5 END AS s" + (scale + 1);
    }
}
