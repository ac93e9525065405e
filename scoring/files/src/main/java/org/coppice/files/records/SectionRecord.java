package org.coppice.files.records;

import java.util.List;

/**
 * A section of a bank in a file.
 *
 * @param title the heading that respondents read
 * @param description the text below it
 * @param asked the perspectives that its questions ask by default
 * @param choose how many of its options a respondent chooses at most
 */
public record SectionRecord(String title, String description, List<String> asked, Integer choose) {}
