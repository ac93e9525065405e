package org.coppice.files.records;

/**
 * A measure of a question in a file: the id of a construct only, or with the way in which the question counts for it.
 *
 * @param construct the id of the construct
 * @param reversed true if a high answer indicates a low level of the construct
 * @param weight the weight of the question
 */
public record MeasureRecord(String construct, Boolean reversed, Double weight) {}
