package org.coppice.model.score;

import org.coppice.model.Measure;

/**
 * One column of scores: a measure, counted in a metric.
 *
 * @param measure what is measured
 * @param metric what it is counted in
 * @since 0.1.0
 */
public record ScoreColumn(Measure measure, Metric metric) {}
