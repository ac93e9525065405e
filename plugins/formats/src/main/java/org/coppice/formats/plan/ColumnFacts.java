package org.coppice.formats.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerTable;

/** The values that occur in a column, in the order in which they occur, up to a number of different ones. */
final class ColumnFacts {
    /** The number of different values from which a column is free text. */
    static final int MANY = 200;

    private final AnswerColumn column;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>(); // while the rows are read
    private int empty;
    private boolean free;

    private ColumnFacts(AnswerColumn column) {
        this.column = column;
    }

    /** Reads the columns of a table. */
    static ImmutableList<ColumnFacts> of(AnswerTable table) {
        List<ColumnFacts> facts = new ArrayList<>();
        table.columns().forEach(column -> facts.add(new ColumnFacts(column)));
        table.rows((line, cells) -> {
            for (int c = 0; c < facts.size(); c++) {
                facts.get(c).add(cells.get(c));
            }
        });
        facts.forEach(ColumnFacts::close);
        return ImmutableList.copyOf(facts);
    }

    private void add(String cell) {
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        if (free) {
            return;
        }
        int[] count = counts.get(cell);
        if (count != null) {
            count[0]++;
        } else if (counts.size() < MANY) {
            counts.put(cell, new int[] {1});
        } else {
            free = true;
        }
    }

    private void close() {
        counts.forEach((value, count) -> values.put(value, count[0]));
        counts.clear();
    }

    AnswerColumn column() {
        return column;
    }

    String name() {
        return column.name();
    }

    /** Returns how often each value occurs; only the first values if there are many. */
    Map<String, Integer> values() {
        return values;
    }

    /** Returns the number of empty cells. */
    int empty() {
        return empty;
    }

    /** Returns whether the column has more different values than are counted. */
    boolean isFree() {
        return free;
    }

    /** Returns whether the column has no value. */
    boolean isEmpty() {
        return values.isEmpty();
    }
}
