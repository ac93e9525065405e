package org.coppice.files.records;

import java.util.List;

/**
 * A null distribution in a file.
 *
 * @param label the name that readers see
 * @param source the publication
 * @param proportions the proportion of each answer, from the lowest to the highest
 */
public record NullRecord(String label, String source, List<Double> proportions) {}
