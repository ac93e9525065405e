package org.coppice.files.answers;

import org.apiguardian.api.API;

/**
 * A code of another program for a missing value, such as {@code NA}, {@code NaN} or {@code NULL}, that was read as skipped since no meaning was
 * declared for it.
 *
 * @param text the code
 * @param cells the number of fields with the code, of questions that the respondent is asked
 * @param rows the number of rows with such a field
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AbsenceCode(String text, long cells, long rows) {}
