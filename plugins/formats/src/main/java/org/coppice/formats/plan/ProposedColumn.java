package org.coppice.formats.plan;

import org.apiguardian.api.API;

/**
 * What a column of a file is taken for.
 *
 * @param column the name of the column
 * @param use what it is taken for, such as {@code question q1}
 * @param reason why
 * @param certain false if it has to be decided
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record ProposedColumn(String column, String use, String reason, boolean certain) {}
