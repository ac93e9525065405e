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
    private String last = "";
    private int lastCount;
    private int empty;
    private boolean free;
    private int firstLine;

    private ColumnFacts(AnswerColumn column) {
        this.column = column;
    }

    /** Reads the columns of a table. */
    static ImmutableList<ColumnFacts> of(AnswerTable table) {
        List<ColumnFacts> facts = new ArrayList<>();
        table.columns().forEach(column -> facts.add(new ColumnFacts(column)));
        table.rows((line, cells) -> {
            for (int c = 0; c < facts.size(); c++) {
                facts.get(c).add(line, cells.get(c));
            }
        });
        facts.forEach(ColumnFacts::flush);
        return ImmutableList.copyOf(facts);
    }

    private void add(int line, String cell) {
        if (cell.isEmpty()) {
            empty++;
            return;
        }
        if (firstLine == 0) {
            firstLine = line;
        }
        if (cell.equals(last)) {
            lastCount++;
        } else if (!free) {
            flush();
            last = cell;
            lastCount = 1;
        }
    }

    private void flush() {
        if (lastCount > 0) {
            if (values.size() < MANY || values.containsKey(last)) {
                values.merge(last, lastCount, Integer::sum);
            } else {
                free = true;
            }
        }
        lastCount = 0;
        last = "";
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
