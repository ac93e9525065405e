package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * A file of a weighting.
 *
 * @param weighting the id
 * @param version three numbers
 * @param title what a reader sees
 * @param forBank the id of the bank it is made for; {@code for} in the file
 * @param base what it extends, if it does; {@code extends} in the file
 * @param extended the weightings that were extended to make it
 * @param questions the weight of a question
 * @param perspectives the weight of a perspective
 * @param parameters values for parameters of strategies
 */
public record WeightingRecord(
        String weighting,

        String version,

        String title,

        String forBank,
        BaseRecord base,
        List<AncestorRecord> extended,

        Map<String, Double> questions,
        Map<String, Double> perspectives,
        Map<String, String> parameters) {}
