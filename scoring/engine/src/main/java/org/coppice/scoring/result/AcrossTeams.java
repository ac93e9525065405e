package org.coppice.scoring.result;

import com.google.common.collect.ImmutableSortedMap;
import org.apiguardian.api.API;
import org.coppice.model.score.Score;
import org.coppice.statistics.reliability.ScoreSummary;

/**
 * Figures of a measure over the teams of a sample, each team counting once. They are in the research view only, since they rest on figures of
 * single questions and on indices of agreement, which the published view shows for large groups only.
 *
 * @param alphaOfMeans alpha of the teams' means of each question, over the teams with a mean of each question; withheld if it is not defined
 * @param agreement the distribution of each index of agreement: {@code rwg} and {@code rwgLindell}, each followed by a hyphen and the id of the
 *     null distribution, {@code adMean}, {@code adMedian} and {@code awg}
 * @since 0.1.0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1.0")
public record AcrossTeams(Score alphaOfMeans, ImmutableSortedMap<String, ScoreSummary> agreement) {}
