package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * A response scale of any type in a file.
 *
 * @param type {@code likert}, {@code number}, {@code points} or {@code choice}
 * @param points how many answers a rating has
 * @param lowest the smallest answer of a rating
 * @param labels words for each answer of a rating
 * @param minimum the smallest number allowed
 * @param maximum the largest number allowed
 * @param total what shared-out points add up to
 * @param options the words for each option of a choice by its id
 */
public record ScaleRecord(
        String type,

        Integer points,

        Integer lowest,

        List<String> labels,
        Double minimum,
        Double maximum,

        Integer total,

        Map<String, String> options) {}
