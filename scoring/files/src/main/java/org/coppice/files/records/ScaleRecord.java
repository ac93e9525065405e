package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * A response scale of any type in a file.
 *
 * @param type {@code likert}, {@code number}, {@code points} or {@code choice}
 * @param points the number of answers of a rating
 * @param lowest the lowest answer of a rating
 * @param step the distance between two neighbouring answers of a rating
 * @param labels the label of each answer of a rating
 * @param minimum the smallest number allowed
 * @param maximum the largest number allowed
 * @param total the sum of the points that are distributed
 * @param options the label of each option of a choice, by its id
 */
public record ScaleRecord(
        String type,

        Integer points,

        Integer lowest,

        Integer step,

        List<String> labels,
        Double minimum,
        Double maximum,

        Integer total,

        Map<String, String> options) {}
