package org.coppice.files.records;

/**
 * The easiness of the questions of a measure in a file.
 *
 * @param construct the construct that is measured
 * @param about the referent
 * @param horizon the time horizon
 * @param easiness by how much the questions raise the score, as a share of its range
 * @param error the standard error of the easiness
 */
public record EasinessRecord(String construct, String about, String horizon, Double easiness, Double error) {}
