package org.coppice.files.records;

import java.util.List;

/**
 * A section of a bank in a file.
 *
 * @param title the heading that respondents read
 * @param description the text below it
 * @param asked the perspectives that its questions ask by default
 */
public record SectionRecord(String title, String description, List<String> asked) {}
