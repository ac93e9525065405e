package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coppice.formats.AnswerColumn;
import org.coppice.formats.bytes.ColumnNames;

/** Gives every column of a table a name of its own: that of its header, or else its number. Columns without a name at the end are dropped. */
final class UniqueColumns {
    private UniqueColumns() {}

    static ImmutableList<AnswerColumn> of(List<AnswerColumn> columns) {
        int width = columns.size();
        while (width > 0
                && columns.get(width - 1).name().isEmpty()
                && columns.get(width - 1).text().isEmpty()) {
            width--;
        }
        ColumnNames names = new ColumnNames();
        ImmutableList.Builder<AnswerColumn> unique = ImmutableList.builder();
        for (int c = 0; c < width; c++) {
            AnswerColumn column = columns.get(c);
            String name = names.different(column.name().isEmpty() ? "column " + (c + 1) : column.name());
            unique.add(
                    AnswerColumn.of(name, column.text()).labels(column.labels()).missing(column.missing()));
        }
        return unique.build();
    }
}
