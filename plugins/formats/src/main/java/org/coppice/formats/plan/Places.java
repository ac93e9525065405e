package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/** Where the cells of a plain answer file are in the files from which it was made. */
final class Places {
    private static final Pattern PAIRS = Pattern.compile("(?<= (?:is|are) at )[0-9:, ]+");
    private static final Pattern PAIR = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
    private static final Pattern ON_LINE = Pattern.compile("(?<= on line )\\d{1,9}");

    private final byte[] csv;
    private final ImmutableList<String> columns;
    private final List<Row> rows;

    /**
     * A row of the plain file.
     *
     * @param file its file
     * @param line its line in the file
     * @param cells the number of the column in the file, from 1, for each column of the plain file; 0 if it has none
     */
    record Row(String file, int line, ImmutableIntArray cells) {}

    Places(byte[] csv, List<String> columns, List<Row> rows) {
        this.csv = csv;
        this.columns = ImmutableList.copyOf(columns);
        this.rows = rows;
    }

    /** Returns a fault of the plain file with its place in the file from which it was made. */
    Fault original(Fault fault) {
        if (!(fault.where() instanceof Location.Position at)) {
            return fault;
        }
        Location.Position place = place(at.line(), at.column(), at.file());
        String what = PAIRS.matcher(fault.what())
                .replaceAll(pairs -> PAIR.matcher(pairs.group()).replaceAll(this::pair));
        what = ON_LINE.matcher(what)
                .replaceAll(line -> Integer.toString(
                        place(Integer.parseInt(line.group()), 1, at.file()).line()));
        return new Fault(place, what, fault.remedy(), fault.quoted());
    }

    private String pair(MatchResult pair) {
        Location.Position place = place(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)), "-");
        return place.line() + ":" + place.column();
    }

    private Location.Position place(int line, int column, String file) {
        if (line < 2 || line - 2 >= rows.size()) {
            return new Location.Position(rows.isEmpty() ? file : rows.get(0).file(), 1, 1);
        }
        Row row = rows.get(line - 2);
        int cell = Math.min(cell(line, column), columns.size() - 1);
        return new Location.Position(
                row.file(), row.line(), Math.max(1, row.cells().get(cell)));
    }

    /** Returns the index of the cell that contains a character of a line. */
    private int cell(int line, int column) {
        String text = line(line);
        int cell = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(column - 1, text.length()); i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            cell += sign == ',' && !quoted ? 1 : 0;
        }
        return cell;
    }

    private String line(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = next(start);
        }
        return new String(csv, start, Math.max(0, next(start) - 1 - start), StandardCharsets.UTF_8);
    }

    private int next(int start) {
        int end = start;
        while (end < csv.length && csv[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, csv.length);
    }
}
