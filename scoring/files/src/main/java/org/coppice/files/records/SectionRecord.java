package org.coppice.files.records;

import java.util.List;

/**
 * A section of a bank in a file.
 *
 * @param title the heading that a respondent reads
 * @param description what stands below it
 * @param asked who is asked its questions, where a question does not say so itself
 */
public record SectionRecord(String title, String description, List<String> asked) {}
