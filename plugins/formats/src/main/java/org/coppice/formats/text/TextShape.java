package org.coppice.formats.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.coppice.formats.AnswerColumn;

/** The shape of the headers of a table of text, as a tool writes it. */
interface TextShape {
    /** The number of rows of a file that are looked at. */
    int HEAD = 20;

    /** Returns the number of rows above the answers, from 1, from the first rows of a file. */
    default int headerRows(List<ImmutableList<String>> head) {
        return 1;
    }

    /** Returns the columns, from the rows above the answers; a name may be empty or occur twice. */
    default List<AnswerColumn> columns(List<ImmutableList<String>> headers) {
        return columns(headers.get(0), headers.size() > 1 ? headers.get(1) : List.of());
    }

    /** Returns columns with these names and texts; a list that is too short is continued with empty ones. */
    static List<AnswerColumn> columns(List<String> names, List<String> texts) {
        return IntStream.range(0, Math.max(names.size(), texts.size()))
                .mapToObj(c -> AnswerColumn.of(cell(names, c), cell(texts, c)))
                .toList();
    }

    /** Returns a cell of a row; an empty text if the row ends before it. */
    static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }
}
