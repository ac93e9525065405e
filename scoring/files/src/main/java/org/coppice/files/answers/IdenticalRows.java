package org.coppice.files.answers;

import com.google.common.collect.ImmutableList;
import org.apiguardian.api.API;
import org.coppice.model.Perspective;
import org.coppice.model.TeamKey;

/**
 * Rows without a respondent's id that have the same answers as another row of the same team and perspective: people who answered alike, or
 * answers that were submitted twice.
 *
 * @param team the team
 * @param perspective the perspective
 * @param people the number of rows of the team and perspective
 * @param repeated the number of rows beyond the first of each kind
 * @param rows the numbers of the first such rows in the file, those of each kind together
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record IdenticalRows(
        TeamKey team, Perspective perspective, int people, int repeated, ImmutableList<ImmutableList<String>> rows) {}
