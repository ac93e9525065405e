package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * The content of a weighting file.
 *
 * @param weighting the id
 * @param version three numbers
 * @param title the title that readers see
 * @param forBank the id of the bank for which it is made; {@code for} in the file
 * @param base what the weighting extends, if anything; {@code extends} in the file
 * @param extended the weightings that were extended to make it
 * @param questions the weights of questions
 * @param perspectives the weights of perspectives
 * @param parameters values of parameters of strategies
 * @param disclosure the stricter minimums, by name
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
        Map<String, String> parameters,
        Map<String, Integer> disclosure) {}
