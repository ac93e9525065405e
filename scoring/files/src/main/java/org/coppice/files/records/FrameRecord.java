package org.coppice.files.records;

import java.util.Map;

/**
 * The content of a frame file.
 *
 * @param frame the id
 * @param language the language of the sentences
 * @param source who translated them
 * @param sentences the sentences by their ids
 */
public record FrameRecord(String frame, String language, String source, Map<String, String> sentences) {}
