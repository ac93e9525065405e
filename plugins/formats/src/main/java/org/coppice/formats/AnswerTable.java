package org.coppice.formats;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apiguardian.api.API;
import org.coppice.files.InputException;

/**
 * A table of texts, as a format reads it from a file. It can be read any number of times, from any thread.
 *
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public interface AnswerTable {
    /** Returns the layout of the file, with all that was declared or found out, such as the delimiter. */
    TableLayout layout();

    /** Returns the columns, in the order of the cells of each row. */
    ImmutableList<AnswerColumn> columns();

    /** Returns sentences about what was found out, for people, such as {@code The file is read as Windows-1252.} */
    ImmutableList<String> notes();

    /**
     * Hands over each row below the headers, in the order of the file.
     *
     * @throws InputException if a row cannot be read
     */
    void rows(RowConsumer consumer);

    /** A consumer of rows. */
    @FunctionalInterface
    interface RowConsumer {
        /**
         * Consumes a row.
         *
         * @param line the line on which the row starts, or its number in a sheet, from 1: the place that messages name
         * @param cells a text for each column, empty for an empty cell; valid during the call alone
         */
        void row(int line, List<String> cells);
    }
}
