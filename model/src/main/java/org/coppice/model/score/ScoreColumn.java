package org.coppice.model.score;

import org.apiguardian.api.API;
import org.coppice.model.Measure;

/**
 * A column of scores: a measure in a metric.
 *
 * @param measure the measure
 * @param metric the metric of the scores
 * @since 0.1.0
 */
@API(status = API.Status.STABLE, since = "0.1.0")
public record ScoreColumn(Measure measure, Metric metric) {}
