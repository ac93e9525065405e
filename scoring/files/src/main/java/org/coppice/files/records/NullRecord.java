package org.coppice.files.records;

import java.util.List;

/**
 * A null distribution in a file.
 *
 * @param label what a reader sees
 * @param source where it is published
 * @param proportions the share of each answer from the lowest up
 */
public record NullRecord(String label, String source, List<Double> proportions) {}
