package org.coppice.model.score;

import org.coppice.model.Measure;

/**
 * One column of scores: a measure, counted in a metric.
 *
 * @param measure what is measured
 * @param metric what it is counted in
 */
public record ScoreColumn(Measure measure, Metric metric) {}
