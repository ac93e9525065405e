package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coppice.formats.AnswerColumn;

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
        Set<String> names = new HashSet<>();
        ImmutableList.Builder<AnswerColumn> unique = ImmutableList.builder();
        for (int c = 0; c < width; c++) {
            AnswerColumn column = columns.get(c);
            String name = column.name().isEmpty() ? "column " + (c + 1) : column.name();
            while (!names.add(name)) {
                name = name + " (column " + (c + 1) + ")";
            }
            unique.add(
                    AnswerColumn.of(name, column.text()).labels(column.labels()).missing(column.missing()));
        }
        return unique.build();
    }
}
