package org.coppice.files.answers;

import org.apiguardian.api.API;

/**
 * What a column says about rows that are not finished answers of respondents.
 *
 * @param header the header of the column
 * @param value its values in quotation marks, or a word for them, such as empty
 * @param leftOut true if the rows were not read: previews, tests, and rows that the caller did not choose
 * @param chosen true if the caller chose rows by this column
 * @param rows the rows
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record RowState(String header, String value, boolean leftOut, boolean chosen, RowCount rows) {}
