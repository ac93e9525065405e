package org.coppice.files.records;

import java.util.Map;

/**
 * A file of a norm.
 *
 * @param norm the id
 * @param forBank the id of the bank that the sample answered; {@code for} in the file
 * @param construct what was measured
 * @param about about whom
 * @param horizon which time
 * @param perspective who answered
 * @param metric what the figures are counted in
 * @param source where it is published
 * @param n the size of the sample
 * @param year when it was drawn
 * @param mean the sample's mean
 * @param sd its standard deviation
 * @param percentiles scores by percentile rank
 */
public record NormRecord(
        String norm,

        String forBank,

        String construct,

        String about,
        String horizon,
        String perspective,

        String metric,

        String source,

        Integer n,

        Integer year,

        Double mean,

        Double sd,

        Map<String, Double> percentiles) {}
