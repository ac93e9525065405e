package org.coppice.files.records;

import java.util.List;
import java.util.Map;

/**
 * A form of a bank in a file.
 *
 * @param title the title that readers see
 * @param description what it includes of the bank, and what it leaves out
 * @param questions the ids of its questions
 * @param asked the perspectives that it asks, by question, where these are fewer than those of the bank
 */
public record FormRecord(String title, String description, List<String> questions, Map<String, List<String>> asked) {}
