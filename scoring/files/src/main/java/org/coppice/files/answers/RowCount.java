package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;

/**
 * A number of rows of an answer file.
 *
 * @param count the number of rows
 * @param first the numbers of the first ones, counted from 1 below the header
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record RowCount(long count, ImmutableList<Integer> first) {}
