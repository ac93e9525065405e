package org.coppice.formats.definition;

import com.google.common.collect.ImmutableList;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.AnswerTable;
import org.coppice.formats.TableLayout;

/** A table with more about its columns than its file says. */
record DescribedTable(AnswerTable table, ImmutableList<AnswerColumn> columns, String note) implements AnswerTable {
    @Override
    public TableLayout layout() {
        return table.layout();
    }

    @Override
    public ImmutableList<String> notes() {
        return ImmutableList.<String>builder().addAll(table.notes()).add(note).build();
    }

    @Override
    public void rows(RowConsumer consumer) {
        table.rows(consumer);
    }
}
