package org.coppice.files.records;

import java.util.Map;

/**
 * The content of a norm file.
 *
 * @param norm the id
 * @param forBank the id of the bank that the sample answered; {@code for} in the file
 * @param construct the construct that was measured
 * @param about the referent
 * @param horizon the time horizon
 * @param perspective the perspective of the respondents
 * @param metric the metric of the figures
 * @param source the publication
 * @param n the size of the sample
 * @param year the year in which it was drawn
 * @param mean the mean of the sample
 * @param sd the standard deviation of the sample
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
