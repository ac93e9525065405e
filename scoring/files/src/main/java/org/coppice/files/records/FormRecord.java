package org.coppice.files.records;

import java.util.List;

/**
 * A form of a bank in a file.
 *
 * @param title the title that readers see
 * @param description what it includes of the bank, and what it leaves out
 * @param questions the ids of its questions
 */
public record FormRecord(String title, String description, List<String> questions) {}
