package org.coppice.files.records;

/**
 * What a question measures in a file: the id of a construct alone, or with how the question counts for it.
 *
 * @param construct the id of the construct
 * @param reversed whether a high answer speaks for little of it
 * @param weight how much the question counts
 */
public record MeasureRecord(String construct, Boolean reversed, Double weight) {}
