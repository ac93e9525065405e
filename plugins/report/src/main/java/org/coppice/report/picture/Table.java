package org.coppice.report.picture;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.check.Check;

/**
 * The figures of a picture as a table of texts.
 *
 * @param caption what the table shows
 * @param headers the header of each column
 * @param rows the rows, each with a text for each column
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record Table(String caption, ImmutableList<String> headers, ImmutableList<ImmutableList<String>> rows) {
    /** Throws if a row has not one text for each header. */
    public Table {
        rows.forEach(row -> Check.that(row.size() == headers.size(), "a row of %s texts", row.size()));
    }
}
