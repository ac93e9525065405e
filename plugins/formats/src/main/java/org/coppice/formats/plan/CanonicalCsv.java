package org.coppice.formats.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.coppice.model.fault.Fault;
import org.coppice.model.fault.Location;

/**
 * An answer file with the rows of a plan. Each row is on the line that it has in the original, with blank lines between, so that messages
 * about lines need no translation.
 */
final class CanonicalCsv {
    private static final Pattern QUOTED = Pattern.compile("[,\"]");
    private static final Pattern LINE_END = Pattern.compile("[\\r\\n]+");

    private final PlannedRows rows;
    private final String text;

    private CanonicalCsv(PlannedRows rows, String text) {
        this.rows = rows;
        this.text = text;
    }

    static CanonicalCsv of(PlannedRows rows) {
        StringBuilder text = new StringBuilder();
        append(text, rows.header());
        int line = 2;
        for (PlannedRows.Row row : rows.rows()) {
            for (; line < row.line(); line++) {
                text.append('\n');
            }
            append(text, row.fields());
            line++;
        }
        return new CanonicalCsv(rows, text.toString());
    }

    private static void append(StringBuilder text, List<String> fields) {
        for (int f = 0; f < fields.size(); f++) {
            String field = LINE_END.matcher(fields.get(f)).replaceAll(" ");
            text.append(f == 0 ? "" : ",");
            text.append(
                    QUOTED.matcher(field).find() ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        text.append('\n');
    }

    String text() {
        return text;
    }

    /** Returns a fault with its place in the original: the line, and the number of the column from 1. */
    Fault original(Fault fault) {
        if (!(fault.where() instanceof Location.Position at)) {
            return fault;
        }
        int field = field(at.line(), at.column());
        String where = at.line() == 1 || rows.name(field).isEmpty()
                ? ""
                : " in column \"" + rows.name(field).get() + "\"";
        return new Fault(
                new Location.Position(at.file(), at.line(), at.line() == 1 ? 1 : rows.column(field)),
                fault.what() + where,
                fault.remedy());
    }

    /** Returns the index of the field in which a character of a line is. */
    private int field(int line, int column) {
        String row = text.lines().skip(line - 1L).findFirst().orElse("");
        int field = 0;
        boolean quoted = false;
        for (int c = 0; c < Math.min(column - 1, row.length()); c++) {
            quoted ^= row.charAt(c) == '"';
            field += row.charAt(c) == ',' && !quoted ? 1 : 0;
        }
        return Math.min(field, rows.header().size() - 1);
    }
}
